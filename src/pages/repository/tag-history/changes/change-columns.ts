import type { Repository } from '@/domain/repository/repository';
import { whyNotAnyWrite, whyNotWrite, type WriteContext } from '@/domain/repository/repository-rules';
import type { Column } from '@/ui/data-table/columns';

export type ChangeColumnKey = 'tag-change' | 'date-modified' | 'restore-tag' | 'permanently-delete-tag';

/**
 * The columns of the list of changes. The ways back are for those who may write; while nobody knows yet the column
 * keeps its place.
 */
export function changeColumns(
  details: Repository | undefined,
  context: WriteContext,
): readonly Column<ChangeColumnKey>[] {
  const canWrite = (details === undefined ? whyNotAnyWrite(context) : whyNotWrite(details, context)) === undefined;
  const canDelete =
    canWrite &&
    context.registry.features.permanentlyDeleteTags &&
    details !== undefined &&
    details.tagExpirationSeconds > 0;
  const columns: (Column<ChangeColumnKey> | false)[] = [
    { key: 'tag-change', header: 'Tag change', isSortable: true },
    { key: 'date-modified', header: 'Modified date/time', isSortable: true },
    canWrite && { key: 'restore-tag', header: 'Revert' },
    canDelete && { key: 'permanently-delete-tag', header: 'Permanently delete' },
  ];
  return columns.filter((column) => column !== false);
}
