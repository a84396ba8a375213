import { dateTimeFormat } from '@/domain/intl-formatters';

/** "Wednesday, November 15, 2023", as the locale writes it. */
export function longDate(date: Date, locale?: string): string {
  return dateTimeFormat(locale, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }).format(date);
}

/**
 * A typed date as midnight of that day in the browser's time zone; an invalid Date where it cannot be understood. Takes
 * the long form, 2026-12-24 (which the platform alone would read as UTC, a day off in half of the world) and whatever
 * else the platform reads.
 */
export function parseTypedDate(text: string): Date {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const date = new Date(Number(year), Number(month) - 1, Number(day));
    // The 31st of a shorter month would quietly become the 1st of the next.
    return date.getDate() === Number(day) && date.getMonth() === Number(month) - 1 ? date : new Date(Number.NaN);
  }
  const date = new Date(text);
  date.setHours(0, 0, 0, 0);
  return date;
}

/** Whether the locale tells the time with AM and PM. */
export function uses24Hours(locale?: string): boolean {
  return dateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 !== true;
}

export function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}

/**
 * The moment after a day was picked: the time of day stays; without one it is midnight, or in an hour where the day is
 * today. Milliseconds since 1970.
 */
export function withDay(moment: number | null, day: Date, now: number): number {
  if (moment === null) {
    return isSameDay(day, new Date(now)) ? now + 3_600_000 : new Date(day).setHours(0, 0, 0, 0);
  }
  const before = new Date(moment);
  return new Date(day).setHours(before.getHours(), before.getMinutes(), before.getSeconds(), 0);
}

/** The moment after a time was picked: the day stays; without one it is today. Milliseconds since 1970. */
export function withTime(moment: number | null, hours: number, minutes: number, now: number): number {
  return new Date(moment ?? now).setHours(hours, minutes, 0, 0);
}
