import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import { useServices } from '@/queries/services';
import type { Activity, ActivityPlan } from './activity';
import { useActivity } from './use-activities';
import type { RunContext } from './run-context';

export interface DialogRun {
  /** The run that this dialog started; undefined before. */
  run: Activity | undefined;
  start(plan: (context: RunContext) => ActivityPlan): void;
  retryFailed(): void;
  cancel(): void;
  resume(): void;
  /** Back to the form, to try something else. */
  forget(): void;
}

/**
 * A dialog's own run: while the dialog is open it shows what comes of it; once it is closed the run goes on by itself and
 * is told in toasts and in the list of activities.
 */
export function useDialogRun(repository: RepositoryName): DialogRun {
  const client = useQueryClient();
  const { jobs: store } = useServices();
  const [id, setId] = useState<number | null>(null);
  const run = useActivity(id);

  // Who closes the dialog does not stop the run, but hears of it elsewhere from then on.
  useEffect(
    () => () => {
      if (id !== null) store.unwatch(id);
    },
    [id, store],
  );

  return {
    run,
    start: (plan) => {
      // A new attempt makes the failed one good: no toast needs to tell of it any more.
      if (id !== null) store.dismiss(id);
      setId(store.start(plan({ client, repository }), { isWatched: true }));
    },
    retryFailed: () => id !== null && store.retryFailed(id),
    cancel: () => id !== null && store.cancel(id),
    resume: () => id !== null && store.resume(id),
    forget: () => setId(null),
  };
}
