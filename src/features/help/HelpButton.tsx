import { Button } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { lazyPart } from '@/ui/lazy/lazy-part';

const HelpPanel = lazyPart(async () => (await import('./HelpPanel')).HelpPanel, { isLeftOut: true });

/** Opens the help that the registry names. */
export function HelpButton() {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={anchor}
        variant="plain"
        aria-label="Help"
        data-tip="Help"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={HelpPanel.fetchAhead}
        onFocus={HelpPanel.fetchAhead}
      >
        <strong aria-hidden>?</strong>
      </Button>
      {isOpen && (
        <HelpPanel
          onMissing={() => setIsOpen(false)}
          anchor={anchor}
          onClose={() => {
            setIsOpen(false);
            anchor.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}
