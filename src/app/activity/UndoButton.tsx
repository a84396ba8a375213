import { Button } from '@patternfly/react-core';
import { countItems, type Activity } from '@/queries/activities/activity';
import { useServices } from '@/queries/services';

/** Takes an activity back, or says how far that is. */
export function UndoButton({ activity }: { activity: Activity }) {
  const { jobs: store } = useServices();
  const { undo, notRestorable, id } = activity;
  if (undo.kind === 'none') return null;
  if (undo.kind === 'done') return <span>Undone</span>;
  const isBusy = undo.kind !== 'available';
  return (
    <>
      {/* Busy, it keeps the focus: after the question whether to overwrite the focus comes back here. */}
      <Button variant="link" isInline isAriaDisabled={isBusy} onClick={() => void store.undo(id)}>
        {isBusy ? 'Undoing…' : countItems(activity).failed > 0 ? 'Undo the rest' : 'Undo'}
      </Button>
      {notRestorable !== null && <small className="app-subtle">{notRestorable}</small>}
    </>
  );
}
