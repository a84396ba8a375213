import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { createPortal } from 'react-dom';
import { noticesId } from '@/app/page-parts';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { failuresIn, type Job } from '@/queries/jobs/job';
import { useJobs } from '@/queries/jobs/use-job';
import { useServices } from '@/queries/services';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { JobActions } from './JobActions';
import { JobDetails } from './JobDetails';
import { jobTitle, jobVariant } from './job-text';
import { UndoButton } from './UndoButton';
import styles from './jobs.module.css';

/** Milliseconds for which a success stays. */
export const successStays = 8000;

/** Milliseconds for which it stays on after pointer and focus have left it. */
const staysOn = 3000;

/** Shows the outcome of jobs: a success for a while, a failure until it is closed. */
export function ToastLayer() {
  const jobs = useJobs();
  // The newest comes last: what a person is about to click does not move.
  const oldestFirst = jobs.toReversed();
  return createPortal(
    <AlertGroup isLiveRegion aria-label="Notifications" className={classNames(typography.breakable, styles.toasts)}>
      {oldestFirst.filter(isTold).map((job) => (
        <JobToast key={job.id} job={job} />
      ))}
      {oldestFirst
        .filter(({ undoProblem }) => undoProblem !== null)
        .map((job) => (
          <UndoProblemToast key={`undo-${job.id}`} job={job} />
        ))}
    </AlertGroup>,
    document.getElementById(noticesId) ?? document.body,
  );
}

/** A job that a dialog shows has no toast; its success closes the dialog and is shown here. */
function isTold(job: Job): boolean {
  const { state, isDismissed, isWatched, undoProblem } = job;
  if (state === 'running' || isDismissed || undoProblem !== null) return false;
  return !isWatched || jobVariant(job) === 'success';
}

function JobToast({ job }: { job: Job }) {
  const { jobs } = useServices();
  const title = jobTitle(job);
  const variant = jobVariant(job);
  const close = () => jobs.dismiss(job.id);
  return (
    <Alert
      isInline
      className={styles.toast}
      variant={variant}
      component="h2"
      title={title}
      timeout={variant === 'success' ? successStays : false}
      timeoutAnimation={staysOn}
      onTimeout={close}
      actionClose={<AlertActionCloseButton aria-label={`Close: ${title}`} onClose={close} />}
      actionLinks={
        <>
          <JobActions job={job} />
          <FailedCallButton error={failuresIn(job)} of={title} />
        </>
      }
    >
      <JobDetails job={job} />
    </Alert>
  );
}

/** Takes the place of the job's own toast, so that Undo is offered once. */
function UndoProblemToast({ job }: { job: Job }) {
  const { jobs } = useServices();
  const { id, undoProblem } = job;
  const close = () => {
    jobs.forgetUndoProblem(id);
    jobs.dismiss(id);
  };
  return (
    <Alert
      isInline
      className={styles.toast}
      variant="danger"
      component="h2"
      title={`Could not undo. ${explainError(undoProblem)}`}
      actionClose={<AlertActionCloseButton aria-label="Close: Could not undo" onClose={close} />}
      actionLinks={
        <>
          <UndoButton job={job} />
          <FailedCallButton error={undoProblem} of="undo" />
        </>
      }
    >
      {jobTitle(job)}
    </Alert>
  );
}
