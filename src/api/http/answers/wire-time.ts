import { isZeroDate } from '@/domain/time/zero-date';

/** Seconds since 1970 → milliseconds; null for nothing and for 0 or less, which Quay uses for "unknown". */
export function fromSeconds(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined || seconds <= 0 ? null : Math.round(seconds * 1000);
}

/** A year below 100 in an RFC 2822 text, and the day and month before it. */
const earlyYear = /^(\D*\d{1,2} [A-Za-z]{3} )0*(\d{1,2})(?= )/;

/** The calendar repeats after 2000 years: five times 400 of them. */
const twoThousandYears = 5 * 146_097 * 24 * 60 * 60_000;

/**
 * RFC 2822 text ("Mon, 23 Nov 2026 15:37:47 -0000") → milliseconds since 1970; null for nothing, for what is no date, and
 * for year 1, which stands for "no date". Every date of the wire that is a text is read here.
 */
export function fromDateText(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  // `-0000` is Quay's way to write GMT, and not every browser reads it.
  const readable = text.replace(/ [+-]0000$/, ' GMT');
  // Browsers read the years 0 to 99 as of this century or the last one, however they are padded.
  const isEarly = earlyYear.test(readable);
  const shifted = readable.replace(earlyYear, (_text, day: string, year: string) => `${day}20${year.padStart(2, '0')}`);
  const time = Date.parse(shifted) - (isEarly ? twoThousandYears : 0);
  return Number.isNaN(time) || isZeroDate(time) ? null : time;
}

/** Milliseconds → whole seconds since 1970, cut as the server cuts them. */
export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}
