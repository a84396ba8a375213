import { parseTypedDate, withDay } from './date-text';

/** What stands in the fields of the expiration dialog. */
export interface ExpirationWish {
  /** Milliseconds since 1970; null: never; undefined: nothing chosen yet (several tags, each with its own expiration). */
  at: number | null | undefined;
  /** A date that is being typed: it stays as typed until the field is left. */
  typedDay: TypedDay | null;
  /** The time field holds a text that is no time (yet). */
  isTimeUnreadable: boolean;
}

interface TypedDay {
  text: string;
  /** False for a text that is no date (yet): then `at` is that from before. */
  isUnderstood: boolean;
  /** The wish before typing began: its time of day stays, and it counts again while the text is no date. */
  before: ExpirationWish['at'];
}

/** A wish that was picked, not typed. */
export function pickedWish(at: number | null | undefined): ExpirationWish {
  return { at, typedDay: null, isTimeUnreadable: false };
}

/** True where what is seen in the fields is what `at` says. */
export function isReadable({ typedDay, isTimeUnreadable }: ExpirationWish): boolean {
  return typedDay?.isUnderstood !== false && !isTimeUnreadable;
}

/**
 * After a key in the date field. Only a date with all four digits of its year counts at once: "12/24/20" is on the way to
 * 2026 rather than six years ago.
 */
export function typeDay(wish: ExpirationWish, text: string, now: number, locale?: string): ExpirationWish {
  if (text.trim() === '') return pickedWish(null);
  const before = wish.typedDay === null ? wish.at : wish.typedDay.before;
  const day = /\d{4}/.test(text) ? parseTypedDate(text, locale).getTime() : Number.NaN;
  return Number.isNaN(day)
    ? { ...wish, at: before, typedDay: { text, isUnderstood: false, before } }
    : {
        at: withDay(before ?? null, new Date(day), now),
        typedDay: { text, isUnderstood: true, before },
        isTimeUnreadable: false,
      };
}

/** After the date field was left, or Enter: what is understood is shown in its long form, the rest stays to be corrected. */
export function finishDay(wish: ExpirationWish, now: number, locale?: string): ExpirationWish {
  if (wish.typedDay === null) return wish;
  const { text, before } = wish.typedDay;
  const day = parseTypedDate(text, locale);
  if (Number.isNaN(day.getTime())) return wish;
  return { ...wish, at: withDay(before ?? null, day, now), typedDay: null };
}
