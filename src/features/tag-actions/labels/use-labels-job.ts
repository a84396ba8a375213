import { countSteps, type Job, type JobContext, type JobPlan } from '@/queries/jobs/job';
import { changeLabelsJob } from '@/queries/jobs/change-labels';
import { useJob, type DialogJob } from '@/queries/jobs/use-job';
import type { RepositoryName } from '@/domain/repository/repository';

interface LabelsJob {
  /** For the dialog's frame. */
  job: DialogJob;
  /** What the last attempt came to, if something was not saved. */
  outcome: Job | undefined;
  /** What saving would send. */
  planFor(targets: Targets): ((context: JobContext) => JobPlan) | null;
  save(targets: Targets): void;
}

type Targets = Parameters<typeof changeLabelsJob>[1]['targets'];

/**
 * Saving labels. A further attempt after a failure is a new job: the draft may have been corrected meanwhile, and what did
 * work is part of the labels by then. So the frame must not offer its own retry after a failure, which would repeat the old job.
 */
export function useLabelsJob(repository: RepositoryName): LabelsJob {
  const job = useJob(repository);
  const { current } = job;
  const hasFailed = current?.state === 'finished' && countSteps(current).done < current.steps.length;
  return {
    job: hasFailed ? { ...job, current: undefined } : job,
    outcome: hasFailed ? current : undefined,
    planFor: (targets) =>
      targets.some(({ changes }) => changes.length > 0) ? (context) => changeLabelsJob(context, { targets }) : null,
    save: (targets) => job.start((context) => changeLabelsJob(context, { targets })),
  };
}
