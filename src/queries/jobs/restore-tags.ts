import { deleteTag, restoreTag } from '@/api/tags/tag-writes';
import type { RestoreItem } from '@/domain/history/restore-rules';
import { shortDigest } from '@/domain/image/digest';
import { RequestError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import { formatDateTime } from '@/domain/time/dates';
import { readTagNow } from '@/queries/tags/read-tags-now';
import { refreshTag } from '@/queries/tags/tag-cache';
import type { JobContext, JobPlan, PlannedStep, JobWords } from './job';
import { ReadBack } from './read-back';
import {
  bringBack,
  bringBackSiblings,
  countTags,
  isLeftLocked,
  losesPullCounts,
  lostSiblings,
  readSiblings,
  removeTag,
  tagUndoStep,
  unlessGone,
} from './tag-steps';

/**
 * Points tags to digests that they once had. A tag that is not as it was shown any more is left alone, and the failure
 * says what has become of it; trying that one again goes on from there.
 */
export function restoreTagsJob(context: JobContext, { items }: { items: readonly RestoreItem[] }): JobPlan {
  // What the registry says of each tag afterwards; a restored image may bring an expiration of its own.
  const left = new Map<string, Tag | null | undefined>();
  const readBack = new ReadBack(context);
  return {
    repository: context.repository,
    words: restoreWords(items, left),
    undoLimit: items.some(({ before }) => before !== null) ? losesPullCounts : undefined,
    steps: items.map((item) => restoreStep(context, readBack, item, left)),
    settle: (signal) => readBack.read(signal),
  };
}

function restoreWords(items: readonly RestoreItem[], left: ReadonlyMap<string, Tag | null | undefined>): JobWords {
  const digestOf = (name: string) => shortDigest(items.find(({ tagName }) => tagName === name)?.digest ?? '');
  const along = new Set(items.filter(({ isAlong = false }) => isAlong).map(({ tagName }) => tagName));
  const meant = (names: readonly string[]) => {
    const others = names.filter((name) => !along.has(name));
    return others.length === 0 ? names : others;
  };
  return {
    progress: `Restoring ${countTags(meant(items.map(({ tagName }) => tagName)))}`,
    success(keys) {
      const [name = '', ...others] = meant(keys);
      return others.length === 0
        ? `Restored tag ${name} to digest ${digestOf(name)} successfully`
        : 'Restored tags successfully';
    },
    successDetails(keys) {
      const names = keys.length === 1 ? [] : [`Tags restored: ${keys.join(', ')}`];
      const ends = keys.flatMap((key) => {
        const endsAt = left.get(key)?.endsAt ?? null;
        return endsAt === null ? [] : [`${key} expires ${formatDateTime(endsAt)}, as its image's own label wants it`];
      });
      const locked = keys
        .filter((key) => isLeftLocked(left.get(key)))
        .map((key) => `A policy made ${key} immutable, so this cannot be undone.`);
      return [...names, ...ends, ...locked];
    },
    failure: (keys) => (keys.length === 1 ? `Could not restore tag ${keys[0]}` : 'Could not restore tags'),
    failureLine: ({ key, label }, reason) => `Could not restore tag ${label} to digest ${digestOf(key)}: ${reason}`,
  };
}

function restoreStep(
  context: JobContext,
  readBack: ReadBack,
  { tagName, digest, before }: RestoreItem,
  left: Map<string, Tag | null | undefined>,
): PlannedStep {
  const { repository } = context;
  // Outlives a failed attempt: a person who tries again has read what the tag has become.
  let known = before;
  const write = restoreTag(repository, tagName, digest);
  return {
    key: tagName,
    label: tagName,
    writes: [write],
    looksFirst:
      before === null
        ? 'Looks first whether the tag is still gone.'
        : 'Looks first whether the tag still points to the image that it was shown with.',
    async run(signal, send) {
      const actual = await readTagNow(context.client, repository, tagName, signal);
      const change = describeDifference(valuesOrNull(known), valuesOrNull(actual));
      if (change !== null) {
        known = await refreshTag(context.client, repository, tagName, signal);
        const isThere = actual?.manifestDigest === digest;
        const advice = isThere ? 'It points there already.' : 'Try again to restore it all the same.';
        throw new RequestError('conflict', `${change}. Nothing was changed. ${advice}`);
      }
      const siblings = actual === null ? [] : await readSiblings(context, actual.manifestDigest, signal);
      await readBack.write(tagName, 'first', signal, () => send(write).catch(explainMissing));
      for (const { name } of siblings) readBack.add(name, 'none', signal);
      return () => {
        const after = readBack.left(tagName);
        left.set(tagName, after);
        const lost = lostSiblings(context, readBack, siblings);
        if (isLeftLocked(after)) return null;
        return tagUndoStep(readBack, tagName, digest, async (undoSignal, undoSend) => {
          if (actual === null) {
            const removal = deleteTag(repository, tagName);
            await readBack.write(tagName, 'none', undoSignal, () =>
              removeTag(context, removal, after, undoSend).catch(unlessGone(context, tagName, undoSignal)),
            );
          } else {
            await bringBack(context, readBack, valuesOf(actual), undoSignal, undoSend);
            await bringBackSiblings(context, readBack, lost, undoSignal, undoSend);
          }
        });
      };
    },
  };
}

function valuesOrNull(tag: Tag | null) {
  return tag === null ? null : valuesOf(tag);
}

/** The server's "Not Found" means the digest: any tag name will do. A method that is not allowed (405) counts as missing, too. */
function explainMissing(error: unknown): never {
  if (!(error instanceof RequestError) || error.status !== 404) throw error;
  const words = error.serverMessage === null ? '' : ` The registry says: ${error.serverMessage}`;
  throw new RequestError('not-found', `The image is gone: it has been garbage-collected.${words}`, {
    status: error.status,
    serverMessage: error.serverMessage,
    cause: error,
  });
}
