import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { lazyPart } from '@/ui/lazy/lazy-part';

const RiskDialog = lazyPart(async () => (await import('./RiskDialog')).RiskDialog);

/** Opens what this browser knows about risk. Without risk data it is all that a page loads of it. */
export function RiskDataButton() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button variant="link" isInline aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        Risk data
      </Button>
      {isOpen && <RiskDialog onClose={close} onMissing={close} />}
    </>
  );
}
