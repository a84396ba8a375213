import { formatBytes } from '@/domain/text/byte-size';
import type { Tag } from '@/domain/tags/tag';
import typography from '@/ui/styles/typography.module.css';

/** The size of a history's row; of an index, how many manifests it has. */
export function RowSize({ row: { isIndex, sizeBytes, index } }: { row: Tag }) {
  if (!isIndex) return sizeBytes === null || sizeBytes === 0 ? 'Unknown' : formatBytes(sizeBytes);
  const count = index?.childCount ?? 0;
  if (count === 0) return 'Unknown';
  return <span className={typography.subtle}>{count === 1 ? '1 manifest' : `${count} manifests`}</span>;
}
