import { updateTag } from '@/api/tag-writes';
import { shortDigest } from '@/domain/digest';
import type { Tag } from '@/domain/tag';
import { snapshotOf } from '@/domain/tag-change';
import type { ActivityPlan } from '../activities/activity';
import {
  bringBack,
  bringBackSiblings,
  readSiblings,
  refreshSiblings,
  removeTag,
  tagUndoStep,
  writeAndRefresh,
  type RunContext,
} from './run-context';

interface AddTagInput {
  tagName: string;
  /** `sha256:…` that the tag is to point to. */
  manifestDigest: string;
  /** The tag of that name as the person was shown it; it will be moved. Null: there is none. */
  existing: Tag | null;
  /** Signatures of the digest that loses its last tag by the move, which end with it; null where not all tags are known. */
  siblings: readonly Tag[] | null;
}

/** Makes a tag, or moves the one of that name. */
export function addTagRun(context: RunContext, input: AddTagInput): ActivityPlan {
  const { repository } = context;
  const { tagName, manifestDigest, existing, siblings } = input;
  // A policy may make a tag immutable in the moment in which it appears; then nobody can take it back.
  let isLocked = false;
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
    notRestorable: existing === null ? undefined : 'An undo cannot bring back pull counts.',
    steps: [
      {
        key: tagName,
        label: tagName,
        async run(signal) {
          const atRisk =
            existing === null ? [] : (siblings ?? (await readSiblings(context, existing.manifestDigest, signal)));
          const left = await writeAndRefresh(context, tagName, signal, () =>
            updateTag(repository, tagName, { manifestDigest }, { signal }),
          );
          const lost = await refreshSiblings(context, atRisk, signal);
          isLocked = left?.isImmutable === true;
          if (isLocked) return null;
          return tagUndoStep(context, tagName, left, async (undoSignal) => {
            if (existing === null) {
              await writeAndRefresh(context, tagName, undoSignal, () => removeTag(context, tagName, left, undoSignal));
            } else {
              await bringBack(context, snapshotOf(existing), undoSignal);
              await bringBackSiblings(context, lost, undoSignal);
            }
          });
        },
      },
    ],
  };
}
