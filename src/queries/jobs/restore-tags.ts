import { restoreTag } from '@/api/tags/tag-writes';
import type { RestoreItem } from '@/domain/history/restore-rules';
import { shortDigest } from '@/domain/image/digest';
import { subjectOf } from '@/domain/image/signatures';
import { RequestError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { describeDifference, valuesOf } from '@/domain/tags/tag-change';
import { formatDateTime } from '@/domain/time/dates';
import { readTagsNow, type TagsNow } from '@/queries/tags/read-tags-now';
import { refreshTag } from '@/queries/tags/tag-cache';
import type { JobContext, JobPlan, PlannedStep, JobWords } from './job';
import { LookAhead } from './look-ahead';
import { ReadBack } from './read-back';
import { Siblings } from './siblings';
import { countTags, isLeftLocked, losesPullCounts, takeBack } from './tag-steps';

/**
 * Points tags to digests that they once had. A tag that is not as it was shown any more is left alone, and the failure
 * says what has become of it; trying that one again goes on from there.
 */
export function restoreTagsJob(context: JobContext, { items }: { items: readonly RestoreItem[] }): JobPlan {
  // What the registry says of each tag afterwards; a restored image may bring an expiration of its own.
  const left = new Map<string, Tag | null | undefined>();
  const readBack = new ReadBack(context);
  const { client, repository } = context;
  const siblings = new Siblings(context, readBack);
  const places = new Map(items.map(({ tagName, before }) => [tagName, before === null ? 'none' : 'same'] as const));
  const ahead = new LookAhead([...places.keys()], async (names, signal) => {
    const wanted = new Map(names.map((name) => [name, places.get(name) ?? 'same']));
    const { tags, failure } = await readTagsNow(client, repository, wanted, { signal });
    const leaving = [...tags.values()].flatMap((tag) => tag?.manifestDigest ?? []);
    return { tags, failure, siblings: await siblings.read(leaving, signal) };
  });
  return {
    repository,
    words: restoreWords(items, left),
    undoLimit: items.some(({ before }) => before !== null) ? losesPullCounts : undefined,
    steps: items.map((item) => restoreStep({ context, readBack, siblings, ahead, left }, item)),
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

interface Restore {
  context: JobContext;
  readBack: ReadBack;
  siblings: Siblings;
  ahead: LookAhead<TagsNow & { siblings: readonly Tag[] }>;
  left: Map<string, Tag | null | undefined>;
}

function restoreStep(restore: Restore, { tagName, digest, before }: RestoreItem): PlannedStep {
  const { context, readBack, siblings, ahead, left } = restore;
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
      const found = await ahead.look(tagName, signal);
      const actual = found.tags.get(tagName);
      if (actual === undefined) throw found.failure;
      const change = describeDifference(valuesOrNull(known), valuesOrNull(actual));
      if (change !== null) {
        known = await refreshTag(context.client, repository, tagName, signal);
        const isThere = actual?.manifestDigest === digest;
        const advice = isThere ? 'It points there already.' : 'Try again to restore it all the same.';
        throw new RequestError('conflict', `${change}. Nothing was changed. ${advice}`);
      }
      const atRisk = found.siblings.filter((sibling) => subjectOf(sibling) === actual?.manifestDigest);
      await siblings.write(tagName, atRisk, () =>
        readBack.write(tagName, 'first', signal, () => send(write).catch(explainMissing)),
      );
      return () => {
        const after = readBack.left(tagName);
        left.set(tagName, after);
        const undo = siblings.undoStep({ tagName, wrote: digest, atRisk }, (undoSignal, undoSend) =>
          takeBack(context, readBack, { tagName, before: actual, left: after }, undoSignal, undoSend),
        );
        return isLeftLocked(after) ? null : undo;
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
