import { Icon, Progress } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import InProgressIcon from '@patternfly/react-icons/dist/esm/icons/in-progress-icon';
import { useId } from 'react';
import { explainError } from '@/domain/registry/request-failure';
import { fullRepositoryName } from '@/domain/repository/repository';
import { ofTotal } from '@/domain/text/count-text';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { countSteps, type Job } from '@/queries/jobs/job';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import layout from '@/ui/styles/layout.module.css';
import { JobActions } from './JobActions';
import { JobCalls } from './JobCalls';
import { JobDetails } from './JobDetails';
import { jobTitle, jobVariant } from './job-text';

interface JobEntryProps {
  job: Job;
  /** Milliseconds since 1970. */
  now: number;
}

const signs = {
  success: CheckCircleIcon,
  danger: ExclamationCircleIcon,
  warning: ExclamationTriangleIcon,
  info: InProgressIcon,
};

/** One job: what, where, when, how far, what went wrong, and what can be done about it. */
export function JobEntry({ job, now }: JobEntryProps) {
  const titleId = useId();
  const { state, repository, startedAt, undoProblem } = job;
  const { done, failed, total } = countSteps(job);
  const variant = jobVariant(job);
  const Sign = signs[variant];
  return (
    // A group, so that buttons of the same name can be told apart.
    <div role="group" aria-labelledby={titleId} className={classNames(layout.stack, typography.breakable)}>
      <div>
        <Icon status={variant}>
          <Sign aria-hidden />
        </Icon>{' '}
        <strong id={titleId}>{jobTitle(job)}</strong>
      </div>
      <small className={typography.subtle}>
        {fullRepositoryName(repository)}, <Timestamp at={startedAt} now={now} isRelativeOnly />
      </small>
      {state !== 'finished' && total > 1 && (
        <Progress
          size="sm"
          value={done + failed}
          max={total}
          aria-label={job.words.progress}
          label={ofTotal(done + failed, total)}
          valueText={ofTotal(done + failed, total)}
        />
      )}
      <JobDetails job={job} />
      {undoProblem !== null && <p>{`Could not undo. ${explainError(undoProblem)}`}</p>}
      <div className={layout.line}>
        <JobActions job={job} />
      </div>
      {/* Not as a dialog: a press in it would be one outside of this list, and close both. */}
      <JobCalls job={job} />
    </div>
  );
}
