import { Button } from '@patternfly/react-core';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import { filterPackages, isFiltering } from '@/domain/packages/package-filters';
import { sortPackages, type PackageSortKey } from '@/domain/packages/package-order';
import { packageRows, type PackageRow } from '@/domain/packages/package-rows';
import { useViewState } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable, type TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { Pager } from '@/ui/Pager';
import type { LoadedScan } from '../scan/loaded-scan';
import { isPackageSortKey, packageColumns } from './package-columns';
import { PackageTableRow } from './PackageTableRow';
import { PackagesSummary } from './PackagesSummary';
import { PackagesToolbar } from './PackagesToolbar';
import { packagesSearchId, packagesView, unfiltered } from './packages-view';
import './packages.css';

/** All packages of one image: what they come to, and a table to search, sort and filter. */
export function PackageReport({ scan }: { scan: LoadedScan }) {
  const { report, manifest } = scan;
  const [view, changeView] = useViewState(packagesView);
  const allRows = useMemo(() => packageRows(report.packages, manifest), [report.packages, manifest]);

  // Typing stays quick with thousands of packages: the rows follow when they are computed.
  const { search, severities, types, layer, isVulnerableOnly, sortBy, direction } = useDeferredValue(view);
  const rows = useMemo(() => {
    const found = filterPackages(allRows, { search, severities, types, layer, isVulnerableOnly });
    return sortPackages(found, sortBy, direction);
  }, [allRows, search, severities, types, layer, isVulnerableOnly, sortBy, direction]);

  const { perPage } = view;
  // Past the end means the last page.
  const page = Math.min(view.page, Math.max(1, Math.ceil(rows.length / perPage)));
  const pageRows = useMemo(() => rows.slice((page - 1) * perPage, page * perPage), [rows, page, perPage]);
  const sort = useMemo<Sort<PackageSortKey>>(() => ({ by: sortBy, direction }), [sortBy, direction]);
  const changeSort = useCallback(
    (next: Sort<PackageSortKey>) => changeView({ sortBy: next.by, direction: next.direction, page: 1 }),
    [changeView],
  );
  // The button that clears goes away with the filters; who used the keyboard goes on in the search.
  const clearFilters = useCallback(() => {
    changeView(unfiltered);
    document.getElementById(packagesSearchId)?.focus();
  }, [changeView]);
  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Packages"
      variant={variant}
      itemCount={rows.length}
      page={page}
      perPage={perPage}
      onChange={(nextPage, nextPerPage) => changeView({ page: nextPage, perPage: nextPerPage })}
    />
  );

  return (
    <>
      <PackagesSummary
        rows={allRows}
        severities={view.severities}
        onSeverities={(next) => changeView({ severities: next, page: 1 })}
      />
      <section className="app-packages" aria-labelledby="packages-heading">
        <PackagesToolbar
          scan={scan}
          view={view}
          onChange={changeView}
          allRows={allRows}
          rows={rows}
          isFiltered={isFiltering(view)}
          onClear={clearFilters}
          pager={pager('top')}
        />
        <DataTable
          label="Packages"
          testId="packages-table"
          className="app-packages-table"
          columns={packageColumns}
          sort={sort}
          isSortKey={isPackageSortKey}
          onSort={changeSort}
          state={tableState(pageRows, allRows.length, clearFilters)}
          renderRow={(row) => <PackageTableRow key={row.key} row={row} subject={scan.subject} />}
        />
        {rows.length > 0 && pager('bottom')}
      </section>
    </>
  );
}

function tableState(pageRows: readonly PackageRow[], allCount: number, onClear: () => void): TableState<PackageRow> {
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (allCount === 0) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="No Packages Found">
          The scanner recognized no packages in this image.
        </EmptyView>
      ),
    };
  }
  return {
    kind: 'no-match',
    content: (
      <EmptyView
        kind="no-match"
        title="No Packages Found"
        actions={
          <Button variant="link" onClick={onClear}>
            Clear search and filters
          </Button>
        }
      >
        None of the {formatNumber(allCount)} packages matches the search and filters.
      </EmptyView>
    ),
  };
}
