import { useCallback, useDeferredValue, useMemo } from 'react';
import { countOf, noneMatches } from '@/domain/text/count-text';
import { filterPackages, isFilteringPackages } from '@/domain/packages/package-filters';
import { sortPackages } from '@/domain/packages/package-order';
import { packageRows } from '@/domain/packages/package-rows';
import { useViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { listState } from '@/ui/paged-table/list-state';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import type { LoadedScan } from '../scan/loaded-scan';
import { packageColumns } from './package-columns';
import { PackageTableRow } from './PackageTableRow';
import { PackagesSummary } from './PackagesSummary';
import { PackagesToolbar } from './PackagesToolbar';
import { packagesSearchId, packagesViewState, unfilteredPackages } from './packages-view-state';

/** All packages of one image: what they come to, and a table to search, sort and filter. */
export function PackageReport({ scan }: { scan: LoadedScan }) {
  const { report, manifest } = scan;
  const [view, changeView] = useViewState(packagesViewState);
  const allRows = useMemo(() => packageRows(report.packages, manifest), [report.packages, manifest]);

  // Typing stays quick with thousands of packages: the rows follow when they are computed.
  const { search, severities, types, layer, isVulnerableOnly, sort } = useDeferredValue(view);
  const sorted = useMemo(() => sortPackages(allRows, sort.by, sort.direction), [allRows, sort]);
  const rows = useMemo(
    () => filterPackages(sorted, { search, severities, types, layer, isVulnerableOnly }),
    [sorted, search, severities, types, layer, isVulnerableOnly],
  );

  const columns = useFittedColumns(packageColumns);
  const table = usePagedTable({ label: 'Packages', rows, view, changeView });
  // The button that clears goes away with the filters; a person at the keyboard goes on in the search.
  const clearFilters = useCallback(() => {
    changeView(unfilteredPackages);
    document.getElementById(packagesSearchId)?.focus();
  }, [changeView]);
  return (
    <>
      <PackagesSummary
        rows={allRows}
        severities={view.severities}
        onSeverities={(next) => changeView({ severities: next, page: 1 })}
      />
      <section aria-labelledby="packages-heading">
        <PackagesToolbar
          scan={scan}
          view={view}
          onChange={changeView}
          allRows={allRows}
          rows={rows}
          isFiltered={isFilteringPackages(view)}
          onClear={clearFilters}
          onSort={table.changeSort}
          pager={table.pager('top')}
        />
        <PagedTable
          table={table}
          pager={table.pager('bottom')}
          label="Packages"
          rowsName="packages"
          testId="packages-table"
          columns={columns}
          found={isFilteringPackages(view) ? `${countOf(rows.length, 'package')} found` : ''}
          state={listState(table.pageRows, allRows.length, {
            nothing: { title: 'No Packages Found', text: 'The scanner recognized no packages in this image.' },
            noMatch: {
              title: 'No Packages Found',
              text: `${noneMatches(allRows.length, 'package', 'packages')} the search and filters.`,
            },
            onClear: clearFilters,
          })}
          renderRow={(row) => <PackageTableRow key={row.key} columns={columns} row={row} subject={scan.subject} />}
        />
      </section>
    </>
  );
}
