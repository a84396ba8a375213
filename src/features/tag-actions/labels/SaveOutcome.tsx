import type { Job } from '@/queries/jobs/job';
import { JobOutcome } from '@/features/action-dialog/JobOutcome';

/** What was not saved, with the server's words for each label. */
export function SaveOutcome({ job }: { job: Job | undefined }) {
  if (job === undefined) return null;
  return (
    <div>
      <JobOutcome job={job} />
      <p>What was saved is among the labels below; “Save labels” tries the rest again.</p>
    </div>
  );
}
