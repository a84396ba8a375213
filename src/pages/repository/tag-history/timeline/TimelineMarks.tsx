import type { TimeRange } from '@/domain/time/time-range';
import { timeTicks } from '@/domain/history/timeline/time-ticks';
import { placeIn } from '@/domain/history/timeline/timeline-lanes';
import { cssPercent, ticksIn } from './timeline-places';
import { useViewport } from '@/ui/viewport';
import styles from './timeline.module.css';

interface TimelineMarksProps {
  range: TimeRange;
  /** Milliseconds since 1970. */
  now: number;
  /** The moment that is looked at, in milliseconds since 1970; null for the present. */
  at: number | null;
  /** Nothing is known before that moment; null if everything is. */
  loadedBackTo: number | null;
}

/** Lines behind the lanes: round times, the present, and where the loaded history begins. */
export function TimelineMarks({ range, now, at, loadedBackTo }: TimelineMarksProps) {
  const ticks = timeTicks(range, useViewport(ticksIn)).at;
  return (
    <div className={styles.marks} aria-hidden="true">
      {loadedBackTo !== null && loadedBackTo > range.from && (
        <span className={styles.unloaded} style={{ width: cssPercent(placeIn(range, loadedBackTo)) }} />
      )}
      {ticks.map((tick) => (
        <span key={tick} style={{ left: cssPercent(placeIn(range, tick)) }} />
      ))}
      {now > range.from && now < range.to && (
        <span className={styles.now} style={{ left: cssPercent(placeIn(range, now)) }} />
      )}
      {at !== null && <span className={styles.asOf} style={{ left: cssPercent(placeIn(range, at)) }} />}
    </div>
  );
}
