import { severities, type SeverityCounts } from '@/domain/scan/scan';
import { severityClasses } from './severity-classes';
import styles from './scan-status.module.css';

/** How findings split into severities, the worst first. It is a picture: whoever draws it says the numbers too. */
export function SeverityBar({ counts }: { counts: SeverityCounts }) {
  return (
    <span className={styles.bar} aria-hidden>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <i key={severity} className={severityClasses[severity]} style={{ flexGrow: counts[severity] }} />
        ))}
    </span>
  );
}
