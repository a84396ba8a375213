import type { ScanSummary, Severity } from './scan';
import { severities } from './scan';
import { describeScan, hasScanResult } from './scan-text';

/** What is said of an index's scans in one line. */
export type IndexScan =
  /** Nothing in the index can be scanned. */
  | { kind: 'none' }
  /** Of no platform anything is known yet. */
  | { kind: 'unknown' }
  /** All platforms agree, or all have a result: this one stands for them. */
  | { kind: 'all'; scan: ScanSummary; at: number }
  /** Some have a result: the worst of these, if it found anything. Nothing may be called clean yet. */
  | { kind: 'some'; worst: { scan: ScanSummary; at: number } | null; scannedCount: number; total: number };

/**
 * Takes the scans of an index's platforms together. The worst platform stands for all, because it is the one to act on,
 * and because its numbers are found again in its report.
 *
 * @param scans one for each platform; undefined if it is not known (yet)
 */
export function indexScan(scans: readonly (ScanSummary | undefined)[]): IndexScan {
  if (scans.length === 0) return { kind: 'none' };
  const known = scans.flatMap((scan, at) => (scan === undefined ? [] : [{ scan, at }]));
  const [first] = known;
  if (first === undefined) return { kind: 'unknown' };
  const scanned = known.filter(({ scan }) => hasScanResult(scan)).toSorted((a, b) => compareScans(a.scan, b.scan));
  const [worst] = scanned;
  if (worst !== undefined && scanned.length === scans.length) return { kind: 'all', ...worst };
  const isAgreed =
    known.length === scans.length && new Set(known.map(({ scan }) => describeScan(scan).kind)).size === 1;
  if (isAgreed) return { kind: 'all', ...first };
  return {
    kind: 'some',
    worst: worst !== undefined && describeScan(worst.scan).kind === 'findings' ? worst : null,
    scannedCount: scanned.length,
    total: scans.length,
  };
}

/** For sorting, the worst first: one critical finding outweighs any number of lesser ones. */
function compareScans(a: ScanSummary, b: ScanSummary): number {
  const difference = (severity: Severity) => b.counts[severity] - a.counts[severity];
  const decisive = severities.find((severity) => difference(severity) !== 0);
  return decisive === undefined ? 0 : difference(decisive);
}
