import { secondsInDay, secondsInHour, secondsInWeek } from 'date-fns/constants';
import { shortDigest } from '@/domain/image/digest';
import type { RepositorySettings } from '@/domain/repository/repository';
import {
  whyNotWrite,
  type WriteContext,
  type TimeMachineSettings,
  whyNotPermanentDeletion,
  hasTimeMachine,
  unknownRepository,
} from '@/domain/repository/repository-rules';
import { isLocked, type Tag, isLiving } from '@/domain/tags/tag';
import type { DeletedTag } from './recently-deleted';
import type { HistoryChange } from './tag-history';
import { isKept, isPermanentlyDeletedRow, livingDigests } from './time-machine';

/** What a person would like to have back: a tag as it once was. */
export interface RestoreTarget {
  tagName: string;
  /** `sha256:…` that the tag pointed to. */
  digest: string;
  /** The entry of the history in which it did. */
  row: Tag;
  /** When the tag stopped pointing there, in milliseconds since 1970; null if it still does. */
  endedAt: number | null;
  /** True for an entry that a person took out of the time machine on purpose. */
  isPermanentlyDeleted?: boolean;
}

export interface RestoreQuestion extends Omit<RestoreTarget, 'row'>, WriteContext {
  /** Undefined while it is not known. */
  settings: RepositorySettings | undefined;
  /** The tag of that name as it is now; null if there is none, undefined while that is not known. */
  liveTag: Tag | null | undefined;
  /** What `restorableDigests` found: these images are held, even if the entry itself is past its time. */
  heldDigests?: ReadonlySet<string> | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** "2 weeks", "1 day", "36 hours": how long the time machine keeps what was removed. */
export function timeMachineText({ tagExpirationSeconds: seconds }: TimeMachineSettings): string {
  const words = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  if (seconds >= secondsInWeek && seconds % secondsInWeek === 0) return words(seconds / secondsInWeek, 'week');
  if (seconds >= secondsInDay && seconds % secondsInDay === 0) return words(seconds / secondsInDay, 'day');
  return seconds >= secondsInHour ? words(Math.round(seconds / secondsInHour), 'hour') : words(seconds, 'second');
}

/**
 * Digests that the registry certainly has: those of living tags, and those that some entry holds in the time machine. An
 * image goes with the last entry that leads to it, so one entry past its time says nothing while another one holds.
 *
 * @param rows the history as far as it is loaded; more rows can only add digests
 */
export function restorableDigests(
  rows: readonly Tag[],
  settings: RepositorySettings | undefined,
  now: number,
): ReadonlySet<string> {
  const kept = rows.filter(
    (row) =>
      row.endsAt === null ||
      isLiving(row, now) ||
      (settings !== undefined && !isPermanentlyDeletedRow(row) && isKept(row.endsAt, settings, now)),
  );
  return livingDigests(
    kept.map((row) => ({ ...row, endsAt: null })),
    now,
  );
}

/** A tag that is to point to a digest out of the time machine. */
export interface RestoreItem {
  tagName: string;
  /** `sha256:…` */
  digest: string;
  /** The living tag of that name as the person was shown it; null if there was none. */
  before: Tag | null;
  /** True for what comes along with another item, as a signature does; the others are named one by one. */
  isAlong?: boolean;
}

/** All that a restore is made of: the tags that are wanted, and the signatures and the like that come along. */
export function restoreItems(wanted: readonly RestoreItem[], signatures: readonly DeletedTag[]): RestoreItem[] {
  const along = signatures.map(({ name, row }) => ({
    tagName: name,
    digest: row.manifestDigest,
    before: null,
    isAlong: true,
  }));
  return [...wanted, ...along];
}

/**
 * The restore target that an entry of the history makes.
 *
 * @param endedAt when the tag stopped pointing there, in milliseconds since 1970; null if it still does
 */
export function restoreTarget(row: Tag, endedAt: number | null): RestoreTarget {
  return { tagName: row.name, digest: row.manifestDigest, row, endedAt };
}

/**
 * Where a change in the history leads back to; null for one that has no "before": creations, and what is still to come.
 * After a permanent delete there is a "before", but it cannot be reached any more.
 */
export function restoreTargetOf(change: HistoryChange): RestoreTarget | null {
  const { kind, row, previousRow, at } = change;
  switch (kind) {
    case 'deleted':
    case 'expired':
      return restoreTarget(row, at);
    case 'moved':
    case 'reverted':
      return previousRow === null ? null : restoreTarget(previousRow, at);
    case 'permanently-deleted':
      return { ...restoreTarget(row, at), isPermanentlyDeleted: true };
    case 'created':
    case 'recreated':
    case 'will-expire':
      return null;
  }
}

/**
 * Why a tag cannot be pointed back to a digest, in words for people; undefined if it can. The server restores any
 * digest that it still has, under any name, and refuses immutable tags with 409; a digest that is gone is 404.
 */
export function whyNotRestore(question: RestoreQuestion): string | undefined {
  const { tagName, digest, endedAt, isPermanentlyDeleted = false, settings, liveTag, heldDigests, now } = question;
  if (settings === undefined) return unknownRepository;
  const reason = whyNotWrite(settings, question);
  if (reason !== undefined) return reason;
  const isHeld = heldDigests?.has(digest) === true;
  if (isPermanentlyDeleted) {
    return isHeld
      ? 'This was permanently deleted. The image is still there, held by another entry: restore it from that one.'
      : 'This was permanently deleted and cannot be restored.';
  }
  if (liveTag === undefined) return `It is not known yet what ${tagName} points to now.`;
  if (liveTag?.manifestDigest === digest) return `${tagName} already points to ${shortDigest(digest)}.`;
  if (liveTag !== null && isLocked(liveTag)) return `${tagName} is immutable and cannot be moved.`;
  if (isHeld || endedAt === null || isKept(endedAt, settings, now)) return undefined;
  return hasTimeMachine(settings)
    ? `This is outside the time machine, which keeps what was removed for ${timeMachineText(settings)}.`
    : 'This repository has no time machine: what was removed cannot be restored.';
}

/** The entry that a permanent delete of a change would take out of the time machine; null if there is none. */
export function permanentDeleteTargetOf(change: HistoryChange): RestoreTarget | null {
  // As Quay's own UI offers it: for deletions and reversions, not for moves.
  return ['deleted', 'expired', 'reverted', 'permanently-deleted'].includes(change.kind)
    ? restoreTargetOf(change)
    : null;
}

/**
 * Why an entry cannot be taken out of the time machine for good; undefined if it can. The server answers 404 if it
 * finds no such entry within the time machine's window, for immutable entries, and if the registry does not offer it.
 */
export function whyNotDeletePermanently(
  question: WriteContext & Pick<RestoreQuestion, 'endedAt' | 'isPermanentlyDeleted' | 'settings' | 'now'>,
): string | undefined {
  const { endedAt, isPermanentlyDeleted = false, settings, registry, now } = question;
  const notOffered = whyNotPermanentDeletion(registry, settings);
  if (notOffered !== undefined) return notOffered;
  if (settings === undefined) return unknownRepository;
  const reason = whyNotWrite(settings, question);
  if (reason !== undefined) return reason;
  if (isPermanentlyDeleted) return 'This has already been permanently deleted.';
  if (endedAt !== null && isKept(endedAt, settings, now)) return undefined;
  return 'This has left the time machine already.';
}
