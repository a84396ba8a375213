import { Button } from '@patternfly/react-core';
import { countSteps, type Job } from '@/queries/jobs/job';
import { useServices } from '@/queries/services';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** Undoes a job, or says how far the undo is. */
export function UndoButton({ job }: { job: Job }) {
  const { jobs } = useServices();
  const { undo, undoLimit, id } = job;
  if (undo.kind === 'none') return null;
  if (undo.kind === 'done') return <span>Undone</span>;
  const isBusy = undo.kind !== 'available';
  return (
    <>
      {/* Busy, it keeps the focus: after the question whether to overwrite the focus comes back here. */}
      <Button
        variant="link"
        isInline
        className={layout.target}
        isAriaDisabled={isBusy}
        onClick={() => void jobs.undo(id)}
      >
        {isBusy ? 'Undoing…' : countSteps(job).failed > 0 ? 'Undo the rest' : 'Undo'}
      </Button>
      {undoLimit !== null && <small className={typography.subtle}>{undoLimit}</small>}
    </>
  );
}
