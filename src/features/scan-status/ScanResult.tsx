import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import { severities, type ScanSummary, type SeverityCounts } from '@/domain/scan/scan';
import { describeScan } from '@/domain/scan/scan-text';
import { AppLink } from '@/routing/AppLink';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { SeverityIcon } from './SeverityIcon';
import styles from './scan-status.module.css';

interface ScanResultProps {
  scan: ScanSummary;
  /** Where all the findings are. */
  to: string;
  /** The worst severity alone; the others are in the tip. */
  isShort?: boolean;
}

/** Words for the states that are not a result. */
const explanations = {
  queued: 'The security scan is queued.',
  failed: 'The security scan could not be completed due to an error.',
  unsupported: 'The image has no content that the scanner recognizes.',
  'too-large': 'The image has a layer that is too large to be scanned.',
  other: 'The registry reports a scan state that this app does not know.',
} as const;

/** A scan in one line: the worst severity and how many, the others behind it; or the scan's state. */
export function ScanResult({ scan, to, isShort = false }: ScanResultProps) {
  const { kind, text, severity, count } = describeScan(scan);
  if (kind === 'none') {
    return (
      <AppLink to={to} className={styles.scan}>
        <CheckCircleIcon className={typography.success} aria-hidden /> {text}
      </AppLink>
    );
  }
  if (kind !== 'findings' || severity === null) {
    return (
      <span
        className={classNames(styles.scan, typography.subtle)}
        data-tip={kind === 'findings' ? undefined : explanations[kind]}
      >
        {text}
      </span>
    );
  }
  const all = listCounts(scan.counts);
  return (
    <AppLink to={to} className={styles.scan} data-tip={all} aria-label={all}>
      <SeverityIcon severity={severity} /> <strong>{count}</strong> {severity}
      {!isShort && <OtherCounts counts={scan.counts} except={severity} />}
    </AppLink>
  );
}

/** "2 Critical, 5 High, 1 Low": every severity that occurs, worst first. */
function listCounts(counts: SeverityCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(', ');
}

function OtherCounts({ counts, except }: { counts: SeverityCounts; except: string }) {
  const others = severities.filter((severity) => severity !== except && counts[severity] > 0);
  if (others.length === 0) return null;
  return (
    <span className={styles.others}>
      {others.map((severity) => (
        <span key={severity}>{`${counts[severity]}${severity.charAt(0)}`}</span>
      ))}
    </span>
  );
}
