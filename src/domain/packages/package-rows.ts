import type { Manifest } from '@/domain/image/manifest';
import type { Severity, SeverityCounts } from '@/domain/scan/scan';
import { packageLayers, type PackageLayer } from '@/domain/scan/scan-layers';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import { emptySeverityCounts, totalFindings, worstSeverity } from '@/domain/scan/severity';
import { ecosystemOf, type Ecosystem } from './package-ecosystem';

/** A package with what is worth knowing about it in a table. */
export interface PackageRow {
  /** Unique within the report and the same whenever the report is read again. */
  key: string;
  package: ScannedPackage;
  ecosystem: Ecosystem | null;
  /** Every advisory against it. */
  findings: SeverityCounts;
  /** Those without a known fix: what an upgrade leaves. */
  remaining: SeverityCounts;
  worst: Severity | null;
  /** The layer that brought it. */
  layer: PackageLayer;
}

function countFindings({ vulnerabilities }: ScannedPackage, leavesOutFixable: boolean): SeverityCounts {
  const counts: Record<Severity, number> = emptySeverityCounts();
  for (const { severity, fixedIn } of vulnerabilities) {
    if (!leavesOutFixable || fixedIn === null) counts[severity] += 1;
  }
  return counts;
}

/** One row per package, in the report's order. */
export function packageRows(packages: readonly ScannedPackage[], manifest: Manifest | undefined): PackageRow[] {
  const seen = new Map<string, number>();
  const layerOf = packageLayers(manifest);
  return packages.map((scanned) => {
    const base = [scanned.name, scanned.version, scanned.layerDigest ?? ''].join(' ');
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    const findings = countFindings(scanned, false);
    return {
      key: count === 0 ? base : `${base} ${count}`,
      package: scanned,
      ecosystem: ecosystemOf(scanned, packages),
      findings,
      remaining: countFindings(scanned, true),
      worst: worstSeverity(findings),
      layer: layerOf(scanned),
    };
  });
}

/** How many packages have which worst severity: each counts once, those without any advisory as `None`. */
export type PackageCounts = Readonly<Record<Severity | 'None', number>>;

/** Every package once, by its worst severity. */
export function countByWorst(rows: readonly PackageRow[]): PackageCounts {
  const counts: Record<Severity | 'None', number> = { ...emptySeverityCounts(), None: 0 };
  for (const { worst } of rows) counts[worst ?? 'None'] += 1;
  return counts;
}

/** "2 Critical + 3 Additional" in its parts. */
export interface WorstAndOthers {
  severity: Severity;
  /** Findings at that severity. */
  count: number;
  /** Findings at all others. */
  additional: number;
}

/** The worst severity, how often it occurs, and how many others there are; null if there are none. */
export function worstAndOthers(counts: SeverityCounts): WorstAndOthers | null {
  const severity = worstSeverity(counts);
  if (severity === null) return null;
  return { severity, count: counts[severity], additional: totalFindings(counts) - counts[severity] };
}
