import { Alert, AlertActionCloseButton, AlertActionLink, AlertGroup, List, ListItem } from '@patternfly/react-core';
import { countItems, type Activity } from '@/queries/activities/activity';
import { useActivities, useActivityStore } from '@/queries/activities/use-activities';
import { activityDetails, activityTitle, activityVariant } from './activity-text';
import { UndoButton } from './UndoButton';
import { useUndo } from './use-undo';

/** Details that are listed in a toast; the list of activities has all of them. */
const listed = 5;

/** Milliseconds for which a success stays. */
const successStays = 8000;

/** Tells what came of things: a success for a while, a failure until it is closed. */
export function ToastLayer() {
  const activities = useActivities();
  const store = useActivityStore();
  const { undo, problem, forget } = useUndo();
  const told = activities.filter(isTold).toReversed();
  return (
    <AlertGroup isToast isLiveRegion aria-label="Notifications">
      {told.map((activity) => (
        <ActivityToast key={activity.id} activity={activity} onUndo={undo} onClose={() => store.dismiss(activity.id)} />
      ))}
      {problem !== null && (
        <Alert
          variant="danger"
          title={`Could not undo. ${problem.reason}`}
          actionClose={<AlertActionCloseButton title="Close: Could not undo" onClose={forget} />}
        />
      )}
    </AlertGroup>
  );
}

/** A run that a dialog shows is told there; its success closes the dialog and is told here. */
function isTold(activity: Activity): boolean {
  return (
    activity.state === 'finished' &&
    !activity.isDismissed &&
    (!activity.isWatched || activityVariant(activity) === 'success')
  );
}

interface ActivityToastProps {
  activity: Activity;
  onUndo(id: number): void;
  onClose(): void;
}

function ActivityToast({ activity, onUndo, onClose }: ActivityToastProps) {
  const store = useActivityStore();
  const title = activityTitle(activity);
  const variant = activityVariant(activity);
  const details = activityDetails(activity);
  const { failed, cancelled } = countItems(activity);
  return (
    <Alert
      variant={variant}
      title={title}
      timeout={variant === 'success' ? successStays : false}
      onTimeout={onClose}
      timeoutAnimation={0}
      actionClose={<AlertActionCloseButton title={`Close: ${title}`} onClose={onClose} />}
      actionLinks={
        <>
          {failed + cancelled > 0 && (
            <AlertActionLink onClick={() => store.retryFailed(activity.id)}>
              {failed > 0 ? 'Retry failed' : 'Go on'}
            </AlertActionLink>
          )}
          <UndoButton activity={activity} onUndo={onUndo} />
        </>
      }
    >
      {details.length > 0 && (
        <List isPlain>
          {details.slice(0, listed).map((line) => (
            <ListItem key={line}>{line}</ListItem>
          ))}
        </List>
      )}
      {details.length > listed && `… and ${details.length - listed} more; see Activity.`}
    </Alert>
  );
}
