import type { Column } from '@/ui/data-table/columns';

export type LineColumnKey = 'name' | 'digest' | 'from' | 'until' | 'lasted' | 'end';

/** The columns of the timeline as a table. */
export const lineColumns: readonly Column<LineColumnKey>[] = [
  { key: 'name', header: 'Tag', isSortable: true },
  { key: 'digest', header: 'Manifest' },
  { key: 'from', header: 'From', isSortable: true },
  { key: 'until', header: 'To' },
  { key: 'lasted', header: 'Lasted', isSortable: true },
  { key: 'end', header: 'Then' },
];
