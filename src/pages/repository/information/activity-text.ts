import { millisecondsInDay } from 'date-fns/constants';
import { dateTimeFormat, numberFormat } from '@/domain/time/intl-formatters';
import type { ActivityDay } from '@/domain/repository/repository';

export function actionsText(count: number): string {
  return count === 1 ? '1 action' : `${numberFormat().format(count)} actions`;
}

/** "Nov 27, 2026", from a date of the registry, which counts in UTC. */
export function dayText(date: string): string {
  return days().format(Date.parse(date));
}

/**
 * How much was done, and on which days. The registry counts a day after it is over (recorded: the newest row is yesterday's), so
 * days that it has not counted are not mentioned.
 *
 * @param counted at least one day, oldest first
 * @param now milliseconds since 1970
 */
export function activitySummary(counted: readonly ActivityDay[], now: number): string {
  const [first, last] = [counted[0]?.date ?? '', counted.at(-1)?.date ?? ''];
  // Some languages and browsers put narrow spaces around the dash.
  const range = days().formatRange(Date.parse(first), Date.parse(last)).replaceAll('\u2009', ' ');
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const busiest = counted.reduce((best, day) => (day.count > best.count ? day : best), { date: first, count: 0 });
  const most = total === 0 ? '' : `; the most on ${dayText(busiest.date)} (${numberFormat().format(busiest.count)})`;
  const what = total === 0 ? 'No actions' : actionsText(total);
  return `${what} in ${range} (UTC)${most}. ${uncountedText(last, now)}`.trim();
}

function uncountedText(last: string, now: number): string {
  const daysBehind = Math.floor(now / millisecondsInDay) - Math.floor(Date.parse(last) / millisecondsInDay);
  if (daysBehind <= 0) return '';
  return daysBehind === 1 ? 'Today is not counted yet.' : `What came after ${dayText(last)} is not counted yet.`;
}

function days(): Intl.DateTimeFormat {
  return dateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
}
