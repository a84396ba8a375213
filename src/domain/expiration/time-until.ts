import { formatRelative } from '@/domain/time/dates';
import { describeExpiration } from './expiration';

/** "in 3 days", in the words of `describeExpiration`; of a moment that is past "3 days ago". Both in milliseconds since 1970. */
export function timeUntil(at: number, now: number): string {
  return at > now ? `in ${describeExpiration(at, now).text}` : formatRelative(at, now);
}
