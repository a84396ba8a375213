import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type SeverityCounts } from '@/domain/scan/scan';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';

/** Every severity that occurs with its number, worst first. */
export function SeverityLines({ counts }: { counts: SeverityCounts }) {
  return (
    <ul role="list" className="app-severity-lines">
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <li key={severity}>
            <SeverityIcon severity={severity} /> <strong>{formatNumber(counts[severity])}</strong> {severity}
          </li>
        ))}
    </ul>
  );
}
