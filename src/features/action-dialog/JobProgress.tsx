import { Alert, Button, Progress } from '@patternfly/react-core';
import { ofTotal } from '@/domain/text/count-text';
import { countSteps, type Job } from '@/queries/jobs/job';
import styles from './action-dialog.module.css';

interface JobProgressProps {
  job: Job;
  onStop(): void;
  onResume(): void;
}

/** How far a job is, with a way to stop it between steps; why it pauses and how it goes on. */
export function JobProgress({ job, onStop, onResume }: JobProgressProps) {
  const { done, failed, waiting, total } = countSteps(job);
  if (job.state === 'paused') {
    return (
      <Alert
        component="p"
        isInline
        variant="warning"
        title="Your session has ended"
        actionLinks={
          <>
            <Button variant="link" isInline onClick={onResume}>
              Resume
            </Button>
            <Button variant="link" isInline onClick={onStop}>
              Stop
            </Button>
          </>
        }
      >
        {`${ofTotal(done, total)} done. Sign in again, then resume.`}
      </Alert>
    );
  }
  if (total === 1) return null;
  return (
    <div className={styles.progress}>
      <Progress
        value={done + failed}
        max={total}
        title={job.words.progress}
        label={ofTotal(done + failed, total)}
        valueText={ofTotal(done + failed, total)}
        size="sm"
      />
      <Button variant="secondary" size="sm" isAriaDisabled={waiting === 0} onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
