import { millisecondsInSecond } from 'date-fns/constants';
import { pickedMoment, startOfPicked } from './time-range';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?Z$/;

/** Reads a moment of an address, `2026-10-03T12:30:05Z`, with seconds or without; null for anything else. Milliseconds since 1970. */
export function readInstant(text: string): number | null {
  if (!instantPattern.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** Writes a moment for an address, the same for every reader: `2026-10-03T12:30:05Z`. */
export function writeInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** A moment in the reader's own calendar, to the second: `2026-10-03` and `14:30:05`. */
export function clockOf(at: number): { day: string; time: string } {
  const { day, time } = pickedMoment(at);
  return { day, time: `${time}:${String(new Date(at).getSeconds()).padStart(2, '0')}` };
}

/** The moment of a day and a time of the reader's own calendar, with seconds or without; null if there is no such moment. */
export function instantOfClock({ day, time }: { day: string; time: string }): number | null {
  const [, minutes = '', seconds = '00'] = /^(\d{2}:\d{2})(?::([0-5]\d)(?:\.\d+)?)?$/.exec(time) ?? [];
  const start = minutes === '' ? null : startOfPicked({ day, time: minutes });
  return start === null ? null : start + Number(seconds) * millisecondsInSecond;
}
