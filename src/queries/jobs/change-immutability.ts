import { updateTag } from '@/api/tags/tag-writes';
import type { Tag } from '@/domain/tags/tag';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';
import { countTags, tagUndoStep } from './tag-steps';

interface ChangeImmutabilityInput {
  tags: readonly Tag[];
  isImmutable: boolean;
  /** Whether the person may turn it back: removing immutability takes admin permission. */
  canUndo: boolean;
}

/** Protects tags from changes, or lifts the protection. */
export function changeImmutabilityJob(context: JobContext, input: ChangeImmutabilityInput): JobPlan {
  const { repository } = context;
  const readBack = new ReadBack(context);
  const { tags, isImmutable, canUndo } = input;
  const done = isImmutable ? 'set' : 'removed';
  const verb = isImmutable ? 'set' : 'remove';
  const names = tags.map(({ name }) => name);
  return {
    repository,
    words: {
      progress: isImmutable ? `Making ${countTags(names)} immutable` : `Removing immutability from ${countTags(names)}`,
      success: (keys) => `Successfully ${done} immutability for ${countTags(keys)}`,
      failure: (keys) => `Could not ${verb} immutability for ${countTags(keys)}`,
      failureLine: ({ label }, reason) => `Could not update immutability for tag ${label}: ${reason}`,
    },
    steps: tags.map((tag) => {
      const write = updateTag(repository, tag.name, { isImmutable });
      const back = updateTag(repository, tag.name, { isImmutable: !isImmutable });
      return {
        key: tag.name,
        label: tag.name,
        writes: [write],
        async run(signal, send) {
          await readBack.write(tag.name, 'same', signal, () => send(write));
          if (!canUndo) return null;
          return () =>
            tagUndoStep(readBack, tag.name, tag.manifestDigest, (undoSignal, undoSend) =>
              readBack.write(tag.name, 'same', undoSignal, () => undoSend(back)),
            );
        },
      };
    }),
    settle: (signal) => readBack.read(signal),
  };
}
