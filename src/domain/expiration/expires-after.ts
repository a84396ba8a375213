import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
  millisecondsInWeek,
} from 'date-fns/constants';

/** Label of an image that gives every new tag on it an expiration. */
export const expiresAfterKey = 'quay.expires-after';

/** Quay's units. A year is 365 days, and is shown as 365 days. */
const units = new Map([
  ['s', { word: 'second', count: 1, ms: millisecondsInSecond }],
  ['m', { word: 'minute', count: 1, ms: millisecondsInMinute }],
  ['h', { word: 'hour', count: 1, ms: millisecondsInHour }],
  ['d', { word: 'day', count: 1, ms: millisecondsInDay }],
  ['w', { word: 'week', count: 1, ms: millisecondsInWeek }],
  ['y', { word: 'day', count: 365, ms: 365 * millisecondsInDay }],
]);

/** The longest span that Python, in which Quay is written, can express. */
const longestMs = 999_999_999 * millisecondsInDay;

/** What a value of the label means. */
interface ExpiresAfter {
  /** In milliseconds. */
  durationMs: number;
  /** "2 weeks", "1 minute", "365 days". */
  text: string;
}

/**
 * Reads a value of `quay.expires-after` as Quay does: a whole number and one of its units, nothing else (`2w`; `1m` is a minute,
 * `1y` 365 days). Null for what Quay cannot read, which sets nothing: `never`, `30 days`, `2W`, `P30D`, `1.5h`, an empty value.
 */
export function readExpiresAfter(value: string): ExpiresAfter | null {
  const [, digits = '', letter = ''] = /^(\d+)([smhdwy])$/.exec(value) ?? [];
  const unit = units.get(letter);
  if (unit === undefined) return null;
  const number = Number(digits);
  const durationMs = number * unit.ms;
  if (durationMs > longestMs) return null;
  const amount = number * unit.count;
  return { durationMs, text: `${amount} ${unit.word}${amount === 1 ? '' : 's'}` };
}

/** What Quay makes of a label, as an addition to its text: "2 weeks", "Quay cannot read it: sets nothing"; null for other labels. */
export function expiresAfterNote({ key, value }: { key: string; value: string }): string | null {
  if (key !== expiresAfterKey) return null;
  return readExpiresAfter(value)?.text ?? 'Quay cannot read it: sets nothing';
}

/** The value of a label, with what Quay makes of it if that is not plain: "2w (2 weeks)". */
export function labelValueText(label: { key: string; value: string }): string {
  const note = expiresAfterNote(label);
  return note === null ? label.value : `${label.value} (${note})`;
}

/** When a tag ends by the image's own label: "2 weeks after the restore, by …", or that the label sets nothing. */
export function ownExpirationText(value: string, event: string): string {
  const span = readExpiresAfter(value)?.text;
  if (span !== undefined) return `${span} after ${event}, by the image's label ${expiresAfterKey}`;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `Never (Quay cannot read the image's label ${expiresAfterKey}=${shown}: it sets nothing)`;
}
