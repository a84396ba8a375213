import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { dateTimeFormat, relativeTimeFormat } from './intl-formatters';

const yearMs = 365 * millisecondsInDay;
const monthMs = yearMs / 12;

/** Coarsest first; each is used from one whole unit on. */
const relativeUnits = [
  ['year', yearMs],
  ['month', monthMs],
  ['day', millisecondsInDay],
  ['hour', millisecondsInHour],
  ['minute', millisecondsInMinute],
] as const;

/** The farthest instants that dates can be made of; beyond them Intl throws. */
const farthestMs = 8.64e15;

function formatInstant(ms: number, locale: string | undefined, options: Intl.DateTimeFormatOptions): string {
  if (!(Math.abs(ms) <= farthestMs)) return 'N/A';
  // Some browsers put a narrow no-break space before AM and PM, which makes equal texts differ.
  return dateTimeFormat(locale, options).format(ms).replaceAll('\u202f', ' ');
}

/** "Nov 15, 2023, 2:26 PM", from milliseconds since 1970; "N/A" for a number that is no instant. */
export function formatDateTime(ms: number, locale?: string, timeZone?: string): string {
  return formatInstant(ms, locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

/** "Wednesday, November 15, 2023 at 2:26:05 PM EST", for tooltips and screen readers; "N/A" for a number that is no instant. */
export function formatDateTimeLong(ms: number, locale?: string, timeZone?: string): string {
  return formatInstant(ms, locale, { dateStyle: 'full', timeStyle: 'long', timeZone });
}

/** "Nov 15, 2023"; "N/A" for a number that is no instant. */
export function formatDay(ms: number, locale?: string, timeZone?: string): string {
  return formatInstant(ms, locale, { dateStyle: 'medium', timeZone });
}

/** "Wednesday, November 15, 2023"; "N/A" for a number that is no instant. */
export function formatDayLong(ms: number, locale?: string, timeZone?: string): string {
  return formatInstant(ms, locale, { dateStyle: 'full', timeZone });
}

/** "2:26:05 PM", for moments of today; "N/A" for a number that is no instant. */
export function formatClockTime(ms: number, locale?: string, timeZone?: string): string {
  return formatInstant(ms, locale, { timeStyle: 'medium', timeZone });
}

/**
 * "3 days ago" or "in 2 hours", in whole units that have passed; "now" within a minute. Milliseconds since 1970.
 * The narrow style says "3d ago", for cells with little room.
 */
export function formatRelative(
  ms: number,
  now: number,
  locale?: string,
  style: Intl.RelativeTimeFormatStyle = 'long',
): string {
  const distance = ms - now;
  if (!Number.isFinite(distance)) return 'N/A';
  for (const [unit, unitMs] of relativeUnits) {
    const whole = Math.trunc(distance / unitMs);
    if (whole !== 0) return relativeTimeFormat(locale, { numeric: 'always', style }).format(whole, unit);
  }
  return relativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
}
