import { severities, type Severity, type SeverityCounts } from '@/domain/scan';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';

interface SeverityTogglesProps {
  counts: SeverityCounts;
  /** Those that the table is narrowed to; none means all. */
  selected: readonly Severity[];
  onSelect(severities: readonly Severity[]): void;
}

/** Every severity that occurs with its number: the chart's legend, and the table's filter. */
export function SeverityToggles({ counts, selected, onSelect }: SeverityTogglesProps) {
  // One that was chosen for another image has to stay, so that it can be taken back.
  const shown = severities.filter((severity) => counts[severity] > 0 || selected.includes(severity));
  return (
    <ul role="list" className="app-severity-toggles" aria-label="Filter by severity">
      {shown.map((severity) => {
        const isSelected = selected.includes(severity);
        return (
          <li key={severity}>
            <button
              type="button"
              className="app-severity-toggle"
              aria-pressed={isSelected}
              data-tip={isSelected ? `Do not filter by ${severity}` : `Show only ${severity}`}
              onClick={() =>
                onSelect(severities.filter((other) => (other === severity ? !isSelected : selected.includes(other))))
              }
            >
              <SeverityIcon severity={severity} /> <strong>{counts[severity].toLocaleString()}</strong> {severity}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
