import { deleteTag, updateTag } from '@/api/tags/tag-writes';
import { shortDigest } from '@/domain/image/digest';
import type { Tag } from '@/domain/tags/tag';
import { valuesOf } from '@/domain/tags/tag-change';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';
import {
  bringBack,
  bringBackSiblings,
  isLeftLocked,
  losesPullCounts,
  lostSiblings,
  readSiblings,
  removeTag,
  tagUndoStep,
} from './tag-steps';

interface AddTagInput {
  tagName: string;
  /** `sha256:…` that the tag is to point to. */
  manifestDigest: string;
  /** The tag of that name as the person was shown it; it will be moved. Null: there is none. */
  existing: Tag | null;
  /** Signatures of the digest that loses its last tag by the move, which end with it; null if not all tags are known. */
  siblings: readonly Tag[] | null;
}

/** Makes a tag, or moves the one of that name. */
export function addTagJob(context: JobContext, input: AddTagInput): JobPlan {
  const { repository } = context;
  const { tagName, manifestDigest, existing, siblings } = input;
  const readBack = new ReadBack(context);
  // A policy may make a tag immutable in the moment in which it appears; then it cannot be taken back.
  let isLocked = false;
  const write = updateTag(repository, tagName, { manifestDigest });
  return {
    repository,
    words: {
      progress: existing === null ? `Creating tag ${tagName}` : `Moving tag ${tagName}`,
      success: () =>
        existing === null
          ? `Successfully created tag ${tagName}`
          : `Successfully moved tag ${tagName} to ${shortDigest(manifestDigest)}`,
      successDetails: () => (isLocked ? ['A policy made it immutable, so this cannot be undone.'] : []),
      failure: () => (existing === null ? `Could not create tag ${tagName}` : `Could not move tag ${tagName}`),
      failureLine: ({ label }, reason) => `${label}: ${reason}`,
    },
    undoLimit: existing === null ? undefined : losesPullCounts,
    steps: [
      {
        key: tagName,
        label: tagName,
        writes: [write],
        looksFirst:
          'The dialog has looked whether the name is free: this request moves an existing tag without asking.',
        async run(signal, send) {
          const atRisk =
            existing === null ? [] : (siblings ?? (await readSiblings(context, existing.manifestDigest, signal)));
          await readBack.write(tagName, 'first', signal, () => send(write));
          for (const { name } of atRisk) readBack.add(name, 'none', signal);
          return () => {
            const left = readBack.left(tagName);
            const lost = lostSiblings(context, readBack, atRisk);
            isLocked = isLeftLocked(left);
            if (isLocked) return null;
            return tagUndoStep(readBack, tagName, manifestDigest, async (undoSignal, undoSend) => {
              if (existing === null) {
                const removal = deleteTag(repository, tagName);
                await readBack.write(tagName, 'none', undoSignal, () => removeTag(context, removal, left, undoSend));
              } else {
                await bringBack(context, readBack, valuesOf(existing), undoSignal, undoSend);
                await bringBackSiblings(context, readBack, lost, undoSignal, undoSend);
              }
            });
          };
        },
      },
    ],
    settle: (signal) => readBack.read(signal),
  };
}
