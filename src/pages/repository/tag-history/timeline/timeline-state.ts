import { codec, count, flag, oneOf, oneOfNumbers, text } from '@/routing/view-state';
import { perPageOptions } from '@/ui/per-page-options';

export const lineSortKeys = ['name', 'from', 'lasted'] as const;
export type LineSortKey = (typeof lineSortKeys)[number];

/** Which stretch of time is drawn and how, as the address keeps it. */
export interface TimelineState {
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  search: string;
  /** The same as a table instead of a picture. */
  isTable: boolean;
  sort: LineSortKey;
  direction: 'asc' | 'desc';
  page: number;
  perPage: number;
}

export const timelineState = codec<TimelineState>({
  from: { param: 'lineFrom', field: text() },
  to: { param: 'lineTo', field: text() },
  search: { param: 'lineSearch', field: text() },
  isTable: { param: 'lineTable', field: flag() },
  sort: { param: 'lineSort', field: oneOf(lineSortKeys, 'name') },
  direction: { param: 'lineDirection', field: oneOf(['asc', 'desc'], 'asc') },
  page: { param: 'linePage', field: count() },
  perPage: { param: 'linePerPage', field: oneOfNumbers(perPageOptions, 20) },
});

export function isLineSortKey(key: string): key is LineSortKey {
  return lineSortKeys.some((known) => known === key);
}
