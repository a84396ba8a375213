import { codec, count, oneOf, oneOfNumbers, text } from '@/routing/view-state';
import { perPageOptions } from '@/ui/per-page-options';

export const deletedSortKeys = ['name', 'size', 'deleted', 'left'] as const;
export type DeletedSortKey = (typeof deletedSortKeys)[number];

/** What a person sees of the deleted tags, as the address keeps it. */
export interface DeletedViewState {
  search: string;
  sort: DeletedSortKey;
  direction: 'asc' | 'desc';
  page: number;
  perPage: number;
}

export const deletedViewState = codec<DeletedViewState>({
  search: { param: 'deletedSearch', field: text() },
  sort: { param: 'deletedSort', field: oneOf(deletedSortKeys, 'deleted') },
  direction: { param: 'deletedDirection', field: oneOf(['asc', 'desc'], 'desc') },
  page: { param: 'deletedPage', field: count() },
  perPage: { param: 'deletedPerPage', field: oneOfNumbers(perPageOptions, 20) },
});

export function isDeletedSortKey(key: string): key is DeletedSortKey {
  return deletedSortKeys.some((known) => known === key);
}
