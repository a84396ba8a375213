import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, oneOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const thenFilters = ['all', 'changed', 'same', 'moved', 'gone', 'new'] as const;
/** Which tags are listed; `new` are those that were not there then, and are listed only if asked for. */
export type ThenFilter = (typeof thenFilters)[number];

export const thenSortKeys = ['name', 'size', 'state'] as const;
export type ThenSortKey = (typeof thenSortKeys)[number];

/** Which moment is looked at, and what of it, as the address keeps it. */
export interface TimeTravelViewState extends PagedViewState<ThenSortKey> {
  /** As `readInstant` reads it; empty for the present. */
  at: string;
  search: string;
  state: ThenFilter;
}

export const timeTravelViewState = codec<TimeTravelViewState>({
  ...pagedFields('then', oneOfKeys(thenSortKeys), { by: 'name', direction: 'asc' }),
  at: { param: 'thenAt', field: text() },
  search: { param: 'thenSearch', field: text() },
  state: { param: 'thenState', field: oneOf(thenFilters, 'all') },
});
