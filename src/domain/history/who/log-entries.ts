import { millisecondsInDay } from 'date-fns/constants';
import type { MalformedEntry } from '@/domain/tags/tag';

/** What the registry's log says about tags and labels; it says more, such as pulls, which is left out here. */
export type LogEntryKind =
  | 'pushed'
  | 'created'
  | 'moved'
  | 'restored'
  | 'deleted'
  | 'permanently-deleted'
  | 'expiration-changed'
  | 'immutability-changed'
  | 'label-added'
  | 'label-removed';

/** Who did something: a person or a robot account, perhaps through an application that the person has let in. */
export interface Doer {
  /** Of a user, or of a robot account (`acme+ci`). */
  name: string;
  isRobot: boolean;
  /** The OAuth application whose token was used; null if none was. */
  application: string | null;
}

/** One entry of a repository's log. What its kind does not say is null. */
export interface LogEntry {
  kind: LogEntryKind;
  /** Milliseconds since 1970; the registry gives whole seconds, cut. */
  at: number;
  doer: Doer | null;
  tagName: string | null;
  /** `sha256:…`; a push and a deletion name none. */
  digest: string | null;
  /** `sha256:…` where a moved tag pointed before. */
  previousDigest: string | null;
  /** The new expiration, in milliseconds since 1970; also null if it was taken away. */
  expiresAt: number | null;
  /** Whether the tag is immutable from now on. */
  isImmutable: boolean | null;
  label: { key: string; value: string } | null;
}

/** One page of a repository's log, newest first. */
export interface LogPage {
  entries: LogEntry[];
  /** Asks for the next page, which may be empty; null if there is none. */
  nextPageToken: string | null;
  malformed: MalformedEntry[];
}

/** The day that was asked for last: the changes of a history are in order of time, many of one day. */
let last = { number: NaN, text: '' };

/** A day as the log counts them, in UTC: `2026-11-28`. */
export function logDay(at: number): string {
  const number = Math.floor(at / millisecondsInDay);
  if (number !== last.number) last = { number, text: new Date(at).toISOString().slice(0, 10) };
  return last.text;
}

/** "bob", "acme+ci (robot account)", "alice (application release-bot)". */
export function doerText({ name, isRobot, application }: Doer): string {
  const notes = [
    ...(isRobot ? ['robot account'] : []),
    ...(application === null ? [] : [`application ${application}`]),
  ];
  return notes.length === 0 ? name : `${name} (${notes.join(', ')})`;
}
