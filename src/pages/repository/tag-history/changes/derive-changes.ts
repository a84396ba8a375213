import { groupBy } from '@/domain/group-by';
import type { HistoryChange } from '@/domain/history/tag-history';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { rangeOf, readPicked, type TimeRange } from '@/domain/time/time-range';
import type { HistoryViewState } from '../history-view-state';

type Narrowing = Pick<HistoryViewState, 'search' | 'from' | 'to' | 'kinds' | 'showsFuture' | 'sort'>;

const always: TimeRange = { from: -Infinity, to: Infinity };

/** The range in the address; null if it ends before it begins. */
export function rangeOfView({ from, to }: Pick<Narrowing, 'from' | 'to'>): TimeRange | null {
  return rangeOf(readPicked(from), readPicked(to));
}

/** The changes that match, in order; a range that makes no sense hides nothing. `changes` are newest first. */
export function deriveChanges(changes: readonly HistoryChange[], view: Narrowing): readonly HistoryChange[] {
  const search = view.search.trim().toLowerCase();
  const range = rangeOfView(view) ?? always;
  const kinds = new Set(view.kinds);
  const matching = changes.filter(
    ({ kind, tagName, at }) =>
      (view.showsFuture || kind !== 'will-expire') &&
      (kinds.size === 0 || kinds.has(kind)) &&
      at >= range.from &&
      at < range.to &&
      (search === '' || tagName.toLowerCase().includes(search)),
  );
  const { by, direction } = view.sort;
  if (by === 'date-modified') return direction === 'desc' ? matching : matching.toReversed();
  const sign = direction === 'asc' ? 1 : -1;
  // The changes of one tag stay newest first, whichever way the names go: only names are sorted, of which there are few.
  const byName = groupBy(matching, ({ tagName }) => tagName);
  return Array.from(byName, ([name, ofTag]) => ({ key: tagNameKey(name), ofTag }))
    .toSorted((a, b) => sign * compareTagNameKeys(a.key, b.key))
    .flatMap(({ ofTag }) => ofTag);
}
