import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { numberFormat } from '@/domain/time/intl-formatters';

/** How near a tag's end is: within 7 days urgent, within 31 soon, as Quay's own UI colors it. */
export type ExpirationUrgency = 'never' | 'expired' | 'urgent' | 'soon' | 'later';

/** A tag's expiration in words: "Never", "Expired", or the time that is left ("13 days"). */
export interface ExpirationDescription {
  text: string;
  urgency: ExpirationUrgency;
}

/** Where an expiration may lie relative to the tag's start, in milliseconds. */
export interface ExpirationLimits {
  minimumMs?: number;
  maximumMs?: number;
}

function urgencyOf(leftMs: number): ExpirationUrgency {
  if (leftMs <= 7 * millisecondsInDay) return 'urgent';
  return leftMs <= 31 * millisecondsInDay ? 'soon' : 'later';
}

function count(amount: number, unit: string, locale: string | undefined): string {
  return `${numberFormat(locale).format(amount)} ${unit}${amount === 1 ? '' : 's'}`;
}

/** How many midnights lie between two moments, by the clock of the browser: tomorrow is one day away at any hour. */
function calendarDays(from: number, to: number): number {
  const dayOf = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  // A day with a change of the clock is an hour shorter or longer.
  return Math.round((dayOf(to) - dayOf(from)) / millisecondsInDay);
}

/** Under 31 days: hours are rounded, and "a month" begins at 26 days. */
function describeShort(leftMs: number, days: number, locale: string | undefined): string {
  const seconds = Math.round(leftMs / millisecondsInSecond);
  const minutes = Math.round(leftMs / millisecondsInMinute);
  const hours = Math.round(leftMs / millisecondsInHour);
  if (seconds < 45) return 'a few seconds';
  if (minutes <= 1) return '1 minute';
  if (minutes < 45) return count(minutes, 'minute', locale);
  if (hours <= 1) return '1 hour';
  if (hours < 22 || days === 0) return count(hours, 'hour', locale);
  return days < 26 ? count(days, 'day', locale) : '1 month';
}

/** From 31 to 364 days: months within a week of a whole number of them (of 31 days), else days. */
function describeMonths(days: number, locale: string | undefined): string {
  const months = Math.round(days / 31);
  if (Math.abs(days - months * 31) > 7) return count(days, 'day', locale);
  return months === 1 ? '1 month' : count(months, 'month', locale);
}

function describeYears(days: number, locale: string | undefined): string {
  const years = Math.floor(days / 365);
  const months = Math.floor((days % 365) / 31);
  if (months > 0) return `${count(years, 'year', locale)} ${count(months, 'month', locale)}`;
  return years === 1 ? '1 year' : count(years, 'year', locale);
}

/**
 * Says when a tag ends, in words and in urgency. Days are those of the calendar, by which an agenda lists them and people count.
 * Times in milliseconds since 1970; null means that it never ends.
 */
export function describeExpiration(endsAt: number | null, now: number, locale?: string): ExpirationDescription {
  if (endsAt === null) return { text: 'Never', urgency: 'never' };
  const leftMs = endsAt - now;
  if (leftMs <= 0) return { text: 'Expired', urgency: 'expired' };
  const days = calendarDays(now, endsAt);
  const describe = days < 31 ? describeShort(leftMs, days, locale) : null;
  return {
    text: describe ?? (days < 365 ? describeMonths(days, locale) : describeYears(days, locale)),
    urgency: urgencyOf(leftMs),
  };
}

/** Whether a tag ends within the next 7 days, counted from now: those are what the table shows in red. */
export function expiresThisWeek(endsAt: number | null, now: number): boolean {
  return describeExpiration(endsAt, now).urgency === 'urgent';
}

/** The last moment of the year 9999: the server refuses times that no calendar has (recorded of one that was sent in milliseconds). */
export const lastMoment = 253_402_300_799_999;

/** Said of an expiration that does not lie ahead. */
export const futureDateWanted = 'Choose a date in the future.';

/** Whether a wanted expiration lies ahead, as the server wants it (else 400, recorded): it gets to see whole seconds. False for NaN. */
export function isAhead(wanted: number, now: number): boolean {
  return Math.floor(wanted / millisecondsInSecond) * millisecondsInSecond > now;
}

/** The earliest and latest expiration the server stores: 1 hour to 104 weeks after the tag's start, its defaults. In milliseconds. */
export function expirationWindow(
  startedAt: number,
  { minimumMs = millisecondsInHour, maximumMs = 104 * 7 * millisecondsInDay }: ExpirationLimits = {},
): readonly [earliest: number, latest: number] {
  return [startedAt + minimumMs, startedAt + maximumMs];
}

/** What the server makes of a wanted expiration: it silently moves it into the window. In milliseconds since 1970. */
export function clampExpiration(startedAt: number, wanted: number, limits?: ExpirationLimits): number {
  const [earliest, latest] = expirationWindow(startedAt, limits);
  return Math.min(Math.max(wanted, earliest), latest);
}
