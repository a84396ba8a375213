import { tagComparisons } from '@/domain/tags/tag-order';
import { Timestamp } from '@/features/timestamp/Timestamp';
import type { TagColumn } from './tag-column';

/** When the tag was last pushed or moved. */
export const modifiedColumn: TagColumn = {
  key: 'modified',
  header: 'Last Modified',
  isOfImage: true,
  compare: tagComparisons.modified,
  width: '13.75rem',
  narrow: { below: 88, width: '11rem' },
  dropBelow: 46,
  isShownAtFirst: true,
  phone: { line: 3, at: 'wide' },
  cell: ({ tag: { startedAt }, context: { now } }) =>
    startedAt === null ? 'N/A' : <Timestamp at={startedAt} now={now} />,
};
