import { useDeferredValue, useMemo } from 'react';
import type { SbomRow } from '@/domain/referrers/sbom/sbom-comparison';
import { filterSbom, sortSbom } from '@/domain/referrers/sbom/sbom-list';
import { countOf, noneMatches } from '@/domain/text/count-text';
import { useViewState } from '@/routing/view-state';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { listState } from '@/ui/paged-table/list-state';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { sbomColumns } from './sbom-columns';
import { SbomToolbar } from './SbomToolbar';
import { sbomViewState, unfilteredSbom } from './sbom-view-state';

interface SbomTableProps {
  allRows: readonly SbomRow[];
  /** What saved files are called, without what follows the point. */
  fileName: string;
}

/** The packages of an SBOM, and those that the scanner alone found: to search, filter, sort, page and save. */
export function SbomTable({ allRows, fileName }: SbomTableProps) {
  const [view, changeView] = useViewState(sbomViewState);
  // Typing stays quick with thousands of packages: the rows follow when they are computed.
  const { search, sources, sort } = useDeferredValue(view);
  // In order at first: comparing names takes longest, and a search asks for it no more.
  const sorted = useMemo(() => sortSbom(allRows, sort.by, sort.direction), [allRows, sort]);
  const rows = useMemo(() => filterSbom(sorted, { search, sources }), [sorted, search, sources]);
  const columns = useFittedColumns(sbomColumns);
  const table = usePagedTable({ label: 'Packages', rows, view, changeView });
  const isFiltered = view.search.trim() !== '' || view.sources.length > 0;
  const clear = () => changeView(unfilteredSbom);
  return (
    <div>
      <SbomToolbar
        view={view}
        onChange={changeView}
        allRows={allRows}
        rows={rows}
        fileName={fileName}
        isFiltered={isFiltered}
        onClear={clear}
        onSort={table.changeSort}
        pager={table.pager('top')}
      />
      <PagedTable
        table={table}
        pager={table.pager('bottom')}
        label="Packages"
        rowsName="packages"
        testId="sbom-table"
        columns={columns}
        found={isFiltered ? `${countOf(rows.length, 'package')} found` : ''}
        state={listState(table.pageRows, allRows.length, {
          nothing: { title: 'No packages', text: 'This SBOM lists no packages.' },
          noMatch: {
            title: 'No packages found',
            text: `${noneMatches(allRows.length, 'package', 'packages')} the search and filters.`,
          },
          onClear: clear,
        })}
        renderRow={(row) => <ItemRow key={row.key} columns={columns} item={row} />}
      />
    </div>
  );
}
