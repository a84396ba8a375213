import { formatNumber } from '@/domain/time/intl-formatters';

/** "1 tag", "1,234 tags": a count with the word for what is counted. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * That nothing of what there is matches, which reads differently of one thing alone.
 *
 * @param rest what follows the word, with a space before it: " of acme/app"
 */
export function noneMatches(count: number, one: string, many: string, rest = ''): string {
  return count === 1
    ? `The only ${one}${rest} does not match`
    : `None of the ${formatNumber(count)} ${many}${rest} matches`;
}

/** "3 of 20 tags", "1 of 1 tag": a part of what there is, with the word for it. */
export function partOf(count: number, total: number, one: string, many?: string): string {
  return `${formatNumber(count)} of ${countOf(total, one, many)}`;
}

/** "1,200 of 10,000": how far something is. */
export function ofTotal(count: number, total: number): string {
  return `${formatNumber(count)} of ${formatNumber(total)}`;
}
