import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { isNamedFailure } from '@/domain/registry/request-failure';
import { lazyPart } from '@/ui/lazy/lazy-part';

const FailedCallsDialog = lazyPart(async () => (await import('./FailedCallsDialog')).FailedCallsDialog);

interface FailedCallButtonProps {
  /** What was thrown; an array if several requests failed. */
  error: unknown;
  /** What failed, where several stand side by side. */
  of?: string;
}

/** Shows the request behind a failure. Nothing if no request is known, as with sign-in, where it would hold a password. */
export function FailedCallButton({ error, of }: FailedCallButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const failures = [error].flat().filter(isNamedFailure);
  if (failures.length === 0) return null;
  const words = failures.length === 1 ? 'Show API call' : 'Show API calls';
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="link"
        isInline
        aria-haspopup="dialog"
        aria-label={of === undefined ? words : `${words}: ${of}`}
        onClick={() => setIsOpen(true)}
      >
        {words}
      </Button>
      {isOpen && <FailedCallsDialog failures={failures} onClose={close} onMissing={close} />}
    </>
  );
}
