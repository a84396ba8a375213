import { memo } from 'react';
import type { TimeRange } from '@/domain/time/time-range';
import { placeIn, type TimelineSegment } from '@/domain/history/timeline-lanes';
import type { DigestLook } from '@/domain/image/digest-look';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { digestLookStyle } from './digest-look-style';
import { percent } from './timeline-places';
import { segmentText } from './segment-text';
import styles from './timeline.module.css';

interface SegmentCellProps {
  segment: TimelineSegment;
  look: DigestLook | undefined;
  range: TimeRange;
  isLit: boolean;
  isActive: boolean;
}

/** A segment, with the time until its expiration. Memoised: there may be thousands. */
export const SegmentCell = memo(function SegmentCell({ segment, look, range, isLit, isActive }: SegmentCellProps) {
  const { key, digest, from, to, end, expiresAt, row } = segment;
  const left = placeIn(range, from);
  const right = placeIn(range, to);
  const future = expiresAt === null ? right : placeIn(range, expiresAt);
  const text = segmentText(segment);
  const number = look !== undefined && look.number > 1 ? `${look.number} ` : '';
  return (
    <>
      {future > right && (
        <span
          aria-hidden="true"
          className={styles.future}
          style={{ left: percent(right), width: percent(future - right) }}
        />
      )}
      <div
        role="gridcell"
        className={classNames(
          styles.segment,
          row.isReversion && styles.restored,
          from < range.from && styles.cut,
          end === 'erased' && styles.erased,
        )}
        style={{ left: percent(left), width: percent(right - left), ...digestLookStyle(look) }}
        data-lit={isLit || undefined}
      >
        <button
          type="button"
          className={layout.textButton}
          tabIndex={isActive ? 0 : -1}
          aria-label={text}
          data-tip={text}
          aria-haspopup="dialog"
          data-segment={key}
          data-digest={digest}
        >
          <span aria-hidden="true">
            {row.isReversion && '↺ '}
            {number}
            {end === 'erased' ? '×' : digest.slice(digest.indexOf(':') + 1).slice(0, 7)}
          </span>
        </button>
      </div>
    </>
  );
});
