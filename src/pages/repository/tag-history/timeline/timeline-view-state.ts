import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const lineSortKeys = ['name', 'from', 'lasted'] as const;
export type LineSortKey = (typeof lineSortKeys)[number];

/** Which stretch of time is drawn and how, as the address keeps it. */
export interface TimelineViewState extends PagedViewState<LineSortKey> {
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  search: string;
  /** The same as a table instead of a picture. */
  isTable: boolean;
}

export const timelineViewState = codec<TimelineViewState>({
  ...pagedFields('line', oneOfKeys(lineSortKeys), { by: 'name', direction: 'asc' }),
  from: { param: 'lineFrom', field: text() },
  to: { param: 'lineTo', field: text() },
  search: { param: 'lineSearch', field: text() },
  isTable: { param: 'lineTable', field: flag() },
});
