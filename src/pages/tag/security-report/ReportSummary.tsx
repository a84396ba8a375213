import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { isFilteringFindings } from '@/domain/findings/finding-filters';
import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type ScanSummary } from '@/domain/scan/scan';
import { totalFindings } from '@/domain/scan/severity';
import type { ChangeViewState } from '@/routing/view-state';
import { SeverityDonut } from '../scan/SeverityDonut';
import { SeverityToggles } from '../scan/SeverityToggles';
import { FilterState } from './FilterState';
import type { SecurityReportView } from './security-report-view';

interface ReportSummaryProps {
  summary: ScanSummary;
  view: SecurityReportView;
  onChange: ChangeViewState<SecurityReportView>;
  /** Findings that the filters let through. */
  shownCount: number;
}

/** The report in one glance: how many findings, how many of them can be fixed, and how severe they are. */
export function ReportSummary({ summary: { counts, fixableCount }, view, onChange, shownCount }: ReportSummaryProps) {
  const total = totalFindings(counts);
  const isFiltered = view.shows === 'advisories' && isFilteringFindings(view);
  return (
    <section className="app-report-summary" aria-labelledby="report-summary-heading">
      <SeverityDonut
        testId="vulnerability-chart"
        label="Vulnerabilities by severity"
        total={total}
        totalLabel={total === 1 ? 'vulnerability' : 'vulnerabilities'}
        slices={severities.map((severity) => ({
          key: severity,
          label: severity,
          count: counts[severity],
          className: `app-slice-${severity.toLowerCase()}`,
        }))}
      />
      <div className="app-report-summary-text">
        <h2 id="report-summary-heading">
          {total === 0
            ? 'Quay Security Reporting has detected no vulnerabilities'
            : `Quay Security Reporting has detected ${inWords(total)}`}
        </h2>
        {total > 0 && (
          <>
            <p>
              {fixableCount === 0
                ? 'No known patches are available'
                : `Patches are available for ${inWords(fixableCount)}`}
            </p>
            <div className="app-report-filter">
              <SeverityToggles
                label="Filter by severity"
                severities={severities}
                counts={counts}
                selected={view.severities}
                onSelect={(next) => onChange({ severities: next, shows: 'advisories', page: 1 })}
                tipOf={(severity) => `Show only ${severity}`}
              />
              <span role="status" className="app-report-shown">
                {isFiltered && `${formatNumber(shownCount)} of ${formatNumber(total)} shown`}
              </span>
              {isFiltered && <FilterState packageName={view.packageName} onChange={onChange} />}
            </div>
          </>
        )}
      </div>
      {/* Who got to the upgrades of an image without findings must get away again. */}
      {(total > 0 || view.shows === 'upgrades') && (
        <ToggleGroup aria-label="Show" className="app-report-view">
          <ToggleGroupItem
            text="Advisories"
            buttonId="report-view-advisories"
            isSelected={view.shows === 'advisories'}
            onChange={() => onChange({ shows: 'advisories' })}
          />
          <ToggleGroupItem
            text="What to upgrade"
            buttonId="report-view-upgrades"
            isSelected={view.shows === 'upgrades'}
            onChange={() => onChange({ shows: 'upgrades' })}
          />
        </ToggleGroup>
      )}
    </section>
  );
}

function inWords(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`;
}
