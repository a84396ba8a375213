import { countItems, type Activity } from '@/queries/activities/activity';
import { changeLabelsRun } from '@/queries/activities/change-labels';
import { useDialogRun, type DialogRun } from '@/queries/activities/use-run';
import type { RepositoryName } from '@/domain/repository/repository';

interface LabelsRun {
  /** For the dialog's frame. */
  run: DialogRun;
  /** What the last attempt came to, where something was not saved. */
  outcome: Activity | undefined;
  save(targets: Parameters<typeof changeLabelsRun>[1]['targets']): void;
}

/**
 * Saving labels. A further attempt after a failure is a new run: the draft may have been corrected meanwhile, and what did
 * work is part of the labels by then. That is why the frame is not told of a failure, whose retry repeats the old run.
 */
export function useLabelsRun(repository: RepositoryName): LabelsRun {
  const dialogRun = useDialogRun(repository);
  const { run } = dialogRun;
  const hasFailed = run?.state === 'finished' && countItems(run).done < run.items.length;
  return {
    run: hasFailed ? { ...dialogRun, run: undefined } : dialogRun,
    outcome: hasFailed ? run : undefined,
    save: (targets) => dialogRun.start((context) => changeLabelsRun(context, { targets })),
  };
}
