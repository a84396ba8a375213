import type { Finding, ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import { severityRank } from '@/domain/scan/severity';

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comparePackages(a: ScannedPackage, b: ScannedPackage): number {
  return (
    compareTexts(a.name, b.name) ||
    compareTexts(a.version, b.version) ||
    compareTexts(a.layerDigest ?? '', b.layerDigest ?? '')
  );
}

/** Places in the report decide between equals, so that the order never depends on how a table was sorted. */
function placesIn(report: ScanReport): (pkg: ScannedPackage) => number {
  const places = new Map(report.packages.map((pkg, place) => [pkg, place]));
  return (pkg) => places.get(pkg) ?? places.size;
}

/** Packages in the order of a file: by name, version and layer, code unit by code unit. */
export function inFileOrder(packages: readonly ScannedPackage[], report: ScanReport): ScannedPackage[] {
  const placeOf = placesIn(report);
  return packages.toSorted((a, b) => comparePackages(a, b) || placeOf(a) - placeOf(b));
}

/** Vulnerabilities in the order of a file: the worst first, then by advisory and package. */
export function findingsInFileOrder(findings: readonly Finding[], report: ScanReport): Finding[] {
  const placeOf = placesIn(report);
  const placeInPackage = (finding: Finding) => finding.package.vulnerabilities.indexOf(finding.vulnerability);
  return findings.toSorted(
    (a, b) =>
      severityRank(a.vulnerability.severity) - severityRank(b.vulnerability.severity) ||
      compareTexts(a.vulnerability.name, b.vulnerability.name) ||
      comparePackages(a.package, b.package) ||
      placeOf(a.package) - placeOf(b.package) ||
      placeInPackage(a) - placeInPackage(b),
  );
}
