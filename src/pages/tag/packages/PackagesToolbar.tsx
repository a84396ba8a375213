import { Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useMemo, type ReactNode } from 'react';
import { countOf, partOf } from '@/domain/text/count-text';
import type { PackageRow } from '@/domain/packages/package-rows';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { Sort } from '@/ui/data-table/columns';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { SearchBox } from '@/ui/search/SearchBox';
import { useIsPhone } from '@/ui/viewport';
import toolbar from '@/ui/styles/toolbar.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedScan } from '../scan/loaded-scan';
import { ScanExportMenu } from '../scan/export/ScanExportMenu';
import type { RowNoun } from '../scan/platforms/row-choices';
import { TypeAndLayerFilters } from '../scan/TypeAndLayerFilters';
import { packageColumns } from './package-columns';
import { packagesSearchId, type PackagesViewState } from './packages-view-state';

interface PackagesToolbarProps {
  scan: LoadedScan;
  view: PackagesViewState;
  onChange: ChangeViewState<PackagesViewState>;
  allRows: readonly PackageRow[];
  /** As filtered and sorted. */
  rows: readonly PackageRow[];
  isFiltered: boolean;
  onClear(): void;
  onSort(sort: Sort): void;
  pager: ReactNode;
}

const noun: RowNoun = ['package', 'packages'];

/** Search, filters, export and pages of the packages. A change of what is listed goes back to page 1. */
export function PackagesToolbar({
  scan,
  view,
  onChange,
  allRows,
  rows,
  isFiltered,
  onClear,
  onSort,
  pager,
}: PackagesToolbarProps) {
  const all = useMemo(() => allRows.map((row) => row.package), [allRows]);
  const isPhone = useIsPhone();
  const shown = useMemo(() => rows.map((row) => row.package), [rows]);
  return (
    <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem alignSelf="center" className={isPhone ? 'pf-v6-screen-reader' : undefined}>
          <h2 className={typography.partTitle} id="packages-heading">
            Packages
          </h2>
        </ToolbarItem>
        <ToolbarItem className={toolbar.shortSearch}>
          <SearchBox
            id={packagesSearchId}
            value={view.search}
            placeholder="Filter Packages..."
            onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        <FilterSheet
          activeCount={[view.isVulnerableOnly, view.types.length > 0, view.layer !== ''].filter(Boolean).length}
          closeText={`Show ${countOf(rows.length, 'package')}`}
        >
          <ToolbarItem alignSelf="center">
            <Checkbox
              id="packages-vulnerable-only"
              label="Only vulnerable"
              isChecked={view.isVulnerableOnly}
              onChange={(_event, isVulnerableOnly) => onChange({ isVulnerableOnly, page: 1 })}
            />
          </ToolbarItem>
          <TypeAndLayerFilters
            idPrefix="packages"
            rows={allRows}
            noun={noun}
            types={view.types}
            layer={view.layer}
            onChange={onChange}
          />
          <ToolbarItem>
            <ScanExportMenu scan={scan} kind="packages" all={all} shown={shown} isFiltered={isFiltered} />
          </ToolbarItem>
        </FilterSheet>
        <SortMenu id="packages-sort" columns={packageColumns} sort={view.sort} onSort={onSort} />
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem alignSelf="center">
            <span className={typography.subtle}>{isFiltered && partOf(rows.length, allRows.length, ...noun)}</span>
            {isFiltered && rows.length > 0 && <ClearFiltersButton label="Clear filters" onClear={onClear} />}
          </ToolbarItem>
          {!isPhone && <ToolbarItem variant="pagination">{pager}</ToolbarItem>}
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
