import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { formatNumber } from './intl-formatters';

const units = [
  ['day', millisecondsInDay],
  ['hour', millisecondsInHour],
  ['minute', millisecondsInMinute],
  ['second', millisecondsInSecond],
] as const;

/** "3 days 4 hours", "12 minutes": a length of time in milliseconds, in its two largest units. */
export function formatSpan(ms: number): string {
  const first = units.findIndex(([, size]) => ms >= size);
  if (first === -1) return 'less than a second';
  let rest = ms;
  const words: string[] = [];
  for (const [name, size] of units.slice(first, first + 2)) {
    const amount = Math.floor(rest / size);
    rest -= amount * size;
    if (amount > 0) words.push(`${formatNumber(amount)} ${name}${amount === 1 ? '' : 's'}`);
  }
  return words.join(' ');
}
