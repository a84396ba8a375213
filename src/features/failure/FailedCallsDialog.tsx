import type { NamedFailure } from '@/domain/registry/request-failure';
import { commandNote } from '@/features/api-calls/command-note';
import { Dialog } from '@/ui/dialog/Dialog';
import layout from '@/ui/styles/layout.module.css';
import { FailedCall } from './FailedCall';
import { FailedCallList } from './FailedCallList';

interface FailedCallsDialogProps {
  failures: readonly NamedFailure[];
  onClose(): void;
}

/** The requests behind a failure, above whatever dialog they were sent from. */
export function FailedCallsDialog({ failures, onClose }: FailedCallsDialogProps) {
  const [only] = failures;
  return (
    <Dialog
      title={failures.length === 1 ? 'API call that failed' : 'API calls that failed'}
      size="medium"
      isOnTop
      onClose={onClose}
    >
      <div className={layout.stack}>
        {failures.length === 1 && only !== undefined ? (
          <FailedCall failure={only} />
        ) : (
          <FailedCallList failures={failures} />
        )}
        <p>{commandNote}</p>
      </div>
    </Dialog>
  );
}
