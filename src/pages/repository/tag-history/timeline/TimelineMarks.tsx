import type { TimeRange } from '@/domain/time/time-range';
import { timeTicks } from '@/domain/history/time-ticks';
import { placeIn } from '@/domain/history/timeline-lanes';
import { axisTicks, percent } from './timeline-places';
import styles from './timeline.module.css';

interface TimelineMarksProps {
  range: TimeRange;
  /** Milliseconds since 1970. */
  now: number;
  /** Nothing is known before that moment; null if everything is. */
  loadedBackTo: number | null;
}

/** Lines behind the lanes: round times, the present, and where the loaded history begins. */
export function TimelineMarks({ range, now, loadedBackTo }: TimelineMarksProps) {
  const { at: ticks } = timeTicks(range, axisTicks);
  return (
    <div className={styles.marks} aria-hidden="true">
      {loadedBackTo !== null && loadedBackTo > range.from && (
        <span className={styles.unloaded} style={{ width: percent(placeIn(range, loadedBackTo)) }} />
      )}
      {ticks.map((at) => (
        <span key={at} className={styles.gridLine} style={{ left: percent(placeIn(range, at)) }} />
      ))}
      {now > range.from && now < range.to && (
        <span className={styles.now} style={{ left: percent(placeIn(range, now)) }} />
      )}
    </div>
  );
}
