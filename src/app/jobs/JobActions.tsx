import { Button } from '@patternfly/react-core';
import { canRetry, countSteps, type Job } from '@/queries/jobs/job';
import { useServices } from '@/queries/services';
import layout from '@/ui/styles/layout.module.css';
import { UndoButton } from './UndoButton';

/** What can be done about a job as it stands now. */
export function JobActions({ job }: { job: Job }) {
  const { jobs } = useServices();
  const { id, state } = job;
  const { waiting, failed } = countSteps(job);
  return (
    <>
      {state === 'paused' && (
        <Button variant="link" isInline className={layout.target} onClick={() => jobs.resume(id)}>
          Resume
        </Button>
      )}
      {state !== 'finished' && waiting > 0 && (
        <Button variant="link" isInline className={layout.target} onClick={() => jobs.cancel(id)}>
          Stop
        </Button>
      )}
      {canRetry(job) && (
        <Button variant="link" isInline className={layout.target} onClick={() => jobs.retryFailed(id)}>
          {failed > 0 ? 'Retry failed' : 'Go on'}
        </Button>
      )}
      <UndoButton job={job} />
    </>
  );
}
