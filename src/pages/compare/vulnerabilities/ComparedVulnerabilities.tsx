import { ToolbarItem } from '@patternfly/react-core';
import { useDeferredValue, useMemo } from 'react';
import { findingChangeLabels } from '@/domain/compare/reports/change-text';
import { filterComparedFindings, latestFinding, orderComparedFindings } from '@/domain/compare/reports/finding-list';
import { findingChanges, type ComparedFinding } from '@/domain/compare/reports/findings-comparison';
import { findingAddresses } from '@/domain/findings/finding-address';
import { usePicked } from '@/routing/picked/use-picked';
import { useViewState } from '@/routing/view-state';
import { ChangeToggles } from '../ChangeToggles';
import { ComparedTable } from '../ComparedTable';
import { CompareExportMenu } from '../CompareExportMenu';
import type { LoadedSide } from '../loaded-side';
import type { ComparedRisk } from '../risk/compared-risk';
import {
  openComparedFindingsField,
  unfilteredComparedFindings,
  vulnerabilitiesSearchId,
  vulnerabilitiesViewState,
} from './vulnerabilities-view-state';
import { ComparedFindingRow } from './ComparedFindingRow';
import { VulnerabilityFilters } from './VulnerabilityFilters';
import { vulnerabilityColumns } from './vulnerability-columns';

interface ComparedVulnerabilitiesProps {
  a: LoadedSide;
  b: LoadedSide;
  findings: readonly ComparedFinding[];
  risk: ComparedRisk | null;
}

/** The findings of both sides in a table, by what became of them. */
export function ComparedVulnerabilities({ a, b, findings, risk }: ComparedVulnerabilitiesProps) {
  const [view, changeView] = useViewState(vulnerabilitiesViewState);
  // Typing stays quick with thousands of findings: the rows follow when they are computed.
  const { search, changes, severities: chosen, isFixableOnly, risk: riskWords, sort } = useDeferredValue(view);
  const sorted = useMemo(() => orderComparedFindings(findings)(sort.by, sort.direction), [findings, sort]);
  const rows = useMemo(() => {
    const found = filterComparedFindings(sorted, { search, changes, severities: chosen, isFixableOnly });
    return risk === null || riskWords === '' ? found : found.filter(risk.matching(riskWords));
  }, [sorted, search, changes, chosen, isFixableOnly, risk, riskWords]);
  const addresses = useMemo(() => {
    const all = findingAddresses(findings.map(latestFinding));
    return new Map(findings.map(({ key }, at) => [key, all[at] ?? key]));
  }, [findings]);
  const { has, toggle } = usePicked(openComparedFindingsField, view.openRows, (next) =>
    changeView({ openRows: next }, { replace: true }),
  );
  const columns = useMemo(() => risk?.withColumns(vulnerabilityColumns) ?? vulnerabilityColumns, [risk]);
  const isRiskFiltered = risk !== null && view.risk !== '';
  const isFiltered =
    view.search.trim() !== '' ||
    view.changes.length > 0 ||
    view.severities.length > 0 ||
    view.isFixableOnly ||
    isRiskFiltered;
  return (
    <>
      {risk === null && view.risk !== '' && (
        <p>This view asks for risk data, of which this browser has none: the filter is not applied.</p>
      )}
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
        renderRow={(row, fitted) => {
          const address = addresses.get(row.key) ?? row.key;
          return (
            <ComparedFindingRow
              key={row.key}
              columns={fitted}
              row={row}
              address={address}
              risk={risk}
              isOpen={has(address)}
              onToggle={toggle}
            />
          );
        }}
        allRows={findings}
        rows={rows}
        view={view}
        onChange={changeView}
        isFiltered={isFiltered}
        onClear={() => changeView(unfilteredComparedFindings)}
        filterCount={[view.severities.length > 0, view.isFixableOnly, isRiskFiltered].filter(Boolean).length}
        filters={
          <>
            <VulnerabilityFilters findings={findings} view={view} onChange={changeView} risk={risk} />
            <ToolbarItem>
              <CompareExportMenu a={a} b={b} what={{ kind: 'vulnerabilities', rows }} isFiltered={isFiltered} />
            </ToolbarItem>
          </>
        }
      />
    </>
  );
}
