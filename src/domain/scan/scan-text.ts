import type { ScanSummary, Severity } from './scan';
import { worstSeverity } from './severity';

/** The outcome of a scan. */
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

/** The words of Quay's own security column, with two more states: "Too large", and the server's word for one this app does not know. */
export function describeScan(summary: ScanSummary): ScanDescription {
  switch (summary.status) {
    case 'queued':
      return withoutFindings('queued', 'Queued');
    case 'failed':
      return withoutFindings('failed', 'Failed');
    case 'unsupported':
      return withoutFindings('unsupported', 'Unsupported');
    case 'too-large':
      return withoutFindings('too-large', 'Too large');
    case 'other':
      return withoutFindings('other', summary.statusText.trim() || 'Unknown state');
    case 'scanned': {
      // No package recognised: "None Detected" would promise a safety that was never checked.
      if (!hasScanResult(summary)) return withoutFindings('unsupported', 'Unsupported');
      const severity = worstSeverity(summary.counts);
      if (severity === null) return withoutFindings('none', 'None Detected');
      const count = summary.counts[severity];
      return { kind: 'findings', text: `${count} ${severity}`, severity, count };
    }
  }
}
