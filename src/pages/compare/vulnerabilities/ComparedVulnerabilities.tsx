import { Checkbox, ToolbarItem } from '@patternfly/react-core';
import { useDeferredValue, useMemo, useState } from 'react';
import { findingChangeLabels } from '@/domain/compare/reports/change-text';
import {
  filterComparedFindings,
  latestFinding,
  latestSeverity,
  sortComparedFindings,
} from '@/domain/compare/reports/finding-list';
import { findingChanges, type ComparedFinding } from '@/domain/compare/reports/findings-comparison';
import { severities } from '@/domain/scan/scan';
import { toggled, toggledSet } from '@/domain/text/toggled';
import { FindingDetails } from '@/features/scan-status/FindingDetails';
import { useViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { ChangeToggles } from '../ChangeToggles';
import { ComparedTable } from '../ComparedTable';
import { CompareExportMenu } from '../CompareExportMenu';
import type { LoadedSide } from '../loaded-side';
import { unfiltered, vulnerabilitiesSearchId, vulnerabilitiesViewState } from './vulnerabilities-view-state';
import { detailsColumn, vulnerabilityColumns } from './vulnerability-columns';

interface ComparedVulnerabilitiesProps {
  a: LoadedSide;
  b: LoadedSide;
  findings: readonly ComparedFinding[];
}

/** The findings of both sides in a table, by what became of them. */
export function ComparedVulnerabilities({ a, b, findings }: ComparedVulnerabilitiesProps) {
  const [view, changeView] = useViewState(vulnerabilitiesViewState);
  // Typing stays quick with thousands of findings: the rows follow when they are computed.
  const { search, changes, severities: chosen, isFixableOnly, sort } = useDeferredValue(view);
  const rows = useMemo(() => {
    const found = filterComparedFindings(findings, { search, changes, severities: chosen, isFixableOnly });
    return sortComparedFindings(found, sort.by, sort.direction);
  }, [findings, search, changes, chosen, isFixableOnly, sort]);
  const choices = useMemo(() => {
    const occurring = new Set(findings.map(latestSeverity));
    const listed = severities.filter((severity) => occurring.has(severity) || view.severities.includes(severity));
    return listed.map((severity) => ({ value: severity, label: severity }));
  }, [findings, view.severities]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(
    () => [
      detailsColumn(
        (key) => open.has(key),
        (key) => setOpen(toggledSet(open, key)),
      ),
      ...vulnerabilityColumns,
    ],
    [open],
  );
  const isFiltered =
    view.search.trim() !== '' || view.changes.length > 0 || view.severities.length > 0 || view.isFixableOnly;
  return (
    <>
      <ChangeToggles
        changes={findingChanges}
        labels={findingChangeLabels}
        rows={findings}
        selected={view.changes}
        onSelect={(next) => changeView({ changes: next, page: 1 })}
      />
      <ComparedTable
        label="Vulnerabilities"
        noun={['vulnerability', 'vulnerabilities']}
        searchId={vulnerabilitiesSearchId}
        columns={columns}
        renderDetails={(row) =>
          open.has(row.key) ? <FindingDetails vulnerability={latestFinding(row).vulnerability} /> : null
        }
        allRows={findings}
        rows={rows}
        view={view}
        onChange={changeView}
        isFiltered={isFiltered}
        onClear={() => changeView(unfiltered)}
        filterCount={[view.severities.length > 0, view.isFixableOnly].filter(Boolean).length}
        filters={
          <>
            <ToolbarItem>
              <ChoiceMenu
                id="compared-severities"
                label="Severity"
                choices={choices}
                selected={view.severities}
                onSelect={(severity) => changeView({ severities: toggled(view.severities, severity), page: 1 })}
              />
            </ToolbarItem>
            <ToolbarItem alignSelf="center">
              <Checkbox
                id="compared-fixable-only"
                label="Only show fixable"
                isChecked={view.isFixableOnly}
                onChange={(_event, next) => changeView({ isFixableOnly: next, page: 1 })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <CompareExportMenu a={a} b={b} what={{ kind: 'vulnerabilities', rows }} isFiltered={isFiltered} />
            </ToolbarItem>
          </>
        }
      />
    </>
  );
}
