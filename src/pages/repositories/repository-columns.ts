import type { Column } from '@/ui/data-table/columns';
import { repositorySortKeys, type RepositorySortKey } from './repository-order';

export type RepositoryColumnKey = RepositorySortKey;

const columns: readonly Column<RepositoryColumnKey>[] = [
  { key: 'name', header: 'Name', isSortable: true },
  { key: 'visibility', header: 'Visibility', isSortable: true },
  { key: 'size', header: 'Size', isSortable: true },
  { key: 'modified', header: 'Last Modified', isSortable: true },
];

const columnsWithoutSize = columns.filter(({ key }) => key !== 'size');

/** Sizes are known to registries with quota management only. */
export function repositoryColumns(hasSizes: boolean): readonly Column<RepositoryColumnKey>[] {
  return hasSizes ? columns : columnsWithoutSize;
}

export function isRepositorySortKey(key: string): key is RepositorySortKey {
  return repositorySortKeys.some((sortKey) => sortKey === key);
}
