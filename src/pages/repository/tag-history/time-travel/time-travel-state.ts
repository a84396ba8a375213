import { codec, count, oneOf, oneOfNumbers, text } from '@/routing/view-state';
import { perPageOptions } from '@/ui/per-page-options';

export const thenFilters = ['all', 'changed', 'same', 'moved', 'gone', 'new'] as const;
/** Which tags are listed; `new` are those that were not there then, and are listed only if asked for. */
export type ThenFilter = (typeof thenFilters)[number];

export const thenSortKeys = ['name', 'size', 'state'] as const;
export type ThenSortKey = (typeof thenSortKeys)[number];

/** Which moment is looked at, and what of it, as the address keeps it. */
export interface TimeTravelState {
  /** As `readInstant` reads it; empty for the present. */
  at: string;
  search: string;
  state: ThenFilter;
  sort: ThenSortKey;
  direction: 'asc' | 'desc';
  page: number;
  perPage: number;
}

export const timeTravelState = codec<TimeTravelState>({
  at: { param: 'thenAt', field: text() },
  search: { param: 'thenSearch', field: text() },
  state: { param: 'thenState', field: oneOf(thenFilters, 'all') },
  sort: { param: 'thenSort', field: oneOf(thenSortKeys, 'name') },
  direction: { param: 'thenDirection', field: oneOf(['asc', 'desc'], 'asc') },
  page: { param: 'thenPage', field: count() },
  perPage: { param: 'thenPerPage', field: oneOfNumbers(perPageOptions, 20) },
});

export function isThenSortKey(key: string): key is ThenSortKey {
  return thenSortKeys.some((known) => known === key);
}
