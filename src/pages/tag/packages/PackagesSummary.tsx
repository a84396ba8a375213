import { formatNumber } from '@/domain/time/intl-formatters';
import { packageSeverities, type PackageSeverity } from '@/domain/packages/package-filters';
import { countByWorst, type PackageRow } from '@/domain/packages/package-rows';
import { totalFindings } from '@/domain/scan/severity';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import scanStyles from '@/pages/tag/scan/scan.module.css';
import { severityClasses } from '@/features/scan-status/severity-classes';
import typography from '@/ui/styles/typography.module.css';
import { SeverityDonut } from '../scan/SeverityDonut';
import { SeverityToggles } from '../scan/SeverityToggles';

interface PackagesSummaryProps {
  rows: readonly PackageRow[];
  severities: readonly PackageSeverity[];
  onSeverities(severities: readonly PackageSeverity[]): void;
}

/** How many packages there are and how bad they are: each package counts once, by its worst severity. */
export function PackagesSummary({ rows, severities, onSeverities }: PackagesSummaryProps) {
  const counts = countByWorst(rows);
  const fixable = rows.reduce((sum, row) => sum + totalFindings(row.findings) - totalFindings(row.remaining), 0);
  return (
    <section className={classNames(layout.row, layout.wide)} aria-label="Summary">
      <SeverityDonut
        testId="packages-chart"
        label="Packages by their worst severity"
        total={rows.length}
        slices={packageSeverities.map((severity) => ({
          key: severity,
          label: severity,
          count: counts[severity],
          className: severity === 'None' ? undefined : severityClasses[severity],
        }))}
      />
      <div className={classNames(layout.stack, scanStyles.summaryText)}>
        <div className={layout.line}>
          <h2 className={typography.partTitle}>
            {rows.length === 0
              ? 'Quay Security Reporting does not recognize any packages'
              : `Quay Security Reporting has recognized ${formatNumber(rows.length)} ${rows.length === 1 ? 'package' : 'packages'}`}
          </h2>
          <p>
            {fixable === 0
              ? 'No known patches are available'
              : `Patches are available for ${formatNumber(fixable)} ${fixable === 1 ? 'vulnerability' : 'vulnerabilities'}`}
          </p>
        </div>
        <SeverityToggles
          label="Filter by worst severity"
          severities={packageSeverities}
          counts={counts}
          selected={severities}
          onSelect={onSeverities}
          tipOf={tipOf}
        />
      </div>
    </section>
  );
}

function tipOf(severity: PackageSeverity): string {
  return severity === 'None'
    ? 'Show only packages without vulnerabilities'
    : `Show only packages with ${severity} at worst`;
}
