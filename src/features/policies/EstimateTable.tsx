import { useMemo } from 'react';
import type { Tag } from '@/domain/tags/tag';
import { useViewState, type Codec } from '@/routing/view-state';
import { sortRows, type Column } from '@/ui/data-table/columns';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable, type PagedViewState } from '@/ui/paged-table/use-paged-table';

interface EstimateTableProps<Line extends { tag: Tag }> {
  label: string;
  lines: readonly Line[];
  columns: readonly Column<Line, Line>[];
  viewState: Codec<PagedViewState>;
}

/** Up to so many rows need no pages. */
const firstPage = 20;

/** The tags that policies would change, a row each. */
export function EstimateTable<Line extends { tag: Tag }>(props: EstimateTableProps<Line>) {
  const { label, lines, viewState } = props;
  const [view, changeView] = useViewState(viewState);
  const columns = useFittedColumns(props.columns);
  const rows = useMemo(() => sortRows(lines, props.columns, view.sort), [lines, props.columns, view.sort]);
  const table = usePagedTable({ label, rows, view, changeView });
  return (
    <PagedTable
      table={table}
      // The one at the bottom would stay on a phone's screen, over other parts of the page.
      pager={lines.length > firstPage && table.pager('top')}
      label={label}
      rowsName={label.toLowerCase()}
      columns={columns}
      state={{ kind: 'rows', rows: table.pageRows }}
      renderRow={(line) => <ItemRow key={line.tag.name} columns={columns} item={line} />}
    />
  );
}
