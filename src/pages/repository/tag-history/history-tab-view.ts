import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds } from '@/domain/history/tag-history-text';
import { codec, count, flag, oneOf, oneOfNumbers, someOf, text } from '@/routing/view-state';
import { perPageOptions } from '@/ui/per-page-options';

export const historyViews = ['changes', 'deleted', 'then', 'timeline'] as const;
export type HistoryViewName = (typeof historyViews)[number];

/** Which of its views the history is in, and whose history it is. */
export interface HistoryTabView {
  view: HistoryViewName;
  /** The exact name of the only tag that is looked at; empty for all. */
  tagName: string;
}

export const historyTabView = codec<HistoryTabView>({
  view: { param: 'historyView', field: oneOf(historyViews, 'changes') },
  tagName: { param: 'historyTag', field: text() },
});

export const historySortKeys = ['tag-change', 'date-modified'] as const;
export type HistorySortKey = (typeof historySortKeys)[number];

/** What a person sees of the list of changes, as the address keeps it. */
export interface ChangesViewState {
  search: string;
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  /** None means all. */
  kinds: readonly HistoryChangeKind[];
  showsFuture: boolean;
  sort: HistorySortKey;
  direction: 'asc' | 'desc';
  page: number;
  perPage: number;
}

export const changesView = codec<ChangesViewState>({
  search: { param: 'historySearch', field: text() },
  from: { param: 'historyFrom', field: text() },
  to: { param: 'historyTo', field: text() },
  kinds: { param: 'historyKinds', field: someOf(historyChangeKinds) },
  showsFuture: { param: 'historyFuture', field: flag() },
  sort: { param: 'historySort', field: oneOf(historySortKeys, 'date-modified') },
  direction: { param: 'historyDirection', field: oneOf(['asc', 'desc'], 'desc') },
  page: { param: 'historyPage', field: count() },
  perPage: { param: 'historyPerPage', field: oneOfNumbers(perPageOptions, 20) },
});

/** What shows everything that is loaded. */
export const noFilters: Partial<ChangesViewState> = { search: '', from: '', to: '', kinds: [], page: 1 };

export function isHistorySortKey(key: string): key is HistorySortKey {
  return historySortKeys.some((known) => known === key);
}
