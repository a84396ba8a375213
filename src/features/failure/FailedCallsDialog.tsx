import { ModalBody, ModalHeader } from '@patternfly/react-core';
import { useId } from 'react';
import type { NamedFailure } from '@/domain/registry/request-failure';
import { commandNote } from '@/features/api-calls/command-note';
import { TopModal } from '@/ui/TopModal';
import layout from '@/ui/styles/layout.module.css';
import { FailedCall } from './FailedCall';
import { FailedCallList } from './FailedCallList';

interface FailedCallsDialogProps {
  failures: readonly NamedFailure[];
  onClose(): void;
}

/** The requests behind a failure, above whatever dialog they were sent from. */
export function FailedCallsDialog({ failures, onClose }: FailedCallsDialogProps) {
  const titleId = useId();
  const [only] = failures;
  return (
    <TopModal variant="medium" aria-labelledby={titleId} onClose={onClose}>
      <ModalHeader title={failures.length === 1 ? 'API call that failed' : 'API calls that failed'} labelId={titleId} />
      <ModalBody>
        <div className={layout.stack}>
          {failures.length === 1 && only !== undefined ? (
            <FailedCall failure={only} />
          ) : (
            <FailedCallList failures={failures} />
          )}
          <p>{commandNote}</p>
        </div>
      </ModalBody>
    </TopModal>
  );
}
