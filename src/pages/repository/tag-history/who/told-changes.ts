import { logDay, type LogEntry } from '@/domain/history/log-entries';
import type { HistoryChange } from '@/domain/history/tag-history';
import { loggedAt, whoDidIt } from '@/domain/history/who-did-it';
import { logSentence, toldText, type ToldText } from '@/domain/history/who-text';

/** What the log tells beside the rows of the history. */
export interface ToldChanges {
  /** By the keys of the changes. */
  texts: ReadonlyMap<string, ToldText>;
  /** Of what the rows do not show: expirations, labels, immutability. Newest first. */
  others: readonly LogEntry[];
}

/** What the log of some days tells about the changes of these days, and what else. */
export function tellChanges(
  changes: readonly HistoryChange[],
  days: readonly { day: string; entries: readonly LogEntry[] }[],
  windowMs: number,
): ToldChanges {
  const entries = days.flatMap((one) => one.entries);
  const read = new Set(days.map(({ day }) => day));
  const concerned = changes.filter((change) => {
    const at = loggedAt(change, windowMs);
    return at === null || read.has(logDay(at));
  });
  const texts = new Map<string, ToldText>();
  const told = whoDidIt(concerned, entries, windowMs);
  for (const change of concerned) {
    const one = told.get(change.key);
    if (one !== undefined) texts.set(change.key, toldText(change, one));
  }
  return {
    texts,
    others: entries.filter((entry) => logSentence(entry) !== null).toSorted((a, b) => b.at - a.at),
  };
}
