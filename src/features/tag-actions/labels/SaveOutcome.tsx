import type { Activity } from '@/queries/activities/activity';
import { RunOutcome } from '@/features/action-dialog/RunOutcome';

/** What was not saved, with the server's words for each label. */
export function SaveOutcome({ activity }: { activity: Activity | undefined }) {
  if (activity === undefined) return null;
  return (
    <div>
      <RunOutcome activity={activity} />
      <p>What was saved is among the labels below; “Save labels” tries the rest again.</p>
    </div>
  );
}
