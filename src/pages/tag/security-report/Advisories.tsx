import { Button } from '@patternfly/react-core';
import { startTransition, useCallback, useMemo } from 'react';
import { countOf } from '@/domain/text/count-text';
import { isFilteringFindings } from '@/domain/findings/finding-filters';
import { findingPage, pageOfGroup, type FindingPageRow } from '@/domain/findings/finding-groups';
import type { PickedNames } from '@/routing/picked/use-picked';
import type { ChangeViewState } from '@/routing/view-state';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { PagedTable } from '@/ui/paged-table/PagedTable';
import { usePagedTable } from '@/ui/paged-table/use-paged-table';
import { useStable } from '@/ui/use-stable';
import type { LoadedScan } from '../scan/loaded-scan';
import { AdvisoriesToolbar } from './AdvisoriesToolbar';
import { advisoriesTableState } from './advisories-table-state';
import { ExpandRowsButton } from './ExpandRowsButton';
import { findingColumns } from './finding-columns';
import type { ReportRisk } from './risk/report-risk';
import { FindingTableRow } from './FindingTableRow';
import { GroupHeadRow } from './GroupHeadRow';
import { findingSearchId, withoutFilters, type SecurityReportViewState } from './security-report-view-state';
import type { AdvisoryRows } from './use-advisories';

interface AdvisoriesProps {
  scan: LoadedScan;
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
  advisories: AdvisoryRows;
  foldedGroups: PickedNames;
  openRows: PickedNames;
  risk: ReportRisk | null;
}

function addressesOf(pageRows: readonly FindingPageRow[]): string[] {
  return pageRows.flatMap((pageRow) => (pageRow.kind === 'finding' ? [pageRow.row.address] : []));
}

/** Every finding of a report in a table: to filter, sort, group and open. */
export function Advisories({ scan, view, onChange, advisories, foldedGroups, openRows, risk }: AdvisoriesProps) {
  const { allRows, rows, items } = advisories;
  // The page goes with its rows: a group that is closed on its second page takes to its first.
  const table = usePagedTable({ label: 'Advisories', rows: items, view: advisories.view, changeView: onChange });
  const { page, perPage } = table;
  const shown = useMemo(() => findingPage(items, page, perPage), [items, page, perPage]);
  const isFiltered = isFilteringFindings(view);
  const range = { first: shown.first, last: shown.last, count: rows.length };

  const addresses = useMemo(() => addressesOf(shown.rows), [shown]);
  const hasRows = addresses.length > 0;
  const areAllOpen = hasRows && addresses.every(openRows.has);
  const { setAll: setAllOpen } = openRows;
  const toggleRows = useCallback(
    // A hundred rows take long to draw: clicks meanwhile go first.
    () => startTransition(() => setAllOpen(!areAllOpen)),
    [areAllOpen, setAllOpen],
  );
  const reportColumns = risk?.columns ?? findingColumns;
  const columns = useFittedColumns(reportColumns);
  // The rows' own stay the same: none is drawn anew because the button in the head is another one.
  const headColumns = useMemo(() => {
    const headerContent = <ExpandRowsButton areAllOpen={areAllOpen} isDisabled={!hasRows} onToggle={toggleRows} />;
    return columns.map((column) => (column.key === 'expand' ? { ...column, headerContent } : column));
  }, [areAllOpen, hasRows, toggleRows, columns]);

  const areAllFolded = foldedGroups.areAll || (items.length > 0 && items.every(({ kind }) => kind === 'closed'));

  const toggleGroup = useStable((address: string) => {
    foldedGroups.toggle(address);
    // A group is closed on the page where it begins: the head that was pressed stays in view.
    const begins = pageOfGroup(items, address, perPage);
    if (!foldedGroups.has(address) && begins < page) onChange({ page: begins }, { replace: true });
  });

  // The button that clears goes away with the filters; a person at the keyboard goes on in the search.
  const clearFilters = useCallback(() => {
    onChange(withoutFilters);
    document.getElementById(findingSearchId)?.focus();
  }, [onChange]);
  return (
    <section aria-labelledby="advisories-heading">
      <AdvisoriesToolbar
        scan={scan}
        view={view}
        onChange={onChange}
        allRows={allRows}
        rows={rows}
        isFiltered={isFiltered}
        columns={reportColumns}
        risk={risk}
        groupsToggle={
          view.groupBy !== 'none' && (
            <Button variant="link" isInline onClick={() => foldedGroups.setAll(!areAllFolded)}>
              {areAllFolded ? 'Expand groups' : 'Collapse groups'}
            </Button>
          )
        }
        rowsToggle={
          hasRows && (
            <Button variant="link" isInline onClick={toggleRows}>
              {areAllOpen ? 'Collapse all' : 'Expand all'}
            </Button>
          )
        }
        onSort={table.changeSort}
        pager={table.pager('top', range)}
      />
      <PagedTable
        table={table}
        pager={table.pager('bottom', range)}
        label="Advisories"
        rowsName="advisories"
        testId="vulnerability-table"
        columns={headColumns}
        found={isFiltered ? `${countOf(rows.length, 'vulnerability', 'vulnerabilities')} found` : ''}
        state={advisoriesTableState(shown.rows, allRows.length, clearFilters)}
        renderRow={(pageRow) =>
          pageRow.kind === 'group' ? (
            <GroupHeadRow
              key={`group ${pageRow.group.key}`}
              group={pageRow.group}
              columnCount={columns.length}
              isClosed={foldedGroups.has(pageRow.group.address)}
              isContinued={pageRow.isContinued}
              onToggle={toggleGroup}
            />
          ) : (
            <FindingTableRow
              key={pageRow.row.finding.key}
              columns={columns}
              row={pageRow.row}
              risk={risk}
              isOpen={openRows.has(pageRow.row.address)}
              onToggle={openRows.toggle}
            />
          )
        }
      />
    </section>
  );
}
