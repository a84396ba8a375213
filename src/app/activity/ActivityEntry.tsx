import { Icon, Progress } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import InProgressIcon from '@patternfly/react-icons/dist/esm/icons/in-progress-icon';
import { useId } from 'react';
import { formatRelative } from '@/domain/time/dates';
import { explainError } from '@/domain/registry/request-failure';
import { fullRepositoryName } from '@/domain/repository/repository';
import { countItems, type Activity } from '@/queries/activities/activity';
import { ActivityActions } from './ActivityActions';
import { ActivityDetails } from './ActivityDetails';
import { activityTitle, activityVariant } from './activity-text';

interface ActivityEntryProps {
  activity: Activity;
  /** Milliseconds since 1970. */
  now: number;
}

const signs = {
  success: CheckCircleIcon,
  danger: ExclamationCircleIcon,
  warning: ExclamationTriangleIcon,
  info: InProgressIcon,
};

/** One run: what, where, when, how far, what went wrong, and what can be done about it. */
export function ActivityEntry({ activity, now }: ActivityEntryProps) {
  const titleId = useId();
  const { state, repository, startedAt, undoProblem } = activity;
  const { done, failed, total } = countItems(activity);
  const variant = activityVariant(activity);
  const Sign = signs[variant];
  return (
    // A group, so that buttons of the same name can be told apart.
    <div role="group" aria-labelledby={titleId} className="app-activity-entry">
      <div>
        <Icon status={variant}>
          <Sign aria-hidden />
        </Icon>{' '}
        <strong id={titleId}>{activityTitle(activity)}</strong>
      </div>
      <small className="app-subtle">{`${fullRepositoryName(repository)}, ${formatRelative(startedAt, now)}`}</small>
      {state !== 'finished' && total > 1 && (
        <Progress
          size="sm"
          value={done + failed}
          max={total}
          aria-label={activity.words.progress}
          label={`${done + failed} of ${total}`}
          valueText={`${done + failed} of ${total}`}
        />
      )}
      <ActivityDetails activity={activity} />
      {undoProblem !== null && <p>{`Could not undo. ${explainError(undoProblem)}`}</p>}
      <div className="app-activity-actions">
        <ActivityActions activity={activity} />
      </div>
    </div>
  );
}
