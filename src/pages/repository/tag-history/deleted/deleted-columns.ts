import type { Column } from '@/ui/data-table/columns';

export type DeletedColumnKey = 'select' | 'name' | 'digest' | 'size' | 'deleted' | 'left' | 'restore';

/** The columns of the deleted tags; who may not write sees no way to restore. */
export function deletedColumns(canWrite: boolean): readonly Column<DeletedColumnKey>[] {
  const columns: (Column<DeletedColumnKey> | false)[] = [
    canWrite && { key: 'select', header: 'Select', isHeaderHidden: true },
    { key: 'name', header: 'Tag', isSortable: true },
    { key: 'digest', header: 'Manifest' },
    { key: 'size', header: 'Size', isSortable: true },
    { key: 'deleted', header: 'Deleted or expired', isSortable: true },
    { key: 'left', header: 'Time left', isSortable: true },
    canWrite && { key: 'restore', header: 'Restore' },
  ];
  return columns.filter((column) => column !== false);
}
