import { formatNumber } from '@/domain/time/intl-formatters';
import type { Job, JobPlan, UndoConflict, UndoStep } from './job';

/** Undo steps that can be done as they are, and those that would overwrite what another person did. */
export interface UndoCheck {
  clean: UndoStep[];
  disturbed: UndoStep[];
  /** One per disturbed step, in their order. */
  conflicts: UndoConflict[];
}

/** Asks the server whether things are still as the job left them; throws if it does not answer. */
export async function checkUndo(steps: readonly UndoStep[], signal: AbortSignal): Promise<UndoCheck> {
  const changes = await Promise.all(steps.map((step) => step.check(signal)));
  const found: UndoCheck = { clean: [], disturbed: [], conflicts: [] };
  for (const [position, step] of steps.entries()) {
    const change = changes[position] ?? null;
    if (change === null) found.clean.push(step);
    else {
      found.disturbed.push(step);
      found.conflicts.push({ key: step.key, label: step.label, change });
    }
  }
  return found;
}

/** The job that takes some steps of a job back; `settle` is that of the job. */
export function undoPlan({ repository, words }: Job, steps: readonly UndoStep[], settle: JobPlan['settle']): JobPlan {
  const undone = steps.length === 1 ? (steps[0]?.label ?? '') : `${formatNumber(steps.length)} changes`;
  return {
    repository,
    words: {
      progress: `Undoing ${undone}`,
      success: () => `Undone: ${words.success(steps.map(({ key }) => key))}`,
      failure: () => 'Could not undo everything',
      failureLine: ({ label }, reason) => `${label}: ${reason}`,
    },
    steps: steps.map((step) => ({
      ...step,
      writes: null,
      run: (signal, send) => step.run(signal, send).then(() => null),
    })),
    ...(settle && { settle }),
  };
}
