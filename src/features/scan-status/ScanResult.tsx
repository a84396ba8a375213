import CheckCircleIcon from '@patternfly/react-icons/dist/esm/icons/check-circle-icon';
import ExclamationCircleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-circle-icon';
import type { ReactNode } from 'react';
import type { ScanSummary } from '@/domain/scan/scan';
import { countsText, describeScan, explainScan } from '@/domain/scan/scan-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { AppLink } from '@/routing/AppLink';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { SeverityBar } from './SeverityBar';
import { SeverityIcon } from './SeverityIcon';
import styles from './scan-status.module.css';

interface ScanResultProps {
  scan: ScanSummary;
  /** Where all the findings are. */
  to: string;
  /** What was scanned, so that the links of a table have names that differ: "latest". */
  of: string;
  /** What the numbers are of, if not of all that was scanned: "worst of 5 platforms: linux on arm64". */
  note?: string;
  /** Without the word for the severity, if there is little room; it is in the tip. */
  isShort?: boolean;
  /** How much is scanned, in place of the bar, which shows a whole. */
  progress?: ReactNode;
}

/** A scan in one line: the worst severity with its count, and a bar of all; or the scan's state. */
export function ScanResult({ scan, to, of, note, isShort = false, progress }: ScanResultProps) {
  const { kind, text, severity, count } = describeScan(scan);
  if (kind === 'none') {
    return (
      <AppLink to={to} className={classNames(layout.row, styles.scan)} aria-label={`${text}: ${of}`}>
        <span className={layout.inline}>
          <CheckCircleIcon className={typography.success} aria-hidden /> {text}
        </span>
      </AppLink>
    );
  }
  if (severity === null) {
    return (
      <span className={classNames(layout.inline, typography.subtle)} data-tip={explainScan(scan)}>
        {kind === 'failed' && <ExclamationCircleIcon className={typography.danger} aria-hidden />} {text}
      </span>
    );
  }
  const all = countsText(scan.counts);
  const link = {
    to,
    'data-tip': note === undefined ? all : `${all} (${note})`,
    'aria-label': `${all}: ${of}${note === undefined ? '' : ` (${note})`}`,
  };
  const worst = (
    <span className={layout.inline}>
      <SeverityIcon severity={severity} /> <strong>{formatNumber(count)}</strong> {!isShort && severity}
    </span>
  );
  if (progress !== undefined) {
    return (
      <span className={classNames(layout.row, styles.scan)}>
        <AppLink {...link}>{worst}</AppLink> {progress}
      </span>
    );
  }
  return (
    <AppLink {...link} className={classNames(layout.row, styles.scan)}>
      {worst}
      <SeverityBar counts={scan.counts} />
    </AppLink>
  );
}
