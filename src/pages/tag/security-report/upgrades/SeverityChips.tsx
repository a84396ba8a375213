import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type SeverityCounts } from '@/domain/scan/scan';
import { SeverityIcon } from '@/features/scan-status/SeverityIcon';
import layout from '@/ui/styles/layout.module.css';

/** Every severity that occurs with its number, worst first, on one line. */
export function SeverityChips({ counts }: { counts: SeverityCounts }) {
  return (
    <span className={layout.line}>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <span key={severity}>
            <SeverityIcon severity={severity} /> <strong>{formatNumber(counts[severity])}</strong> {severity}
          </span>
        ))}
    </span>
  );
}
