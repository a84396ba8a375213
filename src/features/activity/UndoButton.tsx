import { Button } from '@patternfly/react-core';
import { countItems, type Activity } from '@/queries/activities/activity';

interface UndoButtonProps {
  activity: Activity;
  onUndo(id: number): void;
}

/** Takes an activity back, or says how far that is. */
export function UndoButton({ activity, onUndo }: UndoButtonProps) {
  const { undo, notRestorable, id } = activity;
  if (undo.kind === 'none') return null;
  if (undo.kind === 'done') return <span>Undone</span>;
  const isBusy = undo.kind !== 'available';
  return (
    <>
      <Button variant="link" isInline isDisabled={isBusy} onClick={() => onUndo(id)}>
        {isBusy ? 'Undoing…' : countItems(activity).failed > 0 ? 'Undo the rest' : 'Undo'}
      </Button>
      {notRestorable !== null && <small className="app-subtle">{notRestorable}</small>}
    </>
  );
}
