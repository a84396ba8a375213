import { oncePer } from '@/domain/once-per';
import type { ScanReport } from '@/domain/scan/scan-report';
import { summarizeReport } from '@/domain/scan/scan-report';
import { explainScan, hasScanResult } from '@/domain/scan/scan-text';
import { compareFindings, type ComparedFinding } from './findings-comparison';
import { packageIdentities } from './package-identity';
import { comparePackages, type ComparedPackage } from './packages-comparison';

/** What differs between two security reports, and what does not. */
export interface ComparedReports {
  findings: readonly ComparedFinding[];
  packages: readonly ComparedPackage[];
}

const comparedWith = oncePer((a: ScanReport) =>
  oncePer((b: ScanReport): ComparedReports => {
    const identities = packageIdentities(a, b);
    return { findings: compareFindings(a, b, identities), packages: comparePackages(a, b, identities) };
  }),
);

/** Compares two reports that have a result. The same two have the same comparison, however often it is asked for. */
export function compareReports(a: ScanReport, b: ScanReport): ComparedReports {
  return comparedWith(a)(b);
}

/** Why a report cannot be compared, as a sentence; null if it can. An image in which nothing was recognised says nothing. */
export function whyNoResult(report: ScanReport): string | null {
  // To count thousands of findings takes time, and is asked for whenever the page is drawn.
  if (report.status === 'scanned' && report.packages.length > 0) return null;
  const summary = summarizeReport(report);
  return hasScanResult(summary) ? null : (explainScan(summary) ?? '');
}
