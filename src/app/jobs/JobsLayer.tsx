import { ToastLayer } from './ToastLayer';
import { UndoConflictDialog } from './UndoConflictDialog';

/** What jobs need wherever the person is: toasts, and the question before an undo overwrites. */
export function JobsLayer() {
  return (
    <>
      <ToastLayer />
      <UndoConflictDialog />
    </>
  );
}
