import type { Column } from '@/ui/data-table/columns';
import { repositorySortKeys, type RepositorySortKey } from './repository-order';

export type RepositoryColumnKey = RepositorySortKey | 'select' | 'star';

const columns: readonly Column<RepositoryColumnKey>[] = [
  { key: 'select', header: 'Select', isHeaderHidden: true },
  { key: 'star', header: 'Star', isHeaderHidden: true },
  { key: 'name', header: 'Name', isSortable: true },
  { key: 'visibility', header: 'Visibility', isSortable: true },
  { key: 'size', header: 'Size', isSortable: true },
  { key: 'modified', header: 'Last Modified', isSortable: true },
];

/** Sizes are known to registries with quota management only; selecting and starring are for people who are signed in. */
export function repositoryColumns(has: { sizes: boolean; person: boolean }): readonly Column<RepositoryColumnKey>[] {
  return columns.filter(({ key }) => {
    if (key === 'size') return has.sizes;
    return key === 'select' || key === 'star' ? has.person : true;
  });
}

export function isRepositorySortKey(key: string): key is RepositorySortKey {
  return repositorySortKeys.some((sortKey) => sortKey === key);
}
