import { millisecondsInDay } from 'date-fns/constants';
import type { ActivityDay } from '@/domain/repository/repository';
import { dateTimeFormat } from '@/domain/time/intl-formatters';

/** One square of the picture; null before the first counted day and after the last. */
export type ActivityCell = (ActivityDay & { level: 0 | 1 | 2 | 3 | 4 }) | null;

/**
 * The days as columns of weeks, Sunday first, oldest week first. Days that are missing between two others had
 * no activity. Levels are relative to the busiest day, as the eye compares.
 */
export function activityWeeks(days: readonly ActivityDay[]): ActivityCell[][] {
  const counts = new Map(days.map(({ date, count }) => [date, count]));
  const times = days.map(({ date }) => Date.parse(date)).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return [];
  const first = Math.min(...times);
  const last = Math.max(...times);
  const most = Math.max(...days.map(({ count }) => count));
  const start = first - new Date(first).getUTCDay() * millisecondsInDay;
  const weeks: ActivityCell[][] = [];
  for (let week = start; week <= last; week += 7 * millisecondsInDay) {
    weeks.push(
      Array.from({ length: 7 }, (_unused, day): ActivityCell => {
        const time = week + day * millisecondsInDay;
        if (time < first || time > last) return null;
        const date = new Date(time).toISOString().slice(0, 10);
        const count = counts.get(date) ?? 0;
        return { date, count, level: levelOf(count, most) };
      }),
    );
  }
  return weeks;
}

function levelOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0;
  const share = count / most;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
}

/** Weeks that the name of a month needs. */
const monthWidth = 2;

/**
 * The month of each week that begins in another month than the one before; a first month that has no room for its name is
 * left out.
 */
export function monthsOf(weeks: readonly (readonly ActivityCell[])[]): { week: number; text: string }[] {
  const format = dateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });
  const names = weeks.map((cells) => {
    const day = cells.find((cell) => cell !== null);
    return day ? format.format(Date.parse(day.date)) : '';
  });
  const starts = names
    .map((text, week) => ({ week, text }))
    .filter(({ week, text }) => text !== '' && text !== names[week - 1]);
  return starts.filter(({ week }, at) => (starts[at + 1]?.week ?? Infinity) - week >= monthWidth);
}

/** "Mon" for 1, in the reader's language; 0 is Sunday. */
export function weekdayText(day: number): string {
  // The first of February 2026 is a Sunday.
  return dateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 1, 1 + day));
}
