import type { Column } from '@/ui/data-table/columns';

export type ThenColumnKey = 'select' | 'name' | 'digest' | 'size' | 'state' | 'restore';

interface ThenColumnsInput {
  /** Who may not write sees no way to restore. */
  canWrite: boolean;
  /** Tags that were made since have no digest of then. */
  isNewSince: boolean;
}

/** The columns of the tags as they were. */
export function thenColumns({ canWrite, isNewSince }: ThenColumnsInput): readonly Column<ThenColumnKey>[] {
  const hasRestore = canWrite && !isNewSince;
  const columns: (Column<ThenColumnKey> | false)[] = [
    hasRestore && { key: 'select', header: 'Select', isHeaderHidden: true },
    { key: 'name', header: 'Tag', isSortable: true },
    { key: 'digest', header: isNewSince ? 'Manifest now' : 'Manifest then' },
    { key: 'size', header: 'Size', isSortable: true },
    { key: 'state', header: 'Compared with now', isSortable: true },
    hasRestore && { key: 'restore', header: 'Restore' },
  ];
  return columns.filter((column) => column !== false);
}
