import { formatClockTime, formatDateTime, formatDay } from '@/domain/time/dates';
import type { TimeRange } from '@/domain/time/time-range';
import { timeTicks } from '@/domain/history/timeline/time-ticks';
import { placeIn } from '@/domain/history/timeline/timeline-lanes';
import { classNames } from '@/ui/styles/class-names';
import { useViewport } from '@/ui/viewport';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { cssPercent, ticksIn } from './timeline-places';
import styles from './timeline.module.css';

/** The dates above the lanes. The lanes name their own times, so this is hidden from screen readers. */
export function TimelineAxis({ range }: { range: TimeRange }) {
  const { at: ticks, isByDay } = timeTicks(range, useViewport(ticksIn));
  return (
    <div className={classNames(typography.small, styles.axis)} aria-hidden="true">
      <span className={classNames(typography.cut, styles.name)} />
      <span className={styles.track}>
        {ticks.map((at, index) => (
          <span
            key={at}
            className={classNames(layout.dropping, layout.vanishing, styles.tick)}
            style={{ left: cssPercent(placeIn(range, at)) }}
            data-tip={formatDateTime(at)}
          >
            {isByDay || isNewDay(ticks[index - 1], at) ? formatDay(at) : shortTime(at)}
          </span>
        ))}
      </span>
    </div>
  );
}

function isNewDay(before: number | undefined, at: number): boolean {
  return before !== undefined && formatDay(before) !== formatDay(at);
}

/** "2:30 PM": marks are never between minutes. */
function shortTime(at: number): string {
  return formatClockTime(at).replace(/:00(?=\s|$)/, '');
}
