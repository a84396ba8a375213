import { memo } from 'react';
import type { TimeRange } from '@/domain/time/time-range';
import type { DrawnSegment } from '@/domain/history/timeline/joined-segments';
import { placeIn } from '@/domain/history/timeline/timeline-lanes';
import type { DigestLook } from '@/domain/image/digest-look';
import { formatNumber } from '@/domain/time/intl-formatters';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { digestLookStyle } from './digest-look-style';
import { cssPercent } from './timeline-places';
import { segmentText } from './segment-text';
import styles from './timeline.module.css';

interface SegmentCellProps {
  segment: DrawnSegment;
  look: DigestLook | undefined;
  range: TimeRange;
  isLit: boolean;
  isActive: boolean;
}

/** A segment, with the time until its expiration. Memoised: there may be thousands. */
export const SegmentCell = memo(function SegmentCell({ segment, look, range, isLit, isActive }: SegmentCellProps) {
  const { key, digest, from, to, end, expiresAt, row, count } = segment;
  const isOne = count === 1;
  const left = placeIn(range, from);
  const right = placeIn(range, to);
  const future = expiresAt === null ? right : placeIn(range, expiresAt);
  const text = segmentText(segment);
  return (
    <>
      {future > right && (
        <span
          aria-hidden="true"
          className={styles.future}
          style={{ left: cssPercent(right), width: cssPercent(future - right) }}
        />
      )}
      <div
        role="gridcell"
        className={classNames(
          styles.segment,
          isOne && row.isReversion && styles.restored,
          from < range.from && styles.cut,
          isOne && end === 'erased' && styles.erased,
        )}
        style={{
          left: cssPercent(left),
          width: cssPercent(right - left),
          ...digestLookStyle(isOne ? look : undefined),
        }}
        data-lit={isLit || undefined}
      >
        <button
          type="button"
          className={classNames(layout.textButton, layout.dropping, layout.vanishing)}
          tabIndex={isActive ? 0 : -1}
          aria-label={text}
          data-tip={text}
          aria-haspopup={isOne ? 'dialog' : undefined}
          data-segment={key}
          data-digest={isOne ? digest : undefined}
        >
          <span aria-hidden="true">{isOne ? shortText(segment, look) : formatNumber(count)}</span>
        </button>
      </div>
    </>
  );
});

/** What stands in a segment: its number if its look alone does not tell it apart, and its digest. */
function shortText({ row, end, digest }: DrawnSegment, look: DigestLook | undefined): string {
  const number = look !== undefined && look.number > 1 ? `${look.number} ` : '';
  const restored = row.isReversion ? '↺ ' : '';
  return `${restored}${number}${end === 'erased' ? '×' : digest.slice(digest.indexOf(':') + 1).slice(0, 7)}`;
}
