import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, oneOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const snapshotFilters = ['all', 'changed', 'same', 'moved', 'gone', 'new'] as const;
/** Which tags are listed; `new` are those that were not there at that moment; they are listed only if asked for. */
export type SnapshotFilter = (typeof snapshotFilters)[number];

export const snapshotSortKeys = ['name', 'size', 'state'] as const;
export type SnapshotSortKey = (typeof snapshotSortKeys)[number];

/** Which moment is looked at, and what of it, as the address keeps it. */
export interface TimeTravelViewState extends PagedViewState<SnapshotSortKey> {
  /** As `readInstant` reads it; empty for the present. */
  at: string;
  search: string;
  state: SnapshotFilter;
}

export const timeTravelViewState = codec<TimeTravelViewState>({
  ...pagedFields('then', oneOfKeys(snapshotSortKeys), { by: 'name', direction: 'asc' }),
  at: { param: 'thenAt', field: text() },
  search: { param: 'thenSearch', field: text() },
  state: { param: 'thenState', field: oneOf(snapshotFilters, 'all') },
});
