import { Checkbox, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import { useMemo, type ReactNode } from 'react';
import type { FindingGrouping } from '@/domain/finding-groups';
import type { FindingRow } from '@/domain/finding-rows';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import { SearchBox } from '@/ui/SearchBox';
import type { LoadedScan } from '../scan/loaded-scan';
import { ScanExportMenu } from '../scan/ScanExportMenu';
import { chosenLayer, layerChoices, typeChoices } from './filter-choices';
import type { SecurityReportView } from './security-report-view';

interface AdvisoriesToolbarProps {
  scan: LoadedScan;
  view: SecurityReportView;
  onChange: ChangeViewState<SecurityReportView>;
  allRows: readonly FindingRow[];
  /** As filtered and sorted. */
  rows: readonly FindingRow[];
  isFiltered: boolean;
  /** Closes or opens all groups; nothing where there are none. */
  groupsToggle: ReactNode;
  pager: ReactNode;
}

const groupings: Choice<FindingGrouping>[] = [
  { value: 'none', label: 'No grouping' },
  { value: 'advisory', label: 'By advisory' },
  { value: 'package', label: 'By package' },
  { value: 'layer', label: 'By layer' },
];

/** Search, filters, grouping, export and pages of the advisories. A change of what is listed goes back to page 1. */
export function AdvisoriesToolbar(props: AdvisoriesToolbarProps) {
  const { scan, view, onChange, allRows, rows, isFiltered, groupsToggle, pager } = props;
  const types = useMemo(() => typeChoices(allRows), [allRows]);
  const layers = useMemo(() => layerChoices(allRows), [allRows]);
  const all = useMemo(() => allRows.map(({ finding }) => finding), [allRows]);
  const shown = useMemo(() => rows.map(({ finding }) => finding), [rows]);
  return (
    <Toolbar className="app-advisories-toolbar" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem alignSelf="center">
          <h2 id="advisories-heading">Advisories</h2>
        </ToolbarItem>
        <ToolbarItem className="app-advisories-search">
          <SearchBox
            id="vulnerabilities-search"
            value={view.search}
            placeholder="Filter Vulnerabilities..."
            onSearch={(search) => onChange({ search, page: 1 }, { replace: true })}
          />
        </ToolbarItem>
        <ToolbarItem alignSelf="center">
          <Checkbox
            id="fixable-checkbox"
            label="Only show fixable"
            isChecked={view.isFixableOnly}
            onChange={(_event, isFixableOnly) => onChange({ isFixableOnly, page: 1 })}
          />
        </ToolbarItem>
        {types.length > 1 && (
          <ToolbarItem>
            <ChoiceMenu
              id="vulnerabilities-type"
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
          <ToolbarItem className="app-advisories-layer">
            <ChoiceMenu
              id="vulnerabilities-layer"
              label="Layer"
              choices={layers}
              selected={chosenLayer(layers, view.layer)}
              onSelect={(layer) => onChange({ layer, page: 1 })}
            />
          </ToolbarItem>
        )}
        <ToolbarItem>
          <ChoiceMenu
            id="vulnerabilities-group"
            label="Group"
            choices={groupings}
            selected={view.groupBy}
            onSelect={(groupBy) => onChange({ groupBy, page: 1 })}
          />
        </ToolbarItem>
        {groupsToggle !== false && <ToolbarItem alignSelf="center">{groupsToggle}</ToolbarItem>}
        <ToolbarItem>
          <ScanExportMenu scan={scan} kind="vulnerabilities" all={all} shown={shown} isFiltered={isFiltered} />
        </ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
    </Toolbar>
  );
}
