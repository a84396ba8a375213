import { findingSortKeys, type FindingSortKey } from '@/domain/findings/finding-order';
import type { Column } from '@/ui/data-table/columns';

export type FindingColumnKey = FindingSortKey | 'expand';

/** In the order of Quay's own report. */
export const findingColumns: readonly Column<FindingColumnKey>[] = [
  { key: 'expand', header: 'Details', isHeaderHidden: true },
  { key: 'advisory', header: 'Advisory', isSortable: true },
  { key: 'severity', header: 'Severity', isSortable: true },
  { key: 'score', header: 'Score', isSortable: true },
  { key: 'package', header: 'Package', isSortable: true },
  { key: 'version', header: 'Current Version', isSortable: true },
  { key: 'fixed', header: 'Fixed in Version', isSortable: true },
  { key: 'layer', header: 'Introduced in Layer', isSortable: true },
];

export function isFindingSortKey(key: string): key is FindingSortKey {
  return findingSortKeys.some((known) => known === key);
}
