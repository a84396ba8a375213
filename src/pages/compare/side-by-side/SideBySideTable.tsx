import { ToolbarItem } from '@patternfly/react-core';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { ExportedRows } from '@/domain/compare/exported-lists';
import { noneMatches, partOf } from '@/domain/text/count-text';
import { useViewState, type Codec } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { Column } from '@/ui/data-table/columns';
import type { TableState } from '@/ui/data-table/DataTable';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { EmptyView } from '@/ui/EmptyView';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import typography from '@/ui/styles/typography.module.css';
import { CompareExportMenu } from '../CompareExportMenu';
import type { LoadedSide } from '../loaded-side';
import { filterRows, isFiltering, unfilteredSides, type SideBySideViewState } from './side-by-side-view-state';
import type { SideBySideRow } from './side-by-side-row';
import { SideBySideToolbar } from './SideBySideToolbar';
import { KindLabel } from './KindLabel';

interface SideBySideTableProps<Item extends SideBySideRow> {
  /** Begins the ids of its fields. */
  id: string;
  /** What the rows are: "layer", "layers". */
  nouns: readonly [one: string, many: string];
  /** Should keep its identity between renders. */
  viewState: Codec<SideBySideViewState>;
  /** Should keep their identity between renders, as the columns. */
  rows: readonly Item[];
  /** All but the last, which says what became of the row. The first one names it. */
  columns: readonly Column<Item>[];
  sides: Record<'a' | 'b', LoadedSide>;
  /** Rows as files have them. */
  exported(rows: readonly Item[]): ExportedRows;
  /** What is said if there is nothing to compare. */
  empty: string;
  /** More controls for the toolbar. */
  controls?: ReactNode;
}

/** Rows of both sides next to each other, with a search and a filter. On a phone the sides stand one under the other. */
export function SideBySideTable<Item extends SideBySideRow>(props: SideBySideTableProps<Item>) {
  const { id, nouns, viewState, rows: all, columns: own, sides, exported, empty, controls } = props;
  const [one, many] = nouns;
  const [view, changeView] = useViewState(viewState);
  // Typing stays quick: the rows follow when they are computed.
  const { search, isDifferencesOnly } = useDeferredValue(view);
  const rows = useMemo(() => filterRows(all, { search, isDifferencesOnly }), [all, search, isDifferencesOnly]);
  const columns = useFittedColumns(useMemo(() => withKind(own), [own]));
  const label = many.charAt(0).toUpperCase() + many.slice(1);
  const table = usePagedTable({ label, rows, view, changeView });
  const clear = () => changeView(unfilteredSides);
  const isFiltered = isFiltering(view);
  if (all.length === 0) {
    return (
      <EmptyView kind="nothing" title={`No ${many} to compare`}>
        {empty}
      </EmptyView>
    );
  }
  const state: TableState<Item> =
    table.pageRows.length > 0
      ? { kind: 'rows', rows: table.pageRows }
      : {
          kind: 'no-match',
          content: (
            <EmptyView
              kind="no-match"
              title={search === '' ? 'Nothing differs' : `No ${many} found`}
              actions={<ClearFiltersButton onClear={clear} />}
            >
              {search === '' ? `The ${many} of both sides are the same.` : `${noneMatches(all.length, one, many)}.`}
            </EmptyView>
          ),
        };
  return (
    <section aria-label={label}>
      <SideBySideToolbar
        idPrefix={id}
        nouns={nouns}
        view={view}
        onChange={changeView}
        onClear={isFiltered ? clear : null}
        foundCount={rows.length}
        rowCount={all.length}
        pager={table.pager('top')}
      >
        {controls}
        <ToolbarItem>
          <CompareExportMenu {...sides} what={exported(rows)} isFiltered={isFiltered} />
        </ToolbarItem>
      </SideBySideToolbar>
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        label={label}
        rowsName={many}
        testId={`${id}-table`}
        columns={columns}
        found={isFiltered ? `${partOf(rows.length, all.length, ...nouns)} shown` : ''}
        state={state}
        renderRow={(row) => <ItemRow key={row.id} columns={columns} item={row} />}
      />
    </section>
  );
}

const kindColumn: Column<SideBySideRow> = {
  key: 'kind',
  header: 'Difference',
  width: '7rem',
  cell: ({ kind }) => <KindLabel kind={kind} />,
};

/** On a phone the first column says as well what became of the row. */
function withKind<Item extends SideBySideRow>([first, ...others]: readonly Column<Item>[]): readonly Column<Item>[] {
  if (first === undefined) return [];
  const cell: typeof first.cell = (row, fit) =>
    fit.isPhone ? (
      <>
        {first.cell(row, fit)} <KindLabel kind={row.kind} />
      </>
    ) : (
      first.cell(row, fit)
    );
  return [
    { ...first, phone: { line: 1, at: 'line', isNamed: first.phone?.isNamed ?? false }, cell },
    ...others,
    kindColumn,
  ];
}

/** A column of one side, named as the side. On a phone it is a line of its own. */
export function sideColumn<Item extends SideBySideRow>(
  side: 'a' | 'b',
  name: string,
  content: (row: Item, side: 'a' | 'b') => ReactNode,
): Column<Item> {
  return {
    key: side,
    header: name,
    headerContent: <span className={typography.breakable}>{name}</span>,
    phone: { line: side === 'a' ? 2 : 3, at: 'line', isNamed: true },
    cell: (row) => (row[side] === null ? <span className={typography.subtle}>None</span> : content(row, side)),
  };
}
