import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { memo, type ReactNode } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type ScanSummary } from '@/domain/scan/scan';
import { totalFindings } from '@/domain/scan/severity';
import type { ChangeViewState } from '@/routing/view-state';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import scanStyles from '@/pages/tag/scan/scan.module.css';
import typography from '@/ui/styles/typography.module.css';
import { severityClasses } from '@/features/scan-status/severity-classes';
import { SeverityDonut } from '../scan/SeverityDonut';
import { SeverityToggles } from '../scan/SeverityToggles';
import { ActiveFilters } from './ActiveFilters';
import type { SecurityReportViewState } from './security-report-view-state';

interface ReportSummaryProps extends Pick<SecurityReportViewState, 'severities' | 'packageName' | 'shows'> {
  summary: ScanSummary;
  isFiltered: boolean;
  onChange: ChangeViewState<SecurityReportViewState>;
  /** Findings that the filters let through. */
  shownCount: number;
  /** What risk data add: pills beside the severities, and a sentence; nothing while there are none. */
  pills: ReactNode;
  settled: ReactNode;
}

/**
 * The report in one glance: how many findings, how many of them can be fixed, and how severe they are. Memoised: another page
 * of rows changes nothing of it.
 */
export const ReportSummary = memo(function ReportSummaryOf(props: ReportSummaryProps) {
  const { summary, severities: chosen, packageName, shows, isFiltered, onChange, shownCount, pills, settled } = props;
  const { counts, fixableCount } = summary;
  const total = totalFindings(counts);
  return (
    <section className={classNames(layout.row, layout.wide)} aria-labelledby="report-summary-heading">
      <SeverityDonut
        testId="vulnerability-chart"
        label="Vulnerabilities by severity"
        total={total}
        slices={severities.map((severity) => ({
          key: severity,
          label: severity,
          count: counts[severity],
          className: severityClasses[severity],
        }))}
      />
      <div className={classNames(layout.stack, scanStyles.summaryText)}>
        <div className={layout.line}>
          <h2 className={typography.partTitle} id="report-summary-heading">
            {total === 0
              ? 'Quay Security Reporting has detected no vulnerabilities'
              : `Quay Security Reporting has detected ${inWords(total)}`}
          </h2>
          {total > 0 && (
            <p>
              {fixableCount === 0
                ? 'No known patches are available'
                : `Patches are available for ${inWords(fixableCount)}`}
            </p>
          )}
          {total > 0 && settled}
        </div>
        {total > 0 && (
          <div className={classNames(layout.row, layout.wide)}>
            <SeverityToggles
              label="Filter by severity"
              severities={severities}
              counts={counts}
              selected={chosen}
              onSelect={(next) => onChange({ severities: next, shows: 'advisories', page: 1 })}
              tipOf={(severity) => `Show only ${severity}`}
            />
            {pills}
            <span className={typography.subtle}>
              {isFiltered && `${formatNumber(shownCount)} of ${formatNumber(total)} shown`}
            </span>
            {isFiltered && <ActiveFilters packageName={packageName} onChange={onChange} />}
          </div>
        )}
      </div>
      {/* Who got to the upgrades of an image without findings must get away again. */}
      {(total > 0 || shows === 'upgrades') && (
        <ToggleGroup aria-label="Show" isCompact className={scanStyles.switch}>
          <ToggleGroupItem
            text="Advisories"
            buttonId="report-view-advisories"
            isSelected={shows === 'advisories'}
            onChange={() => onChange({ shows: 'advisories' })}
          />
          <ToggleGroupItem
            text="What to upgrade"
            buttonId="report-view-upgrades"
            isSelected={shows === 'upgrades'}
            onChange={() => onChange({ shows: 'upgrades' })}
          />
        </ToggleGroup>
      )}
    </section>
  );
});

function inWords(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'vulnerability' : 'vulnerabilities'}`;
}
