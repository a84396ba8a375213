import { Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useMemo, type ReactNode } from 'react';
import { countOf } from '@/domain/text/count-text';
import type { FindingGrouping } from '@/domain/findings/finding-groups';
import type { FindingRow } from '@/domain/findings/finding-rows';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import type { Column, Sort } from '@/ui/data-table/columns';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { SearchBox } from '@/ui/search/SearchBox';
import { useIsPhone } from '@/ui/viewport';
import toolbar from '@/ui/styles/toolbar.module.css';
import type { LoadedScan } from '../scan/loaded-scan';
import { ScanExportMenu } from '../scan/export/ScanExportMenu';
import type { RowNoun } from '../scan/platforms/row-choices';
import { TypeAndLayerFilters } from '../scan/TypeAndLayerFilters';
import type { ReportRisk } from './risk/report-risk';
import { RiskButtons } from './risk/RiskButtons';
import type { FindingLine } from './finding-columns';
import { findingSearchId, foldedGroupsField, type SecurityReportViewState } from './security-report-view-state';

interface AdvisoriesToolbarProps {
  scan: LoadedScan;
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
  allRows: readonly FindingRow[];
  /** As filtered and sorted. */
  rows: readonly FindingRow[];
  isFiltered: boolean;
  /** Of the table. */
  columns: readonly Column<FindingLine>[];
  risk: ReportRisk | null;
  /** Closes or opens all groups; nothing if there are none. */
  groupsToggle: ReactNode;
  /** Opens or closes every row of the page, for a phone. */
  rowsToggle: ReactNode;
  onSort(sort: Sort): void;
  pager: ReactNode;
}

const noun: RowNoun = ['vulnerability', 'vulnerabilities'];

/** Groups of another kind start open. */
const noneFolded = foldedGroupsField.defaultValue;

const groupings: Choice<FindingGrouping>[] = [
  { value: 'none', label: 'No grouping' },
  { value: 'advisory', label: 'By advisory' },
  { value: 'package', label: 'By package' },
  { value: 'layer', label: 'By layer' },
];

/** Search, filters, grouping, export and pages of the advisories. A change of what is listed goes back to page 1. */
export function AdvisoriesToolbar(props: AdvisoriesToolbarProps) {
  const { scan, view, onChange, allRows, rows, isFiltered, columns, risk } = props;
  const { groupsToggle, rowsToggle, onSort, pager } = props;
  const isPhone = useIsPhone();
  const all = useMemo(() => allRows.map(({ finding }) => finding), [allRows]);
  const shown = useMemo(() => rows.map(({ finding }) => finding), [rows]);
  return (
    <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        {/* The switch above shows it, and the filters take the line. */}
        <ToolbarItem className="pf-v6-screen-reader">
          <h2 id="advisories-heading">Advisories</h2>
        </ToolbarItem>
        <ToolbarItem className={toolbar.shortSearch}>
          <SearchBox
            id={findingSearchId}
            value={view.search}
            placeholder="Filter Vulnerabilities..."
            onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        <FilterSheet
          activeCount={
            [view.isFixableOnly, view.types.length > 0, view.layer !== '', view.risk !== ''].filter(Boolean).length
          }
          closeText={`Show ${countOf(rows.length, ...noun)}`}
        >
          <ToolbarItem alignSelf="center">
            <Checkbox
              id="fixable-checkbox"
              label="Only show fixable"
              isChecked={view.isFixableOnly}
              onChange={(_event, isFixableOnly) => onChange({ isFixableOnly, page: 1 })}
            />
          </ToolbarItem>
          <TypeAndLayerFilters
            idPrefix="vulnerabilities"
            rows={allRows}
            noun={noun}
            types={view.types}
            layer={view.layer}
            onChange={onChange}
          />
          {risk !== null && <risk.Filter view={view} onChange={onChange} />}
          <ToolbarItem>
            <ChoiceMenu
              id="vulnerabilities-group"
              label="Group"
              choices={groupings}
              selected={view.groupBy}
              onSelect={(groupBy) => onChange({ groupBy, foldedGroups: noneFolded, page: 1 })}
            />
          </ToolbarItem>
          {isPhone && <ToolbarItem>{rowsToggle}</ToolbarItem>}
          {groupsToggle !== false && <ToolbarItem alignSelf="center">{groupsToggle}</ToolbarItem>}
          <RiskButtons scan={scan} rows={rows} isFiltered={isFiltered} />
          <ToolbarItem>
            <ScanExportMenu
              scan={scan}
              kind="vulnerabilities"
              all={all}
              shown={shown}
              isFiltered={isFiltered}
              risk={risk?.exported}
            />
          </ToolbarItem>
        </FilterSheet>
        <SortMenu id="vulnerabilities-sort" columns={columns} sort={view.sort} onSort={onSort} />
        {!isPhone && (
          <ToolbarGroup align={{ default: 'alignEnd' }}>
            <ToolbarItem variant="pagination">{pager}</ToolbarItem>
          </ToolbarGroup>
        )}
      </ToolbarContent>
    </Toolbar>
  );
}
