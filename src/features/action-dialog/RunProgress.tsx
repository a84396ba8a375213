import { Alert, Button, Progress } from '@patternfly/react-core';
import { countItems, type Activity } from '@/queries/activities/activity';
import type { DialogRun } from '@/queries/activities/use-run';

interface RunProgressProps {
  activity: Activity;
  run: Pick<DialogRun, 'cancel' | 'resume'>;
}

/** How far a run is, with a way to stop it between items; why it pauses and how it goes on. */
export function RunProgress({ activity, run }: RunProgressProps) {
  const { done, failed, waiting, total } = countItems(activity);
  if (activity.state === 'paused') {
    return (
      <Alert
        isInline
        variant="warning"
        title="Your session has ended"
        actionLinks={
          <>
            <Button variant="link" isInline onClick={() => run.resume()}>
              Resume
            </Button>
            <Button variant="link" isInline onClick={() => run.cancel()}>
              Stop
            </Button>
          </>
        }
      >
        {`${done} of ${total} done. Sign in again, then resume.`}
      </Alert>
    );
  }
  if (total === 1) return null;
  return (
    <div className="app-run-progress">
      <Progress
        value={done + failed}
        max={total}
        title={activity.words.progress}
        label={`${done + failed} of ${total}`}
        valueText={`${done + failed} of ${total}`}
        size="sm"
      />
      <Button variant="secondary" size="sm" isDisabled={waiting === 0} onClick={() => run.cancel()}>
        Stop
      </Button>
    </div>
  );
}
