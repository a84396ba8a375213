import { memo } from 'react';
import type { TimeRange } from '@/domain/time/time-range';
import { placeIn, type TimelineSegment } from '@/domain/history/timeline-lanes';
import { digestLookClass } from './digest-look-class';
import { percent } from './line-places';
import { segmentText } from './segment-text';

interface SegmentCellProps {
  segment: TimelineSegment;
  range: TimeRange;
  isLit: boolean;
  isActive: boolean;
}

/** A stretch of a tag's time with one digest, and what of it is to come. Memoised: there may be thousands. */
export const SegmentCell = memo(function SegmentCell({ segment, range, isLit, isActive }: SegmentCellProps) {
  const { key, digest, from, to, end, expiresAt, row } = segment;
  const left = placeIn(range, from);
  const right = placeIn(range, to);
  const future = expiresAt === null ? right : placeIn(range, expiresAt);
  const classes = [
    'app-line-segment',
    digestLookClass(digest),
    `app-line-end-${end}`,
    isLit && 'app-is-lit',
    row.isReversion && 'app-is-restored',
    from < range.from && 'app-is-cut',
  ];
  return (
    <>
      {future > right && (
        <span
          aria-hidden="true"
          className={`app-line-future ${digestLookClass(digest)}${isLit ? ' app-is-lit' : ''}`}
          style={{ left: percent(right), width: percent(future - right) }}
        />
      )}
      <div
        role="gridcell"
        className={classes.filter((name) => name !== false).join(' ')}
        style={{ left: percent(left), width: percent(right - left) }}
      >
        <button
          type="button"
          tabIndex={isActive ? 0 : -1}
          aria-label={segmentText(segment)}
          aria-haspopup="dialog"
          data-segment={key}
          data-digest={digest}
        >
          <span aria-hidden="true">
            {row.isReversion && '↺ '}
            {end === 'erased' ? '×' : digest.slice(digest.indexOf(':') + 1).slice(0, 7)}
          </span>
        </button>
      </div>
    </>
  );
});
