import { memo } from 'react';
import type { DrawnLane } from '@/domain/history/timeline/joined-segments';
import type { TimeRange } from '@/domain/time/time-range';
import { shortTagName } from '@/domain/image/signatures';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { SegmentCell } from './SegmentCell';
import type { DigestLooks } from './use-strip';
import styles from './timeline.module.css';

interface LaneRowProps {
  lane: DrawnLane;
  /** 1-based, among all lanes. */
  rowIndex: number;
  range: TimeRange;
  looks: DigestLooks;
  /** The digest that is pointed at, if the lane has it. */
  litDigest: string | null;
  /** The segment that the Tab key reaches, if it is in this lane. */
  activeKey: string | null;
}

/** A tag's time from left to right. */
export const LaneRow = memo(function LaneRow({ lane, rowIndex, range, looks, litDigest, activeKey }: LaneRowProps) {
  const { tagName, segments } = lane;
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.lane} data-lane={tagName}>
      <div role="rowheader" className={classNames(typography.cut, styles.name)} data-tip={tagName}>
        <span>{shortTagName(tagName)}</span>
      </div>
      <div role="presentation" className={styles.track}>
        {segments.map((segment) => (
          <SegmentCell
            key={segment.key}
            segment={segment}
            look={looks.get(segment.digest)}
            range={range}
            isLit={segment.count === 1 && segment.digest === litDigest}
            isActive={segment.key === activeKey}
          />
        ))}
      </div>
    </div>
  );
});
