import { formatDateTime } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { doerText, type LogEntry } from './log-entries';
import type { HistoryChange } from '../tag-history';
import { changeNote } from '../tag-history-text';
import type { Told } from './who-did-it';

/** What the log adds to the sentence about a change. */
export interface ToldText {
  /** Follows the sentence: " by bob"; empty if it says nothing there. */
  by: string;
  /** Stands in place of the note of `changeNote`. */
  note: string | null;
  /** A tag that ended when somebody had set it to: it was not deleted. */
  isExpired: boolean;
}

/** The words for what the log says about a change. */
export function toldText(change: HistoryChange, { how, doer, at }: Told): ToldText {
  const who = doerText(doer);
  if (how === 'set') {
    const note = change.kind === 'will-expire' ? `Set by ${who}.` : `The expiration was set by ${who}.`;
    return { by: '', note, isExpired: change.kind === 'deleted' };
  }
  return { by: ` by ${who}`, note: noteBeside(change, at), isExpired: false };
}

function noteBeside(change: HistoryChange, at: number): string | null {
  if (change.kind === 'deleted') return null;
  if (change.kind !== 'permanently-deleted') return changeNote(change);
  return `Deleted on ${formatDateTime(at)}; the entry is listed at the time at which it began.`;
}

/** A change as the log has it: a tag that ended when somebody had set it to has expired. */
export function changeAsTold(change: HistoryChange, told: ToldText | undefined): HistoryChange {
  return told?.isExpired === true ? { ...change, kind: 'expired' } : change;
}

/** "bob added the label team=web to sha256:42ef76a1": what the rows of a history do not show; null for what they do show. */
export function logSentence({ kind, doer, tagName, digest, expiresAt, isImmutable, label }: LogEntry): string | null {
  if (doer === null) return null;
  const who = doerText(doer);
  if (label !== null && digest !== null) {
    const text = `${label.key}=${label.value}`;
    if (kind === 'label-added') return `${who} added the label ${text} to ${shortDigest(digest)}`;
    if (kind === 'label-removed') return `${who} removed the label ${text} from ${shortDigest(digest)}`;
  }
  if (tagName === null) return null;
  if (kind === 'immutability-changed') {
    return isImmutable === true ? `${who} made ${tagName} immutable` : `${who} removed the immutability of ${tagName}`;
  }
  if (kind !== 'expiration-changed') return null;
  return expiresAt === null
    ? `${who} removed the expiration of ${tagName}`
    : `${who} set ${tagName} to expire on ${formatDateTime(expiresAt)}`;
}

/** What was done to get the tag where it is, for where only the name of the person stands; null for a push. */
export function howItCameThere({ kind }: Told): string | null {
  if (kind === 'moved') return 'moved the tag to this image';
  if (kind === 'created') return 'added the tag to this image';
  return kind === 'restored' ? 'restored the tag' : null;
}
