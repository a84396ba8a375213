import { Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { countOf, noneMatches, partOf } from '@/domain/text/count-text';
import type { ChangeOptions } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { Column } from '@/ui/data-table/columns';
import { useFittedColumns, type Fitted } from '@/ui/data-table/use-fitted-columns';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { listState } from '@/ui/paged-table/list-state';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { usePagedTable, type PagedViewState } from '@/ui/paged-table/use-paged-table';
import { SearchBox } from '@/ui/search/SearchBox';
import toolbar from '@/ui/styles/toolbar.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useIsPhone } from '@/ui/viewport';

/** What every list of the comparison keeps in the address. */
type ListView = PagedViewState & { search: string };

interface ComparedTableProps<Item, Line> {
  label: string;
  /** What a row is: one and several, in lower case. */
  noun: readonly [one: string, many: string];
  searchId: string;
  columns: readonly Column<Line>[];
  /** All that was compared, and what of it is shown, in order. */
  allRows: readonly Item[];
  rows: readonly Item[];
  view: ListView;
  onChange(patch: Partial<ListView>, options?: ChangeOptions): void;
  isFiltered: boolean;
  onClear(): void;
  /** How many filters besides search and kinds of change narrow the list. */
  filterCount: number;
  /** Items of the toolbar: those filters, and the export. */
  filters: ReactNode;
  renderRow(item: Item, columns: readonly Fitted<Column<Line>>[]): ReactNode;
}

/** A list of what was compared: to search, filter, sort and page. */
export function ComparedTable<Item, Line>(props: ComparedTableProps<Item, Line>) {
  const { label, noun, searchId, allRows, rows, view, onChange, isFiltered, onClear, filterCount, filters } = props;
  const { renderRow } = props;
  const isPhone = useIsPhone();
  const columns = useFittedColumns(props.columns);
  const table = usePagedTable({ label, rows, view, changeView: onChange });
  return (
    <>
      <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem className={toolbar.shortSearch}>
            <SearchBox
              id={searchId}
              value={view.search}
              placeholder={`Filter ${label}...`}
              onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
            />
          </ToolbarItem>
          <FilterSheet activeCount={filterCount} closeText={`Show ${countOf(rows.length, ...noun)}`}>
            {filters}
          </FilterSheet>
          <SortMenu id={`${searchId}-sort`} columns={props.columns} sort={view.sort} onSort={table.changeSort} />
          <ToolbarGroup align={{ default: 'alignEnd' }}>
            {isFiltered && (
              <ToolbarItem alignSelf="center">
                <span className={typography.subtle}>{partOf(rows.length, allRows.length, ...noun)}</span>
                {rows.length > 0 && <ClearFiltersButton label="Clear filters" onClear={onClear} />}
              </ToolbarItem>
            )}
            {!isPhone && rows.length > 0 && <ToolbarItem variant="pagination">{table.pager('top')}</ToolbarItem>}
          </ToolbarGroup>
        </ToolbarContent>
      </Toolbar>
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        label={label}
        rowsName={noun[1]}
        columns={columns}
        found={isFiltered ? `${countOf(rows.length, ...noun)} found` : ''}
        state={listState(table.pageRows, allRows.length, {
          nothing: { title: `No ${noun[1]}`, text: `Neither side has any ${noun[1]}.` },
          noMatch: {
            title: `No ${noun[1]} found`,
            text: `${noneMatches(allRows.length, ...noun)} the search and filters.`,
          },
          onClear,
        })}
        renderRow={(item: Item) => renderRow(item, columns)}
      />
    </>
  );
}
