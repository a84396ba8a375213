import { Button, Icon, Progress } from '@patternfly/react-core';
import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import InProgressIcon from '@patternfly/react-icons/dist/esm/icons/in-progress-icon';
import { formatRelative } from '@/domain/dates';
import { fullRepositoryName } from '@/domain/repository';
import { countItems, type Activity } from '@/queries/activities/activity';
import { useActivityStore } from '@/queries/activities/use-activities';
import { activityDetails, activityTitle, activityVariant } from './activity-text';
import { UndoButton } from './UndoButton';

interface ActivityEntryProps {
  activity: Activity;
  /** Milliseconds since 1970. */
  now: number;
  onUndo(id: number): void;
}

const signs = {
  success: CheckCircleIcon,
  danger: ExclamationCircleIcon,
  warning: ExclamationTriangleIcon,
  info: InProgressIcon,
};

/** One run: what, where, when, how far, what went wrong, and what can be done about it. */
export function ActivityEntry({ activity, now, onUndo }: ActivityEntryProps) {
  const store = useActivityStore();
  const { id, state, repository, startedAt } = activity;
  const { done, failed, cancelled, waiting, total } = countItems(activity);
  const variant = activityVariant(activity);
  const Sign = signs[variant];
  const details = activityDetails(activity);
  return (
    <div className="app-activity-entry">
      <div>
        <Icon status={variant}>
          <Sign aria-hidden />
        </Icon>{' '}
        <strong>{activityTitle(activity)}</strong>
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
      {state === 'paused' && <p>Your session has ended. Sign in to the registry in another tab, then resume.</p>}
      {details.length > 0 && (
        <ul className="app-activity-details">
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="app-activity-actions">
        {state === 'paused' && (
          <Button variant="link" isInline onClick={() => store.resume(id)}>
            Resume
          </Button>
        )}
        {state !== 'finished' && waiting > 0 && (
          <Button variant="link" isInline onClick={() => store.cancel(id)}>
            Stop
          </Button>
        )}
        {state === 'finished' && failed + cancelled > 0 && (
          <Button variant="link" isInline onClick={() => store.retryFailed(id)}>
            {failed > 0 ? 'Retry failed' : 'Go on'}
          </Button>
        )}
        <UndoButton activity={activity} onUndo={onUndo} />
      </div>
    </div>
  );
}
