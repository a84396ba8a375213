import { Button } from '@patternfly/react-core';
import { startTransition, useCallback, useMemo, useState } from 'react';
import { isFilteringFindings } from '@/domain/finding-filters';
import type { FindingLine } from '@/domain/finding-groups';
import type { FindingSortKey } from '@/domain/finding-order';
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
import type { GroupFolding } from './use-group-folding';

interface AdvisoriesProps {
  scan: LoadedScan;
  view: SecurityReportView;
  onChange: ChangeViewState<SecurityReportView>;
  advisories: AdvisoryLines;
  groups: GroupFolding;
}

const none: ReadonlySet<string> = new Set();

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

function keysOf(lines: readonly FindingLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'finding' ? [line.row.finding.key] : []));
}

/** Every finding of a report in a table: to filter, sort, group and open. */
export function Advisories({ scan, view, onChange, advisories, groups }: AdvisoriesProps) {
  const { allRows, rows, lineCount, page, pageLines } = advisories;
  const [openRows, setOpenRows] = useState(none);

  const toggleRow = useCallback((key: string) => setOpenRows((open) => toggled(open, key)), []);
  const sort = useMemo<Sort<FindingSortKey>>(
    () => ({ by: view.sortBy, direction: view.direction }),
    [view.sortBy, view.direction],
  );
  const changeSort = useCallback(
    ({ by, direction }: Sort<FindingSortKey>) => onChange({ sortBy: by, direction, page: 1 }),
    [onChange],
  );

  const keys = useMemo(() => keysOf(pageLines), [pageLines]);
  const areAllOpen = keys.length > 0 && keys.every((key) => openRows.has(key));
  const toggleRows = useCallback(
    () =>
      // A hundred rows at once are many: whatever is clicked meanwhile goes first.
      startTransition(() =>
        setOpenRows(
          (open) => new Set(areAllOpen ? [...open].filter((key) => !keys.includes(key)) : [...open, ...keys]),
        ),
      ),
    [areAllOpen, keys],
  );
  const columns = useMemo(() => {
    const headerContent = (
      <ExpandRowsButton areAllOpen={areAllOpen} isDisabled={keys.length === 0} onToggle={toggleRows} />
    );
    return findingColumns.map((column) => (column.key === 'expand' ? { ...column, headerContent } : column));
  }, [areAllOpen, keys, toggleRows]);

  // The button that clears goes away with the filters; who used the keyboard goes on in the search.
  const clearFilters = useCallback(() => {
    onChange(withoutFilters);
    document.getElementById(findingSearchId)?.focus();
  }, [onChange]);
  const pager = (variant: 'top' | 'bottom') => (
    <Pager
      label="Advisories"
      variant={variant}
      itemCount={lineCount}
      page={page}
      perPage={view.perPage}
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
            <Button variant="link" isInline onClick={groups.toggleAll}>
              {groups.areClosed ? 'Expand groups' : 'Collapse groups'}
            </Button>
          )
        }
        rowsToggle={
          keys.length > 0 && (
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
        state={advisoriesState(pageLines, allRows.length, clearFilters)}
        renderRow={(line) =>
          line.kind === 'group' ? (
            <GroupHeadRow
              key={`group ${line.group.key}`}
              group={line.group}
              isClosed={groups.isClosed(line.group.key)}
              onToggle={groups.toggle}
            />
          ) : (
            <FindingTableRow
              key={line.row.finding.key}
              row={line.row}
              isOpen={openRows.has(line.row.finding.key)}
              onToggle={toggleRow}
            />
          )
        }
      />
      {lineCount > 0 && pager('bottom')}
    </section>
  );
}
