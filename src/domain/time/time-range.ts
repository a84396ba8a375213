import { millisecondsInMinute } from 'date-fns/constants';

/** A moment as people pick it: a day of their own calendar, and perhaps a time of it. */
export interface PickedMoment {
  /** `2026-10-03` */
  day: string;
  /** `14:30`; empty for the whole day. */
  time: string;
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^(\d{2}):(\d{2})$/;

function partsOf(pattern: RegExp, text: string): number[] {
  return pattern.exec(text)?.slice(1).map(Number) ?? [];
}

/** When the moment begins, in milliseconds since 1970; null if there is no such day or no such time. */
export function startOfPicked({ day, time }: PickedMoment): number | null {
  const [year, month, date] = partsOf(dayPattern, day);
  const [hour, minute] = time === '' ? [0, 0] : partsOf(timePattern, time);
  if (year === undefined || month === undefined || date === undefined) return null;
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return null;
  const start = new Date(0);
  start.setFullYear(year, month - 1, date); // unlike the constructor it does not take the year 26 for 1926
  start.setHours(hour, minute, 0, 0);
  return start.getMonth() === month - 1 && start.getDate() === date ? start.getTime() : null;
}

/** The first millisecond after the moment: a picked minute and a picked day belong to the range that they end. */
export function endOfPicked(moment: PickedMoment): number | null {
  const start = startOfPicked(moment);
  if (start === null) return null;
  if (moment.time !== '') return start + millisecondsInMinute;
  const next = new Date(start);
  next.setDate(next.getDate() + 1); // days with a change of the clock do not have 24 hours
  next.setHours(0, 0, 0, 0); // if this day has no midnight, it began at one o'clock
  return next.getTime();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A moment in the reader's own calendar. */
export function pickedMoment(at: number): PickedMoment {
  const date = new Date(at);
  return {
    day: [String(date.getFullYear()).padStart(4, '0'), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join(
      '-',
    ),
    time: `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
  };
}

/**
 * Reads a moment of an address: `2026-10-03` is that day wherever it is read; `2026-10-03T12:30Z` is a minute that is
 * the same for every reader. Null for anything else.
 */
export function readPicked(text: string): PickedMoment | null {
  if (dayPattern.test(text)) {
    const moment = { day: text, time: '' };
    return startOfPicked(moment) === null ? null : moment;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : pickedMoment(at);
}

/** Writes a moment for an address; empty for none. */
export function writePicked(moment: PickedMoment | null): string {
  const start = moment === null ? null : startOfPicked(moment);
  if (moment === null || start === null) return '';
  return moment.time === '' ? moment.day : `${new Date(start).toISOString().slice(0, 16)}Z`;
}

/** A stretch of time, with its beginning and without its end, in milliseconds since 1970. */
export interface TimeRange {
  from: number;
  to: number;
}

/** The range from one moment to the end of another, both as picked; null if it ends before it begins. Open ends are infinite. */
export function rangeOf(from: PickedMoment | null, to: PickedMoment | null): TimeRange | null {
  const range = {
    from: (from === null ? null : startOfPicked(from)) ?? -Infinity,
    to: (to === null ? null : endOfPicked(to)) ?? Infinity,
  };
  return range.from < range.to ? range : null;
}
