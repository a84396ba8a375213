import { ToastLayer } from './ToastLayer';
import { UndoConflictDialog } from './UndoConflictDialog';

/** What jobs show on every page: toasts, and the question before an undo overwrites. */
export function JobsLayer() {
  return (
    <>
      <ToastLayer />
      <UndoConflictDialog />
    </>
  );
}
