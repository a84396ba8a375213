import type { LogEntry } from '@/domain/history/who/log-entries';
import type { HistoryChange } from '@/domain/history/tag-history';
import { daysOf, loggedAt, whoDidIt, type Told } from '@/domain/history/who/who-did-it';
import { logSentence, toldText, type ToldText } from '@/domain/history/who/who-text';

/** A log entry that no row shows, in words. */
export interface OtherEntry extends Pick<LogEntry, 'at' | 'tagName' | 'digest'> {
  sentence: string;
}

/** What the log says beside the rows of the history. */
export interface ToldChanges {
  /** By the keys of the changes. */
  texts: ReadonlyMap<string, ToldText>;
  /** Of what the rows do not show: expirations, labels, immutability. Newest first. */
  others: readonly OtherEntry[];
}

interface Log {
  days: readonly { day: string; entries: readonly LogEntry[] }[];
  /** The time machine's window in milliseconds. */
  windowMs: number;
}

/** What the log of some days says about the changes of these days, of which all are needed to be sure of one; by their keys. */
export function toldOf(changes: readonly HistoryChange[], { days, windowMs }: Log): Map<string, Told> {
  const read = new Set(days.map(({ day }) => day));
  const concerned = changes.filter((change) => {
    const at = loggedAt(change, windowMs);
    return at === null || daysOf(at).some((day) => read.has(day));
  });
  return whoDidIt(
    concerned,
    days.flatMap(({ entries }) => entries),
    windowMs,
  );
}

/** Who made each change, in words by its key, and what else the log tells of tags. */
export function tellChanges(changes: readonly HistoryChange[], log: Log): ToldChanges {
  const told = toldOf(changes, log);
  const texts = new Map<string, ToldText>();
  for (const change of changes) {
    const one = told.get(change.key);
    if (one !== undefined) texts.set(change.key, toldText(change, one));
  }
  const others = log.days.flatMap(({ entries }) => entries.flatMap(otherEntries));
  return { texts, others: others.toSorted((a, b) => b.at - a.at) };
}

function otherEntries(entry: LogEntry): OtherEntry[] {
  const { at, tagName, digest } = entry;
  const sentence = logSentence(entry);
  return sentence === null ? [] : [{ at, tagName, digest, sentence }];
}

/** Entries about the tags and images of these changes. */
export function entriesAbout(changes: readonly HistoryChange[], entries: readonly OtherEntry[]): readonly OtherEntry[] {
  const names = new Set<string | null>(changes.map(({ tagName }) => tagName));
  const digests = new Set<string | null>(changes.map(({ digest }) => digest));
  return entries.filter(({ tagName, digest }) => names.has(tagName) || digests.has(digest));
}
