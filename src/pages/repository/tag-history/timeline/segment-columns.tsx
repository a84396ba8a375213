import { isSegmentOver, type TimelineSegment } from '@/domain/history/timeline/timeline-lanes';
import { shortDigest } from '@/domain/image/digest';
import type { DigestLook } from '@/domain/image/digest-look';
import { shortTagName } from '@/domain/image/signatures';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { classNames } from '@/ui/styles/class-names';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column, ColumnFit } from '@/ui/data-table/columns';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { ToldRow } from '../who/use-told-rows';
import { digestLookStyle } from './digest-look-style';
import { endParts, lastedText, notOverText } from './segment-text';
import styles from './timeline.module.css';

/** A stretch of a tag's time, and how its digest is drawn. */
export interface StripSegment {
  segment: TimelineSegment;
  look: DigestLook | undefined;
}

/** What the cells of a row are given. */
interface SegmentLine extends StripSegment {
  /** What the log says about it. */
  told: ToldRow;
  /** The log may say something. */
  seesNames: boolean;
}

/** Who did it; where there is no room beside the rest, in a line that is there before that is known. */
function ToldBy({ text, fit: { isNarrow, isPhone } }: { text: string; fit: ColumnFit }) {
  if (!isNarrow && !isPhone) return <small>{text}</small>;
  return (
    <small className={classNames(typography.cut, layout.oneLine)} data-tip={text || undefined}>
      {text}
    </small>
  );
}

export const segmentColumns: readonly Column<SegmentLine>[] = [
  {
    key: 'name',
    header: 'Tag',
    isSortable: true,
    phone: { line: 1, at: 'line' },
    cell: ({ segment: { tagName } }) => <span className={typography.breakable}>{shortTagName(tagName)}</span>,
  },
  {
    key: 'digest',
    header: 'Manifest',
    width: '13rem',
    dropBelow: 62,
    phone: { line: 2, at: 'line' },
    cell: ({ segment: { tagName, digest }, look }) => (
      <span className={typography.digest}>
        <span className={styles.swatch} style={digestLookStyle(look)} aria-hidden="true" />
        <code data-tip={digest}>{shortDigest(digest)}</code>
        <CopyButton isQuiet text={digest} label={`Copy digest of ${tagName}`} />
      </span>
    ),
  },
  {
    key: 'from',
    header: 'From',
    isSortable: true,
    width: '25%',
    narrow: { below: 90, width: 'auto' },
    phone: { line: 3, at: 'line', isNamed: true },
    cell: ({ segment, seesNames, told: { began } }, fit) => (
      <span className={typography.breakable}>
        <Timestamp at={segment.from} className={typography.breakable} />
        {segment.row.isReversion && <small className={typography.subtle}> restored</small>}
        {seesNames && <ToldBy text={began?.by ?? ''} fit={fit} />}
      </span>
    ),
  },
  {
    key: 'until',
    header: 'To',
    width: '10.5rem',
    narrow: { below: 90, width: 'auto' },
    phone: { line: 4, at: 'line', isNamed: true },
    cell: ({ segment }) =>
      isSegmentOver(segment) ? <Timestamp at={segment.to} className={typography.breakable} /> : notOverText(segment),
  },
  {
    key: 'lasted',
    header: 'Lasted',
    isSortable: true,
    width: '7.5rem',
    narrow: { below: 90, width: 'auto' },
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ segment }) => lastedText(segment),
  },
  {
    key: 'end',
    header: 'Ended by',
    width: '27%',
    narrow: { below: 90, width: 'auto' },
    phone: { line: 6, at: 'line', isNamed: true },
    cell: ({ segment, seesNames, told: { ended } }, fit) => {
      const { what, who } = endParts(segment, ended);
      return (
        <span className={typography.breakable}>
          {what}
          {seesNames && <ToldBy text={who} fit={fit} />}
        </span>
      );
    },
  },
];
