import { updateTag } from '@/api/tags/tag-writes';
import { shortDigest } from '@/domain/image/digest';
import type { Tag } from '@/domain/tags/tag';
import type { JobContext, JobPlan } from './job';
import { ReadBack } from './read-back';
import { Siblings } from './siblings';
import { isLeftLocked, losesPullCounts, takeBack } from './tag-steps';

interface AddTagInput {
  tagName: string;
  /** `sha256:…` that the tag is to point to. */
  manifestDigest: string;
  /** The tag of that name as the person was shown it; it will be moved. Null: there is none. */
  existing: Tag | null;
}

/** Makes a tag, or moves the one of that name. */
export function addTagJob(context: JobContext, input: AddTagInput): JobPlan {
  const { repository } = context;
  const { tagName, manifestDigest, existing } = input;
  const readBack = new ReadBack(context);
  const siblings = new Siblings(context, readBack);
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
          const atRisk = existing === null ? [] : await siblings.read([existing.manifestDigest], signal);
          await siblings.write(tagName, atRisk, () => readBack.write(tagName, 'first', signal, () => send(write)));
          return () => {
            const left = readBack.left(tagName);
            const undo = siblings.undoStep({ tagName, wrote: manifestDigest, atRisk }, (undoSignal, undoSend) =>
              takeBack(context, readBack, { tagName, before: existing, left }, undoSignal, undoSend),
            );
            isLocked = isLeftLocked(left);
            return isLocked ? null : undo;
          };
        },
      },
    ],
    settle: (signal) => readBack.read(signal),
  };
}
