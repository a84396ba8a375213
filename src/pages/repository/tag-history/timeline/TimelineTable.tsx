import { useMemo } from 'react';
import type { TimelineLane } from '@/domain/history/timeline/timeline-lanes';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { cellsOf } from '@/ui/data-table/cells';
import type { Sort } from '@/ui/data-table/columns';
import type { TableState } from '@/ui/data-table/DataTable';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { EmptyView } from '@/ui/EmptyView';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import type { HistoryViewProps } from '../history-view';
import { ListLine } from '../ListLine';
import { useToldRows } from '../who/use-told-rows';
import { segmentColumns, type StripSegment } from './segment-columns';
import { useStrip, type DigestLooks } from './use-strip';

const bothEnds = ['began', 'ended'] as const;

/** What the strip shows, in words. */
export function TimelineTable(props: HistoryViewProps) {
  const { loaded, view, changeView } = props;
  const { lanes, looks } = useStrip(props);
  const sorted = useMemo(() => sortSegments(lanes, looks, view.sort), [lanes, looks, view.sort]);
  const columns = useFittedColumns(segmentColumns);
  const table = usePagedTable({ label: 'Timeline', rows: sorted, view, changeView });
  const { pageRows } = table;
  const state = tableState(pageRows, loaded.isPending);
  const entries = useMemo(() => pageRows.map(({ segment }) => segment.row), [pageRows]);
  const told = useToldRows(props, entries, bothEnds);
  const seesNames = seesAdministration(props.settings) ?? true;
  return (
    <>
      <ListLine loaded={loaded} table={table} state={state} columns={segmentColumns}>
        {told.line}
      </ListLine>
      <PagedTable
        table={table}
        pager={sorted.length > table.perPage && table.pager('bottom')}
        label="Timeline as a table"
        rowsName="timeline"
        columns={columns}
        state={state}
        renderRow={(line) => (
          <RowGroup key={line.segment.key}>
            <Row>
              {cellsOf(columns, ({ cell, fit }) => cell({ ...line, seesNames, told: told.of(line.segment.row) }, fit))}
            </Row>
          </RowGroup>
        )}
      />
    </>
  );
}

function tableState(rows: readonly StripSegment[], isPending: boolean): TableState<StripSegment> {
  if (rows.length > 0) return { kind: 'rows', rows };
  if (isPending) return { kind: 'loading' };
  const content = (
    <EmptyView kind="no-match" title="No tag changed within this time">
      No tag that matches was pushed, moved or deleted in what the timeline shows.
    </EmptyView>
  );
  return { kind: 'no-match', content };
}

/** By name unless by time, and oldest first among equals. */
function sortSegments(lanes: readonly TimelineLane[], looks: DigestLooks, { by, direction }: Sort): StripSegment[] {
  const sign = direction === 'asc' ? 1 : -1;
  const lines = lanes
    .map((lane) => ({ lane, key: tagNameKey(lane.tagName) }))
    .toSorted((a, b) => (by === 'name' ? sign : 1) * compareTagNameKeys(a.key, b.key))
    .flatMap(({ lane }) => lane.segments.map((segment) => ({ segment, look: looks.get(segment.digest) })));
  if (by === 'name') return lines;
  const value = ({ segment: { from, to } }: StripSegment) => (by === 'from' ? from : to - from);
  return lines.toSorted((a, b) => sign * (value(a) - value(b)));
}
