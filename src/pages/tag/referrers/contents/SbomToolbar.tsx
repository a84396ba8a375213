import { Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { packageSources, type SbomRow } from '@/domain/referrers/sbom/sbom-comparison';
import { sbomCsv, sbomJson, sourceTitles } from '@/domain/referrers/sbom/sbom-list';
import { countOf, partOf } from '@/domain/text/count-text';
import { toggled } from '@/domain/text/toggled';
import { SaveMenu } from '@/features/save-menu/SaveMenu';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import type { Sort } from '@/ui/data-table/columns';
import { downloadFile } from '@/ui/download-file';
import { FilterSheet } from '@/ui/filter-sheet/FilterSheet';
import { SortMenu } from '@/ui/paged-table/SortMenu';
import { SearchBox } from '@/ui/search/SearchBox';
import toolbar from '@/ui/styles/toolbar.module.css';
import typography from '@/ui/styles/typography.module.css';
import { useIsPhone } from '@/ui/viewport';
import { sbomColumns } from './sbom-columns';
import { sbomSearchId, type SbomViewState } from './sbom-view-state';

interface SbomToolbarProps {
  view: SbomViewState;
  onChange: ChangeViewState<SbomViewState>;
  allRows: readonly SbomRow[];
  /** As filtered and sorted: what is saved. */
  rows: readonly SbomRow[];
  /** What saved files are called, without what follows the point. */
  fileName: string;
  isFiltered: boolean;
  onClear(): void;
  onSort(sort: Sort): void;
  pager: ReactNode;
}

/** Search, filter, export and pages of an SBOM's packages. */
export function SbomToolbar(props: SbomToolbarProps) {
  const { view, onChange, allRows, rows, fileName, isFiltered, onClear, onSort, pager } = props;
  const isPhone = useIsPhone();
  const choices = packageSources
    .filter((source) => view.sources.includes(source) || allRows.some((row) => row.source === source))
    .map((source) => ({ value: source, label: sourceTitles[source] }));
  const note = `${countOf(rows.length, 'package')}${isFiltered ? ', as filtered' : ''}`;
  const formats = [
    { id: 'csv', title: 'CSV', note },
    { id: 'json', title: 'JSON', note },
  ] as const;
  const save = (format: 'csv' | 'json') => {
    const name = `${fileName}.${format}`;
    if (format === 'csv') downloadFile(name, 'text/csv', sbomCsv(rows));
    else downloadFile(name, 'application/json', sbomJson(rows));
    return `Saved ${countOf(rows.length, 'package')} as ${name}`;
  };
  return (
    <Toolbar className={toolbar.toolbar} inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem className={toolbar.shortSearch}>
          <SearchBox
            id={sbomSearchId}
            value={view.search}
            placeholder="Filter Packages..."
            onSearch={(text, isTyping) => onChange({ search: text, page: 1 }, { replace: true, isTyping })}
          />
        </ToolbarItem>
        <FilterSheet
          activeCount={view.sources.length > 0 ? 1 : 0}
          closeText={`Show ${countOf(rows.length, 'package')}`}
        >
          <ToolbarItem>
            <ChoiceMenu
              id="sbom-sources"
              label="Found"
              choices={choices}
              selected={view.sources}
              onSelect={(source) => onChange({ sources: toggled(view.sources, source), page: 1 })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <SaveMenu
              whyNot={rows.length === 0 ? 'No package is listed.' : undefined}
              sections={[{ label: 'Export the packages', formats, onSave: save }]}
            />
          </ToolbarItem>
        </FilterSheet>
        <SortMenu id="sbom-sort" columns={sbomColumns} sort={view.sort} onSort={onSort} />
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          {isFiltered && (
            <ToolbarItem alignSelf="center">
              <span className={typography.subtle}>{partOf(rows.length, allRows.length, 'package')}</span>
              {rows.length > 0 && <ClearFiltersButton label="Clear filters" onClear={onClear} />}
            </ToolbarItem>
          )}
          {!isPhone && <ToolbarItem variant="pagination">{pager}</ToolbarItem>}
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
