import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { PackageSeverity } from '@/domain/packages/package-filters';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './scan.module.css';

interface SeverityTogglesProps<Of extends PackageSeverity> {
  /** Name of the group. */
  label: string;
  /** All that there are, worst first. */
  severities: readonly Of[];
  counts: Readonly<Record<Of, number>>;
  /** Those that the table is narrowed to; none means all. */
  selected: readonly Of[];
  onSelect(severities: readonly Of[]): void;
  /** What choosing one does. */
  tipOf(severity: Of): string;
}

/** Every severity that occurs with its number: the chart's legend, and the table's filter. */
export function SeverityToggles<Of extends PackageSeverity>(props: SeverityTogglesProps<Of>) {
  const { label, severities, counts, selected, onSelect, tipOf } = props;
  // A severity that was chosen for another image stays listed, so that it can be deselected.
  const shown = severities.filter((severity) => counts[severity] > 0 || selected.includes(severity));
  return (
    <ul role="list" className={classNames(layout.row, styles.toggles)} aria-label={label}>
      {shown.map((severity) => {
        const isSelected = selected.includes(severity);
        return (
          <li key={severity}>
            <button
              type="button"
              className={styles.toggle}
              aria-pressed={isSelected}
              data-tip={isSelected ? `Do not filter by ${severity}` : tipOf(severity)}
              onClick={() =>
                onSelect(severities.filter((other) => (other === severity ? !isSelected : selected.includes(other))))
              }
            >
              <Sign severity={severity} /> <strong>{formatNumber(counts[severity])}</strong> {severity}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Sign({ severity }: { severity: PackageSeverity }) {
  if (severity === 'None') return <CheckCircleIcon className={typography.success} aria-hidden />;
  return <SeverityIcon severity={severity} />;
}
