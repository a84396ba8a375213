import type { HistoryChangeKind } from '@/domain/history/tag-history';
import { historyChangeKinds } from '@/domain/history/tag-history-text';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const historySortKeys = ['tag-change', 'date-modified'] as const;
export type HistorySortKey = (typeof historySortKeys)[number];

/** What a person sees of the list of changes, as the address keeps it. */
export interface ChangesViewState extends PagedViewState<HistorySortKey> {
  search: string;
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  /** None means all. */
  kinds: readonly HistoryChangeKind[];
  showsFuture: boolean;
}

export const changesViewState = codec<ChangesViewState>({
  ...pagedFields('history', oneOfKeys(historySortKeys), { by: 'date-modified', direction: 'desc' }),
  search: { param: 'historySearch', field: text() },
  from: { param: 'historyFrom', field: text() },
  to: { param: 'historyTo', field: text() },
  kinds: { param: 'historyKinds', field: someOf(historyChangeKinds) },
  showsFuture: { param: 'historyFuture', field: flag() },
});

/** What shows everything that is loaded. */
export const noFilters: Partial<ChangesViewState> = { search: '', from: '', to: '', kinds: [], page: 1 };
