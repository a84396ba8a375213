import type { ApiWrite } from '@/api/http/client';
import { deleteTag, restoreTag, updateTag } from '@/api/tags/tag-writes';
import { RequestError } from '@/domain/registry/request-failure';
import { isLiving, isLocked, type Tag } from '@/domain/tags/tag';
import { formatNumber } from '@/domain/time/intl-formatters';
import { describeDifference, valuesOf, type TagValues } from '@/domain/tags/tag-change';
import { rememberRemoval } from '@/queries/tags/own-removals';
import { readTagNow } from '@/queries/tags/read-tags-now';
import type { JobContext, SendWrite, UndoStep } from './job';
import type { ReadBack } from './read-back';

/**
 * An undo step that first looks whether the tag is still as the job left it. None if that is not known: it could
 * overwrite what another person did.
 *
 * @param wrote `sha256:…` that the tag points to by the job's doing, or null if the job removed it: if it was read back
 * otherwise, another person was faster
 * @param onLook is given the tag as it was found, right before it is taken back
 */
export function tagUndoStep(
  readBack: ReadBack,
  tagName: string,
  wrote: string | null,
  run: UndoStep['run'],
  onLook?: (now: Tag | null, signal: AbortSignal) => Promise<void>,
): UndoStep | null {
  const left = readBack.left(tagName);
  if (left === undefined) return null;
  const known = left === null ? { name: tagName, endsAt: null, isImmutable: false } : valuesOf(left);
  const expected = wrote === null ? null : { ...known, manifestDigest: wrote };
  return {
    key: tagName,
    label: tagName,
    async check(signal) {
      const actual = await readBack.look(tagName, expected === null ? 'none' : 'same', signal);
      await onLook?.(actual, signal);
      return describeDifference(expected, actual === null ? null : valuesOf(actual));
    },
    run,
  };
}

/**
 * Makes a tag what it was: digest by a restore (which also takes a digest that no tag holds any more), then the
 * expiration, which a restore drops.
 */
export async function bringBack(
  { repository }: JobContext,
  readBack: ReadBack,
  before: TagValues,
  signal: AbortSignal,
  send: SendWrite,
): Promise<void> {
  await readBack.write(before.name, 'first', signal, async () => {
    await send(restoreTag(repository, before.name, before.manifestDigest));
    // An expiration that has passed meanwhile would be refused, and the tag would be gone by now anyway.
    if (before.endsAt !== null && isLiving(before, Date.now())) {
      await send(updateTag(repository, before.name, { expiresAt: before.endsAt }));
    }
    if (before.isImmutable) await send(updateTag(repository, before.name, { isImmutable: true }));
  });
}

/** Said of jobs that end or move tags. */
export const losesPullCounts = 'Undo does not restore pull counts.';

/** Whether what a write left of a tag cannot be taken back: a policy may have made it immutable at once. */
export function isLeftLocked(left: Tag | null | undefined): boolean {
  return left !== null && left !== undefined && isLocked(left);
}

/** Takes back that a job made or moved a tag. `before` is the tag until then, null for none; `left` is what the job left. */
export async function takeBack(
  context: JobContext,
  readBack: ReadBack,
  { tagName, before, left }: { tagName: string; before: Tag | null; left: Tag | null | undefined },
  signal: AbortSignal,
  send: SendWrite,
): Promise<void> {
  if (before !== null) return bringBack(context, readBack, valuesOf(before), signal, send);
  const removal = deleteTag(context.repository, tagName);
  return readBack.write(tagName, 'none', signal, () =>
    removeTag(context, removal, left, send).catch(unlessGone(context, tagName, signal)),
  );
}

/** Removes a tag and remembers that it did not expire. `before` is the tag until then, as far as that is known. */
export async function removeTag(
  { client, repository }: JobContext,
  removal: ApiWrite<void>,
  before: Tag | null | undefined,
  send: SendWrite,
): Promise<void> {
  await send(removal);
  if (before) rememberRemoval(client, repository, before);
}

/**
 * Takes a removal that found no tag for a success if the tag is gone indeed: the registry ends signatures and the like
 * together with their image's last tag. Throws every other error again.
 */
export function unlessGone({ client, repository }: JobContext, tagName: string, signal: AbortSignal) {
  return async (error: unknown): Promise<void> => {
    const isMissing = error instanceof RequestError && error.kind === 'not-found';
    if (!isMissing || (await readTagNow(client, repository, tagName, signal)) !== null) throw error;
  };
}

/** "tag a" or "3 tags" */
export function countTags(names: readonly string[]): string {
  return names.length === 1 ? `tag ${names[0]}` : `${formatNumber(names.length)} tags`;
}
