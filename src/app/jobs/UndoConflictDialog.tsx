import { Button, List, ListItem } from '@patternfly/react-core';
import { useId } from 'react';
import { useJobs } from '@/queries/jobs/use-job';
import { useServices } from '@/queries/services';
import { Dialog } from '@/ui/dialog/Dialog';

/** Asks before an undo overwrites what another person did meanwhile. */
export function UndoConflictDialog() {
  const { jobs } = useServices();
  const cancelId = useId();
  const asking = useJobs().find(({ undo }) => undo.kind === 'asking');
  if (asking?.undo.kind !== 'asking') return null;
  const { conflicts, cleanCount } = asking.undo;
  const { id } = asking;
  return (
    <Dialog
      title="Somebody else has made changes"
      titleIconVariant="warning"
      size="small"
      elementToFocus={`[id="${cancelId}"]`}
      footer={
        <>
          <Button variant="danger" onClick={() => jobs.answerUndo(id, 'overwrite')}>
            Overwrite
          </Button>
          {cleanCount > 0 && (
            <Button variant="secondary" onClick={() => jobs.answerUndo(id, 'undisturbed-only')}>
              Undo the others only
            </Button>
          )}
          <Button id={cancelId} variant="link" onClick={() => jobs.answerUndo(id, 'cancel')}>
            Cancel
          </Button>
        </>
      }
      onClose={() => jobs.answerUndo(id, 'cancel')}
    >
      <p>Undoing now would overwrite them:</p>
      <List>
        {conflicts.map(({ key, change }) => (
          <ListItem key={key}>{change}</ListItem>
        ))}
      </List>
    </Dialog>
  );
}
