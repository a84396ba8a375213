import { Button, Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useMemo, type ReactNode } from 'react';
import type { PackageRow } from '@/domain/package-rows';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { SearchBox } from '@/ui/SearchBox';
import type { LoadedScan } from '../scan/loaded-scan';
import { ScanExportMenu } from '../scan/ScanExportMenu';
import { chosenLayer, layerChoices, typeChoices } from './package-choices';
import { packagesSearchId, type PackagesView } from './packages-view';

interface PackagesToolbarProps {
  scan: LoadedScan;
  view: PackagesView;
  onChange: ChangeViewState<PackagesView>;
  allRows: readonly PackageRow[];
  /** As filtered and sorted. */
  rows: readonly PackageRow[];
  isFiltered: boolean;
  onClear(): void;
  pager: ReactNode;
}

/** Search, filters, export and pages of the packages. A change of what is listed goes back to page 1. */
export function PackagesToolbar({
  scan,
  view,
  onChange,
  allRows,
  rows,
  isFiltered,
  onClear,
  pager,
}: PackagesToolbarProps) {
  const types = useMemo(() => typeChoices(allRows), [allRows]);
  const layers = useMemo(() => layerChoices(allRows), [allRows]);
  const all = useMemo(() => allRows.map((row) => row.package), [allRows]);
  const shown = useMemo(() => rows.map((row) => row.package), [rows]);
  return (
    <Toolbar className="app-packages-toolbar" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem alignSelf="center">
          <h2 id="packages-heading">Packages</h2>
        </ToolbarItem>
        <ToolbarItem className="app-packages-search">
          <SearchBox
            id={packagesSearchId}
            value={view.search}
            placeholder="Filter Packages..."
            onSearch={(search) => onChange({ search, page: 1 }, { replace: true })}
          />
        </ToolbarItem>
        <ToolbarItem alignSelf="center">
          <Checkbox
            id="packages-vulnerable-only"
            label="Only vulnerable"
            isChecked={view.isVulnerableOnly}
            onChange={(_event, isVulnerableOnly) => onChange({ isVulnerableOnly, page: 1 })}
          />
        </ToolbarItem>
        {types.length > 1 && (
          <ToolbarItem>
            <ChoiceMenu
              id="packages-type"
              label={view.types.length === 0 ? 'Type' : `Type (${view.types.length})`}
              choices={types}
              selected={view.types}
              onSelect={(type) =>
                onChange({
                  types: view.types.includes(type)
                    ? view.types.filter((other) => other !== type)
                    : [...view.types, type],
                  page: 1,
                })
              }
            />
          </ToolbarItem>
        )}
        {layers.length > 2 && (
          <ToolbarItem className="app-packages-layer-menu">
            <ChoiceMenu
              id="packages-layer"
              label="Layer"
              choices={layers}
              selected={chosenLayer(layers, view.layer)}
              onSelect={(layer) => onChange({ layer, page: 1 })}
            />
          </ToolbarItem>
        )}
        <ToolbarItem>
          <ScanExportMenu scan={scan} kind="packages" all={all} shown={shown} isFiltered={isFiltered} />
        </ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem alignSelf="center">
            <span role="status" className="app-subtle">
              {isFiltered && `${rows.length.toLocaleString()} of ${allRows.length.toLocaleString()} packages`}
            </span>
            {isFiltered && rows.length > 0 && (
              <Button variant="link" onClick={onClear}>
                Clear filters
              </Button>
            )}
          </ToolbarItem>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
