import { parseTypedDate, withDay } from './date-text';

/** What stands in the fields of the expiration dialog. */
export interface ExpirationDraft {
  /** Milliseconds since 1970; null: never; undefined: nothing chosen yet (several tags, each with its own expiration). */
  at: number | null | undefined;
  /** A date that is being typed: it stays as typed until the field is left. */
  typedDay: TypedDay | null;
  /** False while the time field holds a text that is no time (yet). */
  isTimeUnderstood: boolean;
}

interface TypedDay {
  text: string;
  /** False for a text that is no date (yet): then `at` is the one from before. */
  isUnderstood: boolean;
  /** The draft before typing began: its time of day stays, and it counts again while the text is no date. */
  before: ExpirationDraft['at'];
}

/** A draft that was picked, not typed. */
export function pickedDraft(at: number | null | undefined): ExpirationDraft {
  return { at, typedDay: null, isTimeUnderstood: true };
}

/** True if what is seen in the fields is what `at` says. */
export function isReadable({ typedDay, isTimeUnderstood }: ExpirationDraft): boolean {
  return typedDay?.isUnderstood !== false && isTimeUnderstood;
}

/**
 * After a key in the date field. Only a date with all four digits of its year counts at once: "12/24/20" is on the way to
 * 2026 rather than six years ago.
 */
export function typeDay(draft: ExpirationDraft, text: string, now: number, locale?: string): ExpirationDraft {
  if (text.trim() === '') return pickedDraft(null);
  const before = draft.typedDay === null ? draft.at : draft.typedDay.before;
  const day = /\d{4}/.test(text) ? parseTypedDate(text, locale).getTime() : Number.NaN;
  return Number.isNaN(day)
    ? { ...draft, at: before, typedDay: { text, isUnderstood: false, before } }
    : {
        at: withDay(before ?? null, new Date(day), now),
        typedDay: { text, isUnderstood: true, before },
        isTimeUnderstood: true,
      };
}

/** After the date field was left, or Enter: what is understood is shown in its long form, the rest stays to be corrected. */
export function finishDay(draft: ExpirationDraft, now: number, locale?: string): ExpirationDraft {
  if (draft.typedDay === null) return draft;
  const { text, before } = draft.typedDay;
  const day = parseTypedDate(text, locale);
  if (Number.isNaN(day.getTime())) return draft;
  return { ...draft, at: withDay(before ?? null, day, now), typedDay: null };
}
