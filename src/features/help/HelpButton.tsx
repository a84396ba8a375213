import { Button } from '@patternfly/react-core';
import { lazy, useRef, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { LazyPart } from '@/ui/LazyPart';
import { fetchAhead } from '@/ui/fetch-ahead';

const loadPanel = () => import('./HelpPanel');
const HelpPanel = lazy(async () => ({ default: (await loadPanel()).HelpPanel }));

/** Ahead of the click. A failure is left to the click, which asks again. */
const preloadPanel = () => fetchAhead(loadPanel);

/** Opens what the registry names as help. */
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
        onPointerEnter={preloadPanel}
        onFocus={preloadPanel}
      >
        <strong aria-hidden>?</strong>
      </Button>
      {isOpen && (
        <ErrorBoundary fallback={null}>
          <LazyPart onMissing={() => setIsOpen(false)}>
            <HelpPanel
              anchor={anchor}
              onClose={() => {
                setIsOpen(false);
                anchor.current?.focus({ preventScroll: true });
              }}
            />
          </LazyPart>
        </ErrorBoundary>
      )}
    </>
  );
}
