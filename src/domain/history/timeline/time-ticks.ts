import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import type { TimeRange } from '@/domain/time/time-range';

/** Steps between marks that people count in, finest first. Those of a day and more follow the calendar. */
const stepsMs = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * millisecondsInMinute);
const stepsDays = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1825];

/** Marks of a time axis. */
export interface TimeTicks {
  /** Milliseconds since 1970, ascending, within the range. */
  at: number[];
  /** Whether the marks are days, which are labelled without a time. */
  isByDay: boolean;
}

/** Marks at round times of the reader's own calendar, at most about so many. */
export function timeTicks({ from, to }: TimeRange, most: number): TimeTicks {
  const wanted = (to - from) / Math.max(1, most);
  const step = stepsMs.find((ms) => ms >= wanted);
  if (step !== undefined) return { at: collect(startOfDay(from), (at) => at + step, { from, to }), isByDay: false };
  const days = stepsDays.find((count) => count * millisecondsInDay >= wanted) ?? Math.ceil(wanted / millisecondsInDay);
  return { at: collect(startOfDay(from), (at) => addDays(at, days), { from, to }), isByDay: true };
}

function collect(first: number, next: (at: number) => number, { from, to }: TimeRange): number[] {
  const found: number[] = [];
  for (let at = first; at <= to; at = next(at)) if (at >= from) found.push(at);
  return found;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Days with a change of the clock do not have 24 hours. */
function addDays(at: number, days: number): number {
  const date = new Date(at);
  return date.setDate(date.getDate() + days);
}
