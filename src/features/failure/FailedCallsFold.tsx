import { useState } from 'react';
import { isNamedFailure } from '@/domain/registry/request-failure';
import { commandNote } from '@/features/api-calls/command-note';
import { FailedCallList } from './FailedCallList';

/** The requests behind failures, folded at first, beside the failures. */
export function FailedCallsFold({ errors }: { errors: readonly unknown[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const failures = errors.filter(isNamedFailure);
  if (failures.length === 0) return null;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{failures.length === 1 ? 'Show API call' : 'Show API calls'}</summary>
      {isOpen && (
        <>
          <FailedCallList failures={failures} />
          <p>{commandNote}</p>
        </>
      )}
    </details>
  );
}
