import { formatNumber } from '@/domain/time/intl-formatters';
import { severities, type ScanSummary, type Severity, type SeverityCounts } from './scan';
import { worstSeverity } from './severity';

export type ScanKind = 'queued' | 'failed' | 'unsupported' | 'too-large' | 'none' | 'findings' | 'other';

/** A scan in the few words of a table cell. */
export interface ScanDescription {
  kind: ScanKind;
  text: string;
  /** The worst severity; null unless `kind` is `findings`. */
  severity: Severity | null;
  /** Findings at that severity only. */
  count: number;
}

function withoutFindings(kind: ScanKind, text: string): ScanDescription {
  return { kind, text, severity: null, count: 0 };
}

/** True if the scanner read the image's content: findings, or their absence, mean something. */
export function hasScanResult(summary: ScanSummary): boolean {
  return summary.status === 'scanned' && (summary.packageCount > 0 || worstSeverity(summary.counts) !== null);
}

/** The words of Quay's own security column, with two more states: "Too large", and one that this app does not know. */
export function describeScan(summary: ScanSummary): ScanDescription {
  switch (summary.status) {
    case 'queued':
      return withoutFindings('queued', 'Queued');
    case 'failed':
      return withoutFindings('failed', 'Scan failed');
    case 'unsupported':
      return withoutFindings('unsupported', 'Unsupported');
    case 'too-large':
      return withoutFindings('too-large', 'Too large');
    case 'other':
      return withoutFindings('other', 'Unknown state');
    case 'scanned': {
      // No package recognised: "None Detected" would promise a safety that was never checked.
      if (!hasScanResult(summary)) return withoutFindings('unsupported', 'Unsupported');
      const severity = worstSeverity(summary.counts);
      if (severity === null) return withoutFindings('none', 'None Detected');
      const count = summary.counts[severity];
      return { kind: 'findings', text: `${formatNumber(count)} ${severity}`, severity, count };
    }
  }
}

/** What a state means that is not a result, as a sentence; undefined for results, which speak for themselves. */
export function explainScan(summary: ScanSummary): string | undefined {
  switch (describeScan(summary).kind) {
    case 'queued':
      return 'The scan has not run yet.';
    case 'failed':
      return 'The scan could not be completed.';
    case 'unsupported':
      return 'The image has no content that the scanner recognizes.';
    case 'too-large':
      return 'The image has a layer that is too large to be scanned.';
    case 'other': {
      const word = summary.statusText.trim();
      return `The registry reports a scan state that this app does not know${word === '' ? '' : `: “${word}”`}.`;
    }
    case 'none':
    case 'findings':
      return undefined;
  }
}

/** "2 Critical, 5 High": every severity that occurs, worst first. */
export function countsText(counts: SeverityCounts): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
    .join(', ');
}
