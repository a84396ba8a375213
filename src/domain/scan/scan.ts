/** Severities worst first; an unknown word from the server becomes Unknown. */
export const severities = ['Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown'] as const;
export type Severity = (typeof severities)[number];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The states of a security scan. `other` keeps the server's own word for a state this app does not know. */
export type ScanStatus = 'scanned' | 'queued' | 'failed' | 'unsupported' | 'too-large' | 'other';

/** A security report reduced to what a table cell shows; whole reports (up to megabytes) are never kept for it. */
export interface ScanSummary {
  status: ScanStatus;
  /** The server's own word for the status. */
  statusText: string;
  /** All zero unless `status` is `scanned`. One finding per pair of package and vulnerability, as the report lists them. */
  counts: SeverityCounts;
  /** Findings for which a fixed version is known. */
  fixableCount: number;
  /** Packages the scanner recognised; 0 means it found nothing that it understands. */
  packageCount: number;
}
