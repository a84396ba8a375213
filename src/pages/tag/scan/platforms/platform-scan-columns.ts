import { severities } from '@/domain/scan/scan';
import type { Column, Sort } from '@/ui/data-table/columns';

/** The columns of the summary over an index's platforms. */
export const platformScanColumns: readonly Column[] = [
  { key: 'platform', header: 'Platform' },
  { key: 'scan', header: 'Security scan' },
  ...severities.map((severity) => ({ key: severity.toLowerCase(), header: severity })),
  { key: 'fixable', header: 'Fixable' },
  { key: 'packages', header: 'Packages' },
];

/** Platforms keep the order of the index. */
export const indexOrder: Sort<string> = { by: '', direction: 'asc' };
