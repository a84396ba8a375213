import { Button } from '@patternfly/react-core';
import { startTransition, useCallback, useMemo } from 'react';
import { isFilteringFindings } from '@/domain/findings/finding-filters';
import { pageOfGroup, type FindingLine } from '@/domain/findings/finding-groups';
import type { FindingSortKey } from '@/domain/findings/finding-order';
import type { ChangeViewState } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import { DataTable } from '@/ui/data-table/DataTable';
import { Pager } from '@/ui/Pager';
import type { LoadedScan } from '../scan/loaded-scan';
import { AdvisoriesToolbar } from './AdvisoriesToolbar';
import { advisoriesState } from './advisories-state';
import { ExpandRowsButton } from './ExpandRowsButton';
import { findingColumns, isFindingSortKey } from './finding-columns';
import { FindingTableRow } from './FindingTableRow';
import { GroupHeadRow } from './GroupHeadRow';
import { findingSearchId, withoutFilters, type SecurityReportView } from './security-report-view';
import type { AdvisoryLines } from './use-advisories';
import type { PickedNames } from './use-picked';

interface AdvisoriesProps {
  scan: LoadedScan;
  view: SecurityReportView;
  onChange: ChangeViewState<SecurityReportView>;
  advisories: AdvisoryLines;
  foldedGroups: PickedNames;
  openRows: PickedNames;
}

function addressesOf(lines: readonly FindingLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'finding' ? [line.row.address] : []));
}

/** Every finding of a report in a table: to filter, sort, group and open. */
export function Advisories({ scan, view, onChange, advisories, foldedGroups, openRows }: AdvisoriesProps) {
  const { allRows, rows, items, page, shown } = advisories;
  const { perPage } = view;
  const sort = useMemo<Sort<FindingSortKey>>(
    () => ({ by: view.sortBy, direction: view.direction }),
    [view.sortBy, view.direction],
  );
  const changeSort = useCallback(
    ({ by, direction }: Sort<FindingSortKey>) => onChange({ sortBy: by, direction, page: 1 }),
    [onChange],
  );

  const addresses = useMemo(() => addressesOf(shown.lines), [shown]);
  const hasRows = addresses.length > 0;
  const areAllOpen = hasRows && addresses.every(openRows.has);
  const { setAll: setAllOpen } = openRows;
  const toggleRows = useCallback(
    // A hundred rows at once are many: whatever is clicked meanwhile goes first.
    () => startTransition(() => setAllOpen(!areAllOpen)),
    [areAllOpen, setAllOpen],
  );
  const columns = useMemo(() => {
    const headerContent = <ExpandRowsButton areAllOpen={areAllOpen} isDisabled={!hasRows} onToggle={toggleRows} />;
    return findingColumns.map((column) => (column.key === 'expand' ? { ...column, headerContent } : column));
  }, [areAllOpen, hasRows, toggleRows]);

  const toggleGroup = (address: string) => {
    foldedGroups.toggle(address);
    // A group is closed on the page where it begins: the head that was pressed stays in view.
    const begins = pageOfGroup(items, address, perPage);
    if (!foldedGroups.has(address) && begins < page) onChange({ page: begins }, { replace: true });
  };

  // The button that clears goes away with the filters; who used the keyboard goes on in the search.
  const clearFilters = useCallback(() => {
    onChange(withoutFilters);
    document.getElementById(findingSearchId)?.focus();
  }, [onChange]);
  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Advisories"
      variant={variant}
      itemCount={items.length}
      page={page}
      perPage={perPage}
      range={{ first: shown.first, last: shown.last, count: rows.length }}
      onChange={(nextPage, nextPerPage) => onChange({ page: nextPage, perPage: nextPerPage })}
    />
  );
  return (
    <section className="app-advisories" aria-labelledby="advisories-heading">
      <AdvisoriesToolbar
        scan={scan}
        view={view}
        onChange={onChange}
        allRows={allRows}
        rows={rows}
        isFiltered={isFilteringFindings(view)}
        groupsToggle={
          view.groupBy !== 'none' && (
            <Button variant="link" isInline onClick={() => foldedGroups.setAll(!foldedGroups.areAll)}>
              {foldedGroups.areAll ? 'Expand groups' : 'Collapse groups'}
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
        pager={pager('top')}
      />
      <DataTable
        label="Advisories"
        testId="vulnerability-table"
        className="app-advisories-table"
        columns={columns}
        sort={sort}
        isSortKey={isFindingSortKey}
        onSort={changeSort}
        state={advisoriesState(shown.lines, allRows.length, clearFilters)}
        renderRow={(line) =>
          line.kind === 'group' ? (
            <GroupHeadRow
              key={`group ${line.group.key}`}
              group={line.group}
              isClosed={foldedGroups.has(line.group.address)}
              isContinued={line.isContinued}
              onToggle={toggleGroup}
            />
          ) : (
            <FindingTableRow
              key={line.row.finding.key}
              row={line.row}
              isOpen={openRows.has(line.row.address)}
              onToggle={openRows.toggle}
            />
          )
        }
      />
      {items.length > 0 && pager('bottom')}
    </section>
  );
}
