import type { HistoryChange } from '@/domain/history/tag-history';

const all = () => true;

/**
 * The moments of the changes next to a moment, in milliseconds since 1970; null if there are none. What is to come, and
 * what was permanently deleted at a moment that is not known, are no changes of the tags at a moment.
 *
 * @param changes newest first
 */
export function changesAround(
  changes: readonly HistoryChange[],
  at: number,
  matches: (tagName: string) => boolean = all,
): { previous: number | null; next: number | null } {
  let next: number | null = null;
  for (const change of changes) {
    if (change.kind === 'will-expire' || change.kind === 'permanently-deleted' || !matches(change.tagName)) continue;
    if (change.at < at) return { previous: change.at, next };
    if (change.at > at) next = change.at;
  }
  return { previous: null, next };
}

/** The moment to go back to from the present: after the latest change everything is as it is now. */
export function momentBefore(
  changes: readonly HistoryChange[],
  matches: (tagName: string) => boolean = all,
): number | null {
  const latest = changesAround(changes, Infinity, matches).previous;
  return latest === null ? null : (changesAround(changes, latest, matches).previous ?? latest);
}

/** The latest moment at which a tag was there that is not there any more, or was another image; else the one before the present. */
export function momentOfDifference(changes: readonly HistoryChange[]): number | null {
  const loss = changes.find(({ kind }) => ['moved', 'reverted', 'deleted', 'expired'].includes(kind));
  return (loss === undefined ? null : changesAround(changes, loss.at).previous) ?? momentBefore(changes);
}
