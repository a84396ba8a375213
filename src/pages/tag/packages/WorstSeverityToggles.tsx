import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { packageSeverities, type PackageSeverity } from '@/domain/package-filters';
import type { PackageCounts } from '@/domain/package-rows';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';

interface WorstSeverityTogglesProps {
  counts: PackageCounts;
  /** Those that the table is narrowed to; none means all. */
  selected: readonly PackageSeverity[];
  onSelect(severities: readonly PackageSeverity[]): void;
}

/** Every worst severity that occurs with its number of packages: the chart's legend, and the table's filter. */
export function WorstSeverityToggles({ counts, selected, onSelect }: WorstSeverityTogglesProps) {
  // One that was chosen for another image has to stay, so that it can be taken back.
  const shown = packageSeverities.filter((severity) => counts[severity] > 0 || selected.includes(severity));
  return (
    <ul role="list" className="app-package-severities" aria-label="Filter by worst severity">
      {shown.map((severity) => {
        const isSelected = selected.includes(severity);
        return (
          <li key={severity}>
            <button
              type="button"
              className="app-package-severity"
              aria-pressed={isSelected}
              data-tip={isSelected ? `Do not filter by ${severity}` : tips(severity)}
              onClick={() =>
                onSelect(
                  packageSeverities.filter((other) => (other === severity ? !isSelected : selected.includes(other))),
                )
              }
            >
              {severity === 'None' ? (
                <CheckCircleIcon className="app-scan-none" aria-hidden />
              ) : (
                <SeverityIcon severity={severity} />
              )}{' '}
              <strong>{counts[severity].toLocaleString()}</strong> {severity}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function tips(severity: PackageSeverity): string {
  return severity === 'None'
    ? 'Show only packages without vulnerabilities'
    : `Show only packages with ${severity} at worst`;
}
