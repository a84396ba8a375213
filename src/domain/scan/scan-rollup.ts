import type { ScanSummary, Severity, SeverityCounts } from './scan';
import { hasScanResult } from './scan-text';
import { addSeverityCounts, emptySeverityCounts, worstSeverity } from './severity';

/** The scans of an index's platforms, added up. */
export interface ScanRollup {
  /** Findings of all platforms added up; one that is in two platforms counts twice. */
  counts: SeverityCounts;
  /** The worst severity on any platform; null if nothing was found so far. */
  worst: Severity | null;
  fixableCount: number;
  /** Platforms with a result: scanned, and the scanner understood their content. */
  scannedCount: number;
  /** Platforms whose state is known by now, whatever it is. */
  knownCount: number;
  total: number;
}

/** Takes the platforms' scans together; undefined stands for a scan that is not known (yet), so that a cell can say "n of m scanned". */
export function rollUpScans(children: readonly (ScanSummary | undefined)[]): ScanRollup {
  const known = children.filter((child) => child !== undefined);
  const scanned = known.filter(hasScanResult);
  const counts = scanned.reduce((sum, child) => addSeverityCounts(sum, child.counts), emptySeverityCounts());
  return {
    counts,
    worst: worstSeverity(counts),
    fixableCount: scanned.reduce((sum, child) => sum + child.fixableCount, 0),
    scannedCount: scanned.length,
    knownCount: known.length,
    total: children.length,
  };
}
