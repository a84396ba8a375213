import { add } from 'date-fns/add';
import { formatDateTime } from '@/domain/time/dates';
import { clampExpiration, isAhead, futureDateWanted } from './expiration';

/** What the server would make of a wanted expiration. `at` is in milliseconds since 1970, `reason` a whole sentence. */
export type ExpirationPlan =
  | { kind: 'never' }
  | { kind: 'as-wanted'; at: number }
  | { kind: 'clamped'; at: number; reason: string }
  | { kind: 'refused'; reason: string };

/** A wish, and what it depends on. Times in milliseconds since 1970. */
export interface ExpirationWish {
  /** When the tag began; null if the server gave no time, and then its limits cannot be foreseen. */
  startedAt: number | null;
  /** Null: never. */
  wanted: number | null;
  now: number;
  /** How dates in the reason are written; default: the browser's way. */
  locale?: string | undefined;
  timeZone?: string | undefined;
}

/**
 * Foresees what the server does with an expiration: it refuses the past, and silently moves everything else to between
 * 1 hour and 104 weeks after the tag's *start*. For a tag older than 104 weeks that moment is past, and the tag would be
 * gone at once; that is refused here, since no person wants it from this dialog.
 */
export function planExpiration({ startedAt, wanted, now, locale, timeZone }: ExpirationWish): ExpirationPlan {
  if (wanted === null) return { kind: 'never' };
  if (!isAhead(wanted, now)) return { kind: 'refused', reason: futureDateWanted };
  if (startedAt === null) return { kind: 'as-wanted', at: wanted };
  const at = clampExpiration(startedAt, wanted);
  if (at === wanted) return { kind: 'as-wanted', at };
  const when = formatDateTime(at, locale, timeZone);
  if (at <= now) {
    return {
      kind: 'refused',
      reason: `A tag can expire at most 104 weeks after it began, which for this one was ${when}: the registry would cut the date to this moment in the past, and the tag would be deleted at once.`,
    };
  }
  const limit = at < wanted ? 'at most 104 weeks' : 'at the earliest 1 hour';
  return { kind: 'clamped', at, reason: `A tag can expire ${limit} after it began: this one will expire ${when}.` };
}

/** A choice that is offered beside the date fields. */
export interface ExpirationPreset {
  label: string;
  /** Milliseconds since 1970; null: never. */
  at: number | null;
}

/**
 * Usual expirations counted from now by the calendar of the browser's time zone: a day is the same time of day tomorrow,
 * a month the same day of the next one or its last.
 */
export function expirationPresets(now: number): ExpirationPreset[] {
  return [
    { label: 'In 1 day', at: add(now, { days: 1 }).getTime() },
    { label: 'In 1 week', at: add(now, { weeks: 1 }).getTime() },
    { label: 'In 1 month', at: add(now, { months: 1 }).getTime() },
    { label: 'In 3 months', at: add(now, { months: 3 }).getTime() },
    { label: 'In 1 year', at: add(now, { years: 1 }).getTime() },
    { label: 'Never', at: null },
  ];
}
