import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds } from '@/domain/history/tag-history-text';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, oneOf, someOf, text } from '@/routing/view-state';
import type { PagedView } from '@/ui/paged-table/use-paged-table';

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
export interface ChangesViewState extends PagedView<HistorySortKey> {
  search: string;
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  /** None means all. */
  kinds: readonly HistoryChangeKind[];
  showsFuture: boolean;
}

export const changesView = codec<ChangesViewState>({
  ...pagedFields('history', oneOfKeys(historySortKeys), { by: 'date-modified', direction: 'desc' }),
  search: { param: 'historySearch', field: text() },
  from: { param: 'historyFrom', field: text() },
  to: { param: 'historyTo', field: text() },
  kinds: { param: 'historyKinds', field: someOf(historyChangeKinds) },
  showsFuture: { param: 'historyFuture', field: flag() },
});

/** What shows everything that is loaded. */
export const noFilters: Partial<ChangesViewState> = { search: '', from: '', to: '', kinds: [], page: 1 };
