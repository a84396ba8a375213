import { ToastLayer } from './ToastLayer';
import { UndoConflictDialog } from './UndoConflictDialog';
import { useLeaveWarning } from './use-leave-warning';

/** What activities need wherever the person is: toasts, the question before an undo overwrites, the question on leaving. */
export function ActivityLayer() {
  useLeaveWarning();
  return (
    <>
      <ToastLayer />
      <UndoConflictDialog />
    </>
  );
}
