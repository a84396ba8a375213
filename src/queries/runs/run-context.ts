import type { QueryClient } from '@tanstack/react-query';
import { deleteTag, restoreTag, updateTag } from '@/api/tag-writes';
import type { RepositoryName } from '@/domain/repository';
import { signatureTagPrefix, subjectOf } from '@/domain/signatures';
import type { Tag } from '@/domain/tag';
import { describeDifference, snapshotOf, type TagSnapshot } from '@/domain/tag-change';
import type { UndoStep } from '../activities/activity';
import { rememberRemoval } from '../own-removals';
import { readTags } from '../read-tags';
import { readTag, refreshTag } from '../tag-cache';
import { tagQueries } from '../tags.queries';

/** Where a run works. */
export interface RunContext {
  client: QueryClient;
  repository: RepositoryName;
}

/**
 * Writes to a tag and reads it again, also when the write failed: what the table shows is what the server has, not what
 * was asked for. Whether it worked is the write's matter alone; where the read fails, the result is undefined and the
 * list is read again when it can be.
 */
export async function writeAndRefresh(
  { client, repository }: RunContext,
  tagName: string,
  signal: AbortSignal,
  write: () => Promise<void>,
): Promise<Tag | null | undefined> {
  const refresh = () =>
    refreshTag(client, repository, tagName, signal).catch(() => {
      void client.invalidateQueries({ queryKey: tagQueries.key(repository) });
      return undefined;
    });
  try {
    await write();
  } catch (error) {
    await refresh();
    throw error;
  }
  return refresh();
}

/**
 * An undo step that first looks whether the tag is still as the run left it. None where that is not known: it could
 * overwrite what somebody else did.
 */
export function tagUndoStep(
  context: RunContext,
  tagName: string,
  left: Tag | null | undefined,
  run: (signal: AbortSignal) => Promise<void>,
): UndoStep | null {
  if (left === undefined) return null;
  const expected = left === null ? null : snapshotOf(left);
  return {
    key: tagName,
    label: tagName,
    async check(signal) {
      const actual = await readTag(context.client, context.repository, tagName, signal);
      return describeDifference(expected, actual === null ? null : snapshotOf(actual));
    },
    run,
  };
}

/**
 * Makes a tag what it was: digest by a restore (which also takes a digest that no tag holds any more), then the
 * expiration, which a restore drops.
 */
export async function bringBack(context: RunContext, before: TagSnapshot, signal: AbortSignal): Promise<void> {
  const { repository } = context;
  await writeAndRefresh(context, before.name, signal, async () => {
    await restoreTag(repository, before.name, before.manifestDigest, { signal });
    // An expiration that has passed meanwhile would be refused, and the tag would be gone by now anyway.
    if (before.endsAt !== null && before.endsAt > Date.now()) {
      await updateTag(repository, before.name, { expiresAt: before.endsAt }, { signal });
    }
    if (before.isImmutable) await updateTag(repository, before.name, { isImmutable: true }, { signal });
  });
}

/** Brings back signatures and the like that went along with an image; those that are there again stay as they are. */
export async function bringBackSiblings(
  context: RunContext,
  siblings: readonly Tag[],
  signal: AbortSignal,
): Promise<void> {
  for (const sibling of siblings) {
    if ((await readTag(context.client, context.repository, sibling.name, signal)) === null) {
      await bringBack(context, snapshotOf(sibling), signal);
    }
  }
}

/** Removes a tag and remembers that it did not expire. `before` is the tag until then, as far as that is known. */
export async function removeTag(
  { client, repository }: RunContext,
  tagName: string,
  before: Tag | null | undefined,
  signal: AbortSignal,
): Promise<void> {
  await deleteTag(repository, tagName, { signal });
  if (before) rememberRemoval(client, repository, before);
}

/** Signatures and the like of an image, as they are on the server now. */
export async function readSiblings(
  { client, repository }: RunContext,
  digest: string,
  signal: AbortSignal,
): Promise<Tag[]> {
  const nameContains = signatureTagPrefix(digest);
  const { tags } = await readTags(client, repository, { nameContains, onlyActive: true }, { signal });
  return tags.filter((tag) => subjectOf(tag) === digest);
}

/**
 * Reads the siblings again after their image may have lost its last tag, and answers those that are not seen any more: an
 * undo has to bring them back. What cannot be read is read with the list again.
 */
export async function refreshSiblings(
  { client, repository }: RunContext,
  siblings: readonly Tag[],
  signal: AbortSignal,
): Promise<Tag[]> {
  const lost = new Set(siblings);
  try {
    for (const sibling of siblings) {
      const left = await refreshTag(client, repository, sibling.name, signal);
      if (left !== null) lost.delete(sibling);
      // One that never expires went along.
      else if (sibling.endsAt === null) rememberRemoval(client, repository, sibling);
    }
  } catch {
    void client.invalidateQueries({ queryKey: tagQueries.key(repository) });
  }
  return [...lost];
}

/** "tag a" or "3 tags" */
export function countTags(names: readonly string[]): string {
  return names.length === 1 ? `tag ${names[0]}` : `${names.length} tags`;
}
