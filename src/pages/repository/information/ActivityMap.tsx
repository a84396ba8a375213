import type { ActivityDay } from '@/domain/repository/repository';
import { actionsText, dayText } from './activity-text';
import { activityWeeks, monthsOf, weekdayText, type ActivityCell } from './activity-weeks';
import typography from '@/ui/styles/typography.module.css';

/** Pixels: from one square to the next, and what the words take beside and above them. */
const step = 18;
const left = 34;
const top = 18;
const size = step - 3;
const levels = [0, 1, 2, 3, 4] as const;

interface ActivityMapProps {
  days: readonly ActivityDay[];
  /** Says in words what the picture shows. */
  label: string;
}

/** A column per week, a square per day: the fuller, the more was done. It needs no colors, as some people set their own. */
export function ActivityMap({ days, label }: ActivityMapProps) {
  const weeks = activityWeeks(days);
  const width = left + Math.max(weeks.length, 9) * step;
  const height = top + 8 * step + 6;
  const legend = width - levels.length * step - left;
  return (
    <svg
      className={typography.small}
      overflow="visible" // widely spaced text of the legend
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {monthsOf(weeks).map(({ week, text }) => (
        <text key={week} x={left + week * step} y={12}>
          {text}
        </text>
      ))}
      {[1, 3, 5].map((day) => (
        <text key={day} x={0} y={top + day * step + 12}>
          {weekdayText(day)}
        </text>
      ))}
      {weeks.map((cells, week) =>
        cells.map(
          (cell, day) =>
            cell !== null && (
              <Square
                key={cell.date}
                x={left + week * step}
                y={top + day * step}
                level={cell.level}
                tip={`${dayText(cell.date)}: ${actionsText(cell.count)}`}
              />
            ),
        ),
      )}
      <text x={legend - 34} y={height - 4}>
        Less
      </text>
      {levels.map((level) => (
        <Square key={level} x={legend + level * step} y={height - size - 1} level={level} />
      ))}
      <text x={width - 30} y={height - 4}>
        More
      </text>
    </svg>
  );
}

interface SquareProps {
  x: number;
  y: number;
  level: NonNullable<ActivityCell>['level'];
  tip?: string;
}

function Square({ x, y, level, tip }: SquareProps) {
  return (
    <rect
      x={x + 0.5}
      y={y + 0.5}
      width={size - 1}
      height={size - 1}
      rx={2}
      fill="currentColor"
      fillOpacity={level / 4}
      stroke="currentColor"
      strokeOpacity={0.4}
      data-tip={tip}
    />
  );
}
