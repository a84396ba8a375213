import { groupBy } from '@/domain/group-by';
import { logDay, type Doer, type LogEntry, type LogEntryKind } from './log-entries';
import type { HistoryChange, HistoryChangeKind } from '../tag-history';

/**
 * How long after a change its entry may be dated, in milliseconds. Both are cut to seconds, and the entry is written when the
 * change is made: in the recordings they are always of the same second, so at worst the next one has begun.
 */
const tolerance = 1000;

/** What a beginning may have been; whether it was a move the log knows better than rows of which older ones are gone. */
const beginnings: readonly LogEntryKind[] = ['pushed', 'created', 'moved'];

const fittingKinds: Record<HistoryChangeKind, readonly LogEntryKind[]> = {
  created: beginnings,
  moved: beginnings,
  recreated: ['restored'],
  reverted: ['restored'],
  deleted: ['deleted'],
  'permanently-deleted': ['permanently-deleted'],
  expired: [],
  'will-expire': [],
};

/** What the log says about a change. */
export interface Told {
  /** `made`: this is who made the change. `set`: who set the expiration that ended the tag, or will end it. */
  how: 'made' | 'set';
  /** What the log calls it. */
  kind: LogEntryKind;
  doer: Doer;
  /** When, in milliseconds since 1970. */
  at: number;
}

/**
 * When the entry of a change must have been written, in milliseconds since 1970; null if there is none or that is not known.
 * @param windowMs the time machine's window: a permanent deletion puts a row's end so far back (recorded)
 */
export function loggedAt({ kind, row }: HistoryChange, windowMs: number): number | null {
  if (fittingKinds[kind].length === 0) return null;
  if (kind === 'permanently-deleted') return row.endsAt === null || windowMs <= 0 ? null : row.endsAt + windowMs;
  return kind === 'deleted' ? row.endsAt : row.startedAt;
}

/** The days of the log that can say who made these changes, each once, the newest first. */
export function daysToAsk(changes: readonly HistoryChange[], windowMs: number): string[] {
  const days = changes.flatMap((change) => {
    const at = loggedAt(change, windowMs);
    return at === null ? [] : daysOf(at);
  });
  return [...new Set(days)].toSorted().toReversed();
}

/** The days in whose log the entry of a change may be that must have been written then. */
export function daysOf(at: number): string[] {
  return [logDay(at), logDay(at + tolerance)];
}

/**
 * Who made the changes, by their keys, as far as the log says so without doubt: an entry of the same tag, of a fitting kind,
 * of the same image if it names one, in the same second or the next. No entry counts for two changes. If several entries
 * or changes come into question, they must be as many and of the same person; otherwise nothing is said.
 */
export function whoDidIt(
  changes: readonly HistoryChange[],
  entries: readonly LogEntry[],
  windowMs: number,
): Map<string, Told> {
  const told = new Map<string, Told>();
  const changesOf = groupBy<HistoryChange, string | null>(changes, ({ tagName }) => tagName);
  for (const [name, ofName] of groupBy(entries, ({ tagName }) => tagName)) {
    const ofTag = changesOf.get(name) ?? [];
    const known = ofName.toSorted((a, b) => a.at - b.at || compareText(idOf(a), idOf(b)));
    for (const group of groupsOf(ofTag, known, windowMs)) {
      const doer = onlyDoer(group.entries);
      if (doer === null) continue;
      for (const [change, entry] of pair(group, windowMs))
        told.set(change.key, { how: 'made', kind: entry.kind, doer, at: entry.at });
    }
    for (const [change, { doer, at }] of expirationsSet(ofTag, known)) {
      // A deletion in the very second in which the tag would have expired: which of the two it was is not known.
      if (told.has(change.key)) told.delete(change.key);
      else told.set(change.key, { how: 'set', kind: 'expiration-changed', doer, at });
    }
  }
  return told;
}

