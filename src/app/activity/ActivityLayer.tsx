import { ToastLayer } from './ToastLayer';
import { UndoConflictDialog } from './UndoConflictDialog';

/** What activities need wherever the person is: toasts, and the question before an undo overwrites. */
export function ActivityLayer() {
  return (
    <>
      <ToastLayer />
      <UndoConflictDialog />
    </>
  );
}
