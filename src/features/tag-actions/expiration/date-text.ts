import { millisecondsInHour } from 'date-fns/constants';
import { formatDay, formatDayLong } from '@/domain/time/dates';
import { dateTimeFormat } from '@/domain/time/intl-formatters';

const noDate = () => new Date(Number.NaN);
const aDay = new Date(2023, 0, 15);

/** "Wednesday, November 15, 2023", as the locale writes it, in the browser's time zone. */
export function longDate(date: Date, locale?: string): string {
  return formatDayLong(date.getTime(), locale);
}

/**
 * A typed date as midnight of that day in the browser's time zone; an invalid Date if it cannot be understood. Takes
 * the forms that pages write, 2026-12-24, the locale's order of numbers (12/24/2026, 24.12.2026) and names of months, whole or in
 * part, of the locale or English. Without a year it is none: the browser alone would take "Dec 24" for one of 2001, and
 * 2026-12-24 for a moment in UTC, a day off in half of the world.
 */
export function parseTypedDate(text: string, locale?: string): Date {
  const numbers = text.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length === 2) {
    const [year, day] = first.length === 4 ? [first, second] : [second, first];
    const month = writtenMonth(text, { year, day }, locale) ?? namedMonth(text, locale);
    return month === null ? noDate() : existingDay(year, month, day);
  }
  if (numbers.length !== 3) return noDate();
  if (first.length === 4) return existingDay(first, Number(second), third);
  const order = numberOrder(locale);
  const part = (name: 'year' | 'month' | 'day') => numbers[order.indexOf(name)] ?? '';
  // If the locale begins with the year, a year at the end is no less clear.
  return third.length === 4 && order[0] === 'year'
    ? existingDay(third, Number(first), second)
    : existingDay(part('year'), Number(part('month')), part('day'));
}

/**
 * The month, from 1, of a date as pages write it in this locale: abbreviations and inflections that no rule foresees ("1 ม.ค. 2027",
 * "1 de gener del 2027") are what each month would look like. Null if it is none of them.
 */
function writtenMonth(text: string, { year, day }: { year: string; day: string }, locale?: string): number | null {
  const typed = text.trim();
  for (let month = 1; month <= 12; month += 1) {
    const at = existingDay(year, month, day).getTime();
    if (Number.isNaN(at)) continue;
    if ([formatDay, formatDayLong].some((write) => write(at, locale) === typed)) return month;
  }
  return null;
}

/** The day, if there is one: the 31st of a shorter month would quietly become the 1st of the next. `month` from 1. */
function existingDay(yearText: string, month: number, dayText: string): Date {
  if (yearText.length !== 4 && yearText.length !== 2) return noDate();
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const date = new Date(year, month - 1, Number(dayText));
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === Number(dayText)
    ? date
    : noDate();
}

/** In which order the locale writes the numbers of a date. */
function numberOrder(locale: string | undefined): string[] {
  return dateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(aDay)
    .map(({ type }) => type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
}

/** The one month (1 to 12) that a word of the text names or begins to name; null for none and for several. */
function namedMonth(text: string, locale: string | undefined): number | null {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= 3);
  for (const names of [monthNames(locale), monthNames('en')]) {
    // Hebrew and others put a short "in" before the name, in one word.
    const whole = names.findIndex((name) => words.some((word) => word.endsWith(name)));
    if (whole >= 0) return whole + 1;
    const begun = names.flatMap((name, position) =>
      words.some((word) => name.startsWith(word)) ? [position + 1] : [],
    );
    if (begun.length === 1) return begun[0] ?? null;
  }
  return null;
}

/** Names as they stand in a date, which in some languages differs from a name by itself. */
function monthNames(locale: string | undefined): string[] {
  const format = dateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  return Array.from({ length: 12 }, (_, month) => {
    const part = format.formatToParts(new Date(2023, month, 15)).find(({ type }) => type === 'month');
    return (part?.value ?? '').toLowerCase();
  });
}

/** Whether the locale writes the time without AM and PM. */
export function uses24Hours(locale?: string): boolean {
  return dateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 !== true;
}

/** "2:30 PM" or "14:30": as the time field wants it, which writes midnight as "0:00 AM" and then refuses that. */
export function clockText(date: Date, is24Hours: boolean): string {
  const hours = date.getHours();
  const minutes = String(date.getMinutes()).padStart(2, '0');
  if (is24Hours) return `${String(hours).padStart(2, '0')}:${minutes}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/**
 * The moment after a day was picked: the time of day stays; without one it is midnight, or in an hour if the day is
 * today. Milliseconds since 1970.
 */
export function withDay(moment: number | null, day: Date, now: number): number {
  if (moment === null) {
    return isSameDay(day, new Date(now)) ? now + millisecondsInHour : new Date(day).setHours(0, 0, 0, 0);
  }
  const before = new Date(moment);
  return new Date(day).setHours(before.getHours(), before.getMinutes(), before.getSeconds(), 0);
}

/** The moment after a time was picked: the day stays; without one it is today. Milliseconds since 1970. */
export function withTime(moment: number | null, hours: number, minutes: number, now: number): number {
  return new Date(moment ?? now).setHours(hours, minutes, 0, 0);
}

function isSameDay(a: Date, b: Date): boolean {
  return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
}
