import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import type { PackageSeverity } from '@/domain/packages/package-filters';
import { formatNumber } from '@/domain/time/intl-formatters';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import { PillToggles } from '@/ui/PillToggles';
import typography from '@/ui/styles/typography.module.css';

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
  const isSelected = (severity: Of) => selected.includes(severity);
  return (
    <PillToggles
      label={label}
      pills={shown.map((severity) => ({
        value: severity,
        count: formatNumber(counts[severity]),
        sign: <Sign severity={severity} />,
        label: severity,
        tip: isSelected(severity) ? `Do not filter by ${severity}` : tipOf(severity),
      }))}
      selected={selected}
      onToggle={(toggled) =>
        onSelect(severities.filter((other) => (other === toggled ? !isSelected(other) : isSelected(other))))
      }
    />
  );
}

function Sign({ severity }: { severity: PackageSeverity }) {
  if (severity === 'None') return <CheckCircleIcon className={typography.success} aria-hidden />;
  return <SeverityIcon severity={severity} />;
}
