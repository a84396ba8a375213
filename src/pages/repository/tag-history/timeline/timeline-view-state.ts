import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

export const segmentSortKeys = ['name', 'from', 'lasted'] as const;
export type SegmentSortKey = (typeof segmentSortKeys)[number];

/** Which stretch of time is drawn and how, as the address keeps it. */
export interface TimelineViewState extends PagedViewState<SegmentSortKey> {
  /** Moments as `readPicked` reads them; empty for an open end. */
  from: string;
  to: string;
  search: string;
  /** The same as a table instead of a picture. */
  isTable: boolean;
}

export const timelineViewState = codec<TimelineViewState>({
  ...pagedFields('line', oneOfKeys(segmentSortKeys), { by: 'name', direction: 'asc' }),
  from: { param: 'lineFrom', field: text() },
  to: { param: 'lineTo', field: text() },
  search: { param: 'lineSearch', field: text() },
  isTable: { param: 'lineTable', field: flag() },
});