function fits(change: HistoryChange, entry: LogEntry, windowMs: number): boolean {
  const at = loggedAt(change, windowMs);
  return (
    at !== null &&
    fittingKinds[change.kind].includes(entry.kind) &&
    entry.at >= at &&
    entry.at <= at + tolerance &&
    (entry.digest === null || entry.digest === change.digest) &&
    (entry.previousDigest === null || change.previousDigest === null || entry.previousDigest === change.previousDigest)
  );
}

interface Group {
  changes: HistoryChange[];
  entries: LogEntry[];
}

/** Changes and entries of one tag that come into question for one another, directly or by way of others. */
function groupsOf(changes: readonly HistoryChange[], entries: readonly LogEntry[], windowMs: number): Group[] {
  const groups: Group[] = [];
  for (const change of changes) {
    const fitting = entries.filter((entry) => fits(change, entry, windowMs));
    if (fitting.length === 0) continue;
    const own: Group = { changes: [change], entries: fitting };
    for (const other of groups.filter((group) => group.entries.some((entry) => fitting.includes(entry)))) {
      groups.splice(groups.indexOf(other), 1);
      own.changes.push(...other.changes);
      own.entries = [...new Set([...own.entries, ...other.entries])];
    }
    groups.push(own);
  }
  return groups;
}

/** Who made all of the entries; null if that is more than one, or not known. */
function onlyDoer(entries: readonly LogEntry[]): Doer | null {
  const doers = new Map(entries.map(({ doer }) => [doer === null ? '' : doerId(doer), doer]));
  const [first = null] = doers.values();
  return doers.size === 1 ? first : null;
}

/** An entry for each change of a group, no entry twice; none at all if there are not enough that fit. */
function pair({ changes, entries }: Group, windowMs: number): [HistoryChange, LogEntry][] {
  const changeOf = new Map<LogEntry, HistoryChange>();
  const findPlace = (change: HistoryChange, tried: Set<LogEntry>): boolean =>
    entries.some((entry) => {
      if (tried.has(entry) || !fits(change, entry, windowMs)) return false;
      tried.add(entry);
      const holder = changeOf.get(entry);
      if (holder !== undefined && !findPlace(holder, tried)) return false;
      changeOf.set(entry, change);
      return true;
    });
  return byTime(changes).every((change) => findPlace(change, new Set()))
    ? Array.from(changeOf, ([entry, change]): [HistoryChange, LogEntry] => [change, entry])
    : [];
}

/** Ends that came, or will come, exactly when somebody had set them. The last one to set them so counts. */
function expirationsSet(changes: readonly HistoryChange[], entries: readonly LogEntry[]) {
  const used = new Set<LogEntry>();
  return byTime(changes).flatMap((change): [HistoryChange, { doer: Doer; at: number }][] => {
    if (!['deleted', 'expired', 'will-expire'].includes(change.kind)) return [];
    const { startedAt, endsAt } = change.row;
    const last = entries.findLast(
      ({ kind, at, expiresAt }) =>
        kind === 'expiration-changed' && expiresAt === endsAt && at >= (startedAt ?? Infinity) && at < (endsAt ?? 0),
    );
    if (last === undefined || last.doer === null || used.has(last)) return [];
    used.add(last);
    return [[change, { doer: last.doer, at: last.at }]];
  });
}

/** By time, and by key within a moment, so that the order in which they arrive changes nothing. */
function byTime(changes: readonly HistoryChange[]): HistoryChange[] {
  return changes.toSorted((a, b) => a.at - b.at || compareText(a.key, b.key));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const doerId = ({ name, isRobot, application }: Doer) => JSON.stringify([name, isRobot, application]);

/** Entries of one moment with the same identity may be given to either of two changes. */
const idOf = ({ kind, digest, previousDigest, doer }: LogEntry) =>
  JSON.stringify([kind, digest, previousDigest, doer === null ? null : doerId(doer)]);
