import { Button } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from '@/features/failure/FailedCallButton';

interface ReadOnButtonProps {
  label: string;
  reading: { mutate(this: void): void; isPending: boolean; error: Error | null };
}

/** Reads on where a reading stopped, behind the words that say how far it came. */
export function ReadOnButton({ label, reading: { mutate, isPending, error } }: ReadOnButtonProps) {
  return (
    <>
      <Button variant="link" isInline isLoading={isPending} onClick={() => !isPending && mutate()}>
        {isPending ? 'Loading more…' : label}
      </Button>
      {error !== null && <span role="alert">{` More could not be loaded. ${explainError(error)} `}</span>}
      <FailedCallButton error={error} />
    </>
  );
}
