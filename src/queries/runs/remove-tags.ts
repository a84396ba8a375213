import { permanentlyDeleteTag } from '@/api/tag-writes';
import { parseCosignTag } from '@/domain/cosign';
import { fullRepositoryName } from '@/domain/repository';
import { RequestError } from '@/domain/request-failure';
import type { Tag } from '@/domain/tag';
import { snapshotOf } from '@/domain/tag-change';
import type { ActivityPlan, ActivityWords } from '../activities/activity';
import { rememberErasure } from '../own-removals';
import { readTag } from '../tag-cache';
import {
  bringBack,
  bringBackSiblings,
  countTags,
  refreshSiblings,
  removeTag,
  tagUndoStep,
  writeAndRefresh,
  type RunContext,
} from './run-context';

interface RemoveTagsInput {
  tags: readonly Tag[];
  /** Signatures and the like of images that lose their last tag; the server removes them along. */
  siblings: readonly Tag[];
  isPermanent: boolean;
  /** False where the repository keeps nothing that was removed. */
  canBringBack: boolean;
}

function removalWords(context: RunContext, tags: readonly Tag[], isPermanent: boolean): ActivityWords {
  const names = tags.map(({ name }) => name);
  const permanently = isPermanent ? 'permanently ' : '';
  const [Deleted, deleted] = isPermanent ? ['Permanently deleted', 'permanently delete'] : ['Deleted', 'delete'];
  return {
    progress: `${isPermanent ? 'Permanently deleting' : 'Removing'} ${countTags(names)}`,
    success: (keys) => (keys.length === 1 ? `${Deleted} tag ${keys[0]} successfully` : `${Deleted} tags successfully`),
    successDetails: (keys) => (keys.length === 1 ? [] : [`Tags ${permanently}deleted: ${keys.join(', ')}`]),
    failure: (keys) => (keys.length === 1 ? `Could not ${deleted} tag ${keys[0]}` : `Could not ${deleted} tags`),
    failureLine: ({ label }, reason) =>
      `Could not delete tag ${fullRepositoryName(context.repository)}:${label}: ${reason}`,
  };
}

/** Removes tags, for good where `isPermanent`. */
export function removeTagsRun(context: RunContext, input: RemoveTagsInput): ActivityPlan {
  const { repository } = context;
  const { tags, siblings, isPermanent, canBringBack } = input;
  return {
    repository,
    words: removalWords(context, tags, isPermanent),
    notRestorable: 'An undo cannot bring back pull counts.',
    steps: siblingsFirst(tags).map((tag) => ({
      key: tag.name,
      label: tag.name,
      async run(signal) {
        const left = await writeAndRefresh(context, tag.name, signal, () =>
          (isPermanent
            ? permanentlyDeleteTag(repository, tag.name, { signal }).then(() =>
                rememberErasure(context.client, repository, tag),
              )
            : removeTag(context, tag.name, tag, signal)
          ).catch(unlessGoneAlong(context, tag, tags, signal)),
        );
        const lost = siblings.filter(({ name }) => belongsTo(name, tag.manifestDigest));
        await refreshSiblings(context, lost, signal);
        if (isPermanent || !canBringBack) return null;
        return tagUndoStep(context, tag.name, left, async (undoSignal) => {
          await bringBack(context, snapshotOf(tag), undoSignal);
          await bringBackSiblings(context, lost, undoSignal);
        });
      },
    })),
  };
}

/** Whether the tag is a signature or the like of one of the images that are removed. */
function isSiblingOf(tag: Tag, tags: readonly Tag[]): boolean {
  const subject = parseCosignTag(tag.name)?.subjectDigest;
  return subject !== undefined && tags.some(({ manifestDigest }) => manifestDigest === subject);
}

/**
 * Signatures before their images: what goes along with an image is only ended by the server, and so would stay in the
 * time machine after a removal for good.
 */
function siblingsFirst(tags: readonly Tag[]): Tag[] {
  const names = new Set(tags.filter((tag) => isSiblingOf(tag, tags)).map(({ name }) => name));
  return [...tags.filter(({ name }) => names.has(name)), ...tags.filter(({ name }) => !names.has(name))];
}

/**
 * A signature that is removed together with its image goes along with it, and its own removal then finds nothing: that is
 * no failure.
 */
function unlessGoneAlong(context: RunContext, tag: Tag, tags: readonly Tag[], signal: AbortSignal) {
  return async (error: unknown): Promise<void> => {
    const isMissing = error instanceof RequestError && error.kind === 'not-found' && isSiblingOf(tag, tags);
    if (!isMissing || (await readTag(context.repository, tag.name, signal)) !== null) throw error;
  };
}

/** Cosign names a signature after the digest it signs: `sha256-<hex>.sig` for `sha256:<hex>`. */
function belongsTo(siblingName: string, digest: string): boolean {
  return siblingName.startsWith(`${digest.replace(':', '-')}.`);
}
