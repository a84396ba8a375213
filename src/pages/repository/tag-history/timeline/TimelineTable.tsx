import { useMemo } from 'react';
import type { TimelineLane, TimelineSegment } from '@/domain/history/timeline-lanes';
import type { ChangeViewState } from '@/routing/view-state';
import { cellsOf } from '@/ui/data-table/cells';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { segmentColumns } from './segment-columns';
import type { TimelineViewState } from './timeline-view-state';
import styles from './timeline.module.css';

interface TimelineTableProps {
  lanes: readonly TimelineLane[];
  view: TimelineViewState;
  onChange: ChangeViewState<TimelineViewState>;
}

/** What the picture shows, in words. */
export function TimelineTable({ lanes, view, onChange }: TimelineTableProps) {
  const sorted = useMemo(() => sortSegments(lanes, view.sort), [lanes, view.sort]);
  const columns = useFittedColumns(segmentColumns);
  const table = usePagedTable({ label: 'Timeline', rows: sorted, view, changeView: onChange });
  return (
    <>
      <div className={styles.tablePager}>{table.pager('top')}</div>
      <PagedTable
        table={table}
        pager={sorted.length > table.perPage && table.pager('bottom')}
        label="Timeline as a table"
        rowsName="timeline"
        columns={columns}
        state={{ kind: 'rows', rows: table.pageRows }}
        renderRow={(segment) => (
          <RowGroup key={segment.key}>
            <Row>{cellsOf(columns, ({ cell, fit }) => cell(segment, fit))}</Row>
          </RowGroup>
        )}
      />
    </>
  );
}

/** Lanes come by name, oldest first within each; the sort keeps that among equal ones. */
function sortSegments(lanes: readonly TimelineLane[], { by, direction }: TimelineViewState['sort']): TimelineSegment[] {
  if (by === 'name') return (direction === 'asc' ? lanes : lanes.toReversed()).flatMap(({ segments }) => segments);
  const value = ({ from, to }: TimelineSegment) => (by === 'from' ? from : to - from);
  const sign = direction === 'asc' ? 1 : -1;
  return lanes.flatMap(({ segments }) => segments).toSorted((a, b) => sign * (value(a) - value(b)));
}
