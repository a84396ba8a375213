import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { useServices } from '@/queries/services';
import type { JobContext, Job, JobPlan } from './job';

/** All jobs of this tab, newest first. */
export function useJobs(): readonly Job[] {
  const { jobs } = useServices();
  return useSyncExternalStore(jobs.subscribe, jobs.getAll);
}

export interface DialogJob {
  /** The job as it goes on; undefined before it is started. */
  current: Job | undefined;
  /** It is started and has not come to its end: another one has to wait. */
  isBusy: boolean;
  /** What `current` was made of. */
  started: JobPlan | null;
  /** Where a plan of this dialog works. */
  context: JobContext;
  start(plan: (context: JobContext) => JobPlan): void;
  retryFailed(): void;
  cancel(): void;
  resume(): void;
  /** Back to the form, to try something else. */
  forget(): void;
}

/**
 * A dialog's own job: while the dialog is open it shows what comes of it; once it is closed the job goes on by itself and
 * is shown in toasts and in the list of jobs.
 */
export function useJob(repository: RepositoryName): DialogJob {
  const client = useQueryClient();
  const { jobs } = useServices();
  const [id, setId] = useState<number | null>(null);
  const [started, setStarted] = useState<JobPlan | null>(null);
  const context = { client, repository };
  const current = useJobs().find((job) => job.id === id);

  // Closing the dialog does not stop the job; from then on toasts show it.
  useEffect(
    () => () => {
      if (id !== null) jobs.unwatch(id);
    },
    [id, jobs],
  );

  return {
    current,
    isBusy: current !== undefined && current.state !== 'finished',
    started,
    context,
    start: (plan) => {
      // A new attempt replaces the failed one, whose toast is not needed any more.
      if (id !== null) jobs.dismiss(id);
      const made = plan(context);
      setStarted(made);
      setId(jobs.start(made, { isWatched: true }));
    },
    retryFailed: () => id !== null && jobs.retryFailed(id),
    cancel: () => id !== null && jobs.cancel(id),
    resume: () => id !== null && jobs.resume(id),
    forget: () => setId(null),
  };
}
