import { packageSortKeys, type PackageSortKey } from '@/domain/packages/package-order';
import type { Column } from '@/ui/data-table/columns';

const headers: Record<PackageSortKey, string> = {
  name: 'Package Name',
  version: 'Package Version',
  type: 'Type',
  vulnerabilities: 'Vulnerabilities',
  remaining: 'Remaining After Upgrade',
  layer: 'Introduced In Layer',
};

/** The columns of the packages table; each sorts. */
export const packageColumns: readonly Column<PackageSortKey>[] = packageSortKeys.map((key) => ({
  key,
  header: headers[key],
  isSortable: true,
}));

/** A column's header, which names its cells on a phone. */
export function packageHeader(key: PackageSortKey): string {
  return headers[key];
}

export function isPackageSortKey(key: string): key is PackageSortKey {
  return packageSortKeys.some((known) => known === key);
}
