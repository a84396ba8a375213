import type { HistoryChange } from '@/domain/history/tag-history';

/** The moments at which something changed, ascending and each once, in milliseconds since 1970; what is to come is left out. */
export function stepsOf(changes: readonly HistoryChange[], matches: (tagName: string) => boolean): number[] {
  const moments = changes
    .filter(({ kind, tagName }) => kind !== 'will-expire' && kind !== 'permanently-deleted' && matches(tagName))
    .map(({ at }) => at);
  return [...new Set(moments)].toSorted((a, b) => a - b);
}

/** The changes next to a moment on both sides; null if there are none. */
export function stepsAround(steps: readonly number[], at: number): { previous: number | null; next: number | null } {
  const after = steps.findIndex((step) => step > at);
  const before = (after === -1 ? steps : steps.slice(0, after)).findLast((step) => step < at);
  return { previous: before ?? null, next: steps[after] ?? null };
}
