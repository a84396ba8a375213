import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import type { Activity } from '@/queries/activities/activity';
import { useActivities } from '@/queries/activities/use-activities';
import { useServices } from '@/queries/services';
import { ActivityActions } from './ActivityActions';
import { ActivityDetails } from './ActivityDetails';
import { activityTitle, activityVariant } from './activity-text';
import { UndoButton } from './UndoButton';
import './activity.css';

/** Milliseconds for which a success stays. */
export const successStays = 8000;

/** Milliseconds for which it stays on after pointer and focus have left it. */
const staysOn = 3000;

/** Tells what came of things: a success for a while, a failure until it is closed. */
export function ToastLayer() {
  const activities = useActivities();
  // The newest comes last: what somebody is about to click does not move.
  const oldestFirst = activities.toReversed();
  return (
    <AlertGroup isToast isLiveRegion aria-label="Notifications" className="app-toasts">
      {oldestFirst.filter(isTold).map((activity) => (
        <ActivityToast key={activity.id} activity={activity} />
      ))}
      {oldestFirst
        .filter(({ undoProblem }) => undoProblem !== null)
        .map((activity) => (
          <UndoProblemToast key={`undo-${activity.id}`} activity={activity} />
        ))}
    </AlertGroup>
  );
}

/** A run that a dialog shows is told there; its success closes the dialog and is told here. */
function isTold(activity: Activity): boolean {
  const { state, isDismissed, isWatched, undoProblem } = activity;
  if (state === 'running' || isDismissed || undoProblem !== null) return false;
  return !isWatched || activityVariant(activity) === 'success';
}

function ActivityToast({ activity }: { activity: Activity }) {
  const { jobs: store } = useServices();
  const title = activityTitle(activity);
  const variant = activityVariant(activity);
  const close = () => store.dismiss(activity.id);
  return (
    <Alert
      variant={variant}
      component="h2"
      title={title}
      timeout={variant === 'success' ? successStays : false}
      timeoutAnimation={staysOn}
      onTimeout={close}
      actionClose={<AlertActionCloseButton aria-label={`Close: ${title}`} onClose={close} />}
      actionLinks={<ActivityActions activity={activity} />}
    >
      <ActivityDetails activity={activity} />
    </Alert>
  );
}

/** Takes the place of the activity's own toast, so that Undo is offered once. */
function UndoProblemToast({ activity }: { activity: Activity }) {
  const { jobs: store } = useServices();
  const { id, undoProblem } = activity;
  const close = () => {
    store.forgetUndoProblem(id);
    store.dismiss(id);
  };
  return (
    <Alert
      variant="danger"
      component="h2"
      title={`Could not undo. ${explainError(undoProblem)}`}
      actionClose={<AlertActionCloseButton aria-label="Close: Could not undo" onClose={close} />}
      actionLinks={<UndoButton activity={activity} />}
    >
      {activityTitle(activity)}
    </Alert>
  );
}
