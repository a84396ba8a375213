import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, text } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';
import { repositorySortKeys, type RepositorySortKey } from './repository-order';

/** Newest first, as in Quay's own list. */
export const defaultSort: Sort<RepositorySortKey> = { by: 'modified', direction: 'desc' };

/** What the address keeps of the repository list, so that reload, Back and a shared link restore it. */
export interface RepositoriesViewState extends PagedViewState<RepositorySortKey> {
  search: string;
  isRegex: boolean;
  /** Only the person's starred ones. */
  isStarredOnly: boolean;
}

export const repositoriesViewState = codec<RepositoriesViewState>({
  ...pagedFields('', oneOfKeys(repositorySortKeys), defaultSort),
  search: { param: 'q', field: text() },
  isRegex: { param: 'regex', field: flag() },
  isStarredOnly: { param: 'starred', field: flag() },
});
