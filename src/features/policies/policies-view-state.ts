import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** Order and page of the tags that would be pruned, in the address. */
export const pruneViewState = codec<PagedViewState>(
  pagedFields('prune', oneOfKeys(['name', 'due']), { by: 'due', direction: 'asc' }),
);

/** Order and page of the tags that would become immutable. */
export const immutableViewState = codec<PagedViewState>(
  pagedFields('immutable', oneOfKeys(['name']), { by: 'name', direction: 'asc' }),
);
