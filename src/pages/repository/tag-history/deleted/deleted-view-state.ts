import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const deletedSortKeys = ['name', 'size', 'deleted', 'left'] as const;
export type DeletedSortKey = (typeof deletedSortKeys)[number];

/** What a person sees of the deleted tags, as the address keeps it. */
export interface DeletedViewState extends PagedViewState<DeletedSortKey> {
  search: string;
}

export const deletedViewState = codec<DeletedViewState>({
  ...pagedFields('deleted', oneOfKeys(deletedSortKeys), { by: 'deleted', direction: 'desc' }),
  search: { param: 'deletedSearch', field: text() },
});
