import { notifyManager } from '@tanstack/react-query';
import { updateDescription } from '@/api/repositories/repository-writes';
import { fullRepositoryName } from '@/domain/repository/repository';
import { dropSavedDraft } from '@/queries/repositories/description-draft';
import { refreshRepository } from '@/queries/repositories/repository-cache';
import type { JobContext, JobPlan } from './job';

/** Another person changed the description since it was read. */
export class DescriptionChanged extends Error {
  override readonly name = 'DescriptionChanged';
  /** What it is now. */
  readonly current: string;

  constructor(current: string) {
    super('Somebody else changed the description meanwhile.');
    this.current = current;
  }
}

interface DescriptionChange {
  /** What it was when editing began; null to write whatever it is now. */
  before: string | null;
  description: string;
}

/** Changes a repository's description, and drops the draft of it. Throws DescriptionChanged instead of overwriting. */
export function changeDescriptionJob(
  { client, repository }: JobContext,
  { before, description }: DescriptionChange,
): JobPlan {
  const name = fullRepositoryName(repository);
  const write = updateDescription(repository, description);
  return {
    repository,
    words: {
      progress: `Saving the description of ${name}`,
      success: () => `Saved the description of ${name}`,
      failure: () => `Unable to save the description of ${name}`,
      failureLine: (_step, reason) => reason,
    },
    steps: [
      {
        key: 'description',
        label: name,
        writes: [write],
        async run(signal, send) {
          if (before !== null) {
            const { description: current } = await refreshRepository(client, repository, signal);
            // It is stored already if only the answer was lost.
            if (current !== before && current !== description) throw new DescriptionChanged(current);
          }
          await send(write);
          await refreshRepository(client, repository, signal);
          // The page is told first, or it would show the old description where the draft was.
          await new Promise<void>((resolve) => notifyManager.schedule(resolve));
          dropSavedDraft(client, repository, description);
          return null;
        },
      },
    ],
  };
}
