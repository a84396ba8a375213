import { Button } from '@patternfly/react-core';
import { canRetry, countItems, type Activity } from '@/queries/activities/activity';
import { useServices } from '@/queries/services';
import { UndoButton } from './UndoButton';

/** What can be done about an activity as it stands now. */
export function ActivityActions({ activity }: { activity: Activity }) {
  const { jobs: store } = useServices();
  const { id, state } = activity;
  const { waiting, failed } = countItems(activity);
  return (
    <>
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
      {canRetry(activity) && (
        <Button variant="link" isInline onClick={() => store.retryFailed(id)}>
          {failed > 0 ? 'Retry failed' : 'Go on'}
        </Button>
      )}
      <UndoButton activity={activity} />
    </>
  );
}
