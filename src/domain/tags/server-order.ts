import type { Tag } from './tag';

/** When an entry began, in milliseconds since 1970; one that does not say counts as older than all others. */
export function startOf({ startedAt }: Pick<Tag, 'startedAt'>): number {
  return startedAt ?? -Infinity;
}

/** Compares two entries by their starts. Those of one second are equal: a sort leaves them in the server's order. */
export function newestFirst(a: Tag, b: Tag): number {
  const [startA, startB] = [startOf(a), startOf(b)];
  return startA === startB ? 0 : startB - startA; // the difference of two infinities is no number
}

/**
 * Puts entries that were just read into a list that is in the server's order: newest first. The server orders by
 * milliseconds and answers seconds, so the order within a second cannot be worked out from the answers, and is kept: an
 * entry that began when it did before keeps its place. A new one goes before all that began in its second or earlier.
 *
 * @param list in the server's order
 * @param entries the newest first
 * @param keyOf identifies an entry and its start; an entry with the same key keeps its place
 * @param isReplaced which of the list's entries the new ones replace; those that do not come again are gone
 */
export function putInServerOrder(
  list: readonly Tag[],
  entries: readonly Tag[],
  { keyOf, isReplaced }: { keyOf(entry: Tag): string; isReplaced(entry: Tag): boolean },
): Tag[] {
  const waiting = new Map<string, Tag[]>();
  for (const entry of entries) waiting.set(keyOf(entry), [...(waiting.get(keyOf(entry)) ?? []), entry]);

  const kept = list.flatMap((known) => {
    if (!isReplaced(known)) return [known];
    const again = waiting.get(keyOf(known))?.shift();
    return again === undefined ? [] : [again];
  });
  const fresh = new Set([...waiting.values()].flat());
  if (fresh.size === 0) return kept;

  const inOrder: Tag[] = [];
  let place = 0;
  for (const entry of entries.filter((one) => fresh.has(one)).toSorted(newestFirst)) {
    for (let next = kept[place]; next !== undefined && startOf(next) > startOf(entry); next = kept[place]) {
      inOrder.push(next);
      place += 1;
    }
    inOrder.push(entry);
  }
  return [...inOrder, ...kept.slice(place)];
}
