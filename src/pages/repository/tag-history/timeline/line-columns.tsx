import { isSegmentOver, type TimelineSegment } from '@/domain/history/timeline-lanes';
import { shortDigest } from '@/domain/image/digest';
import { shortTagName } from '@/domain/image/signatures';
import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import { digestLookClass } from './digest-look-class';
import { beginText, endText, lastedText, untilText } from './segment-text';

/** The columns of the timeline as a table. */
export const lineColumns: readonly Column<TimelineSegment>[] = [
  {
    key: 'name',
    header: 'Tag',
    isSortable: true,
    cell: ({ tagName }) => <span className="app-breakable">{shortTagName(tagName)}</span>,
  },
  {
    key: 'digest',
    header: 'Manifest',
    cell: ({ tagName, digest }) => (
      <span className="app-line-digest">
        <span className={`app-line-swatch ${digestLookClass(digest)}`} aria-hidden="true" />
        <code data-tip={digest}>{shortDigest(digest)}</code>
        <CopyButton isQuiet text={digest} label={`Copy digest of ${tagName}`} />
      </span>
    ),
  },
  {
    key: 'from',
    header: 'From',
    isSortable: true,
    cell: (segment) => (
      <span data-tip={beginText(segment)}>
        {formatDateTime(segment.from)}
        {segment.row.isReversion && <small className="app-subtle"> restored</small>}
      </span>
    ),
  },
  {
    key: 'until',
    header: 'To',
    cell: (segment) => (
      <span data-tip={isSegmentOver(segment) ? formatDateTimeLong(segment.to) : undefined}>{untilText(segment)}</span>
    ),
  },
  { key: 'lasted', header: 'Lasted', isSortable: true, cell: lastedText },
  { key: 'end', header: 'Then', cell: endText },
];
