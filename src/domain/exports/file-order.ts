import type { Finding, ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import { severityRank } from '@/domain/scan/severity';
import { compareCodeUnits } from '@/domain/text/compare';

function orderOfPackages(a: ScannedPackage, b: ScannedPackage): number {
  return (
    compareCodeUnits(a.name, b.name) ||
    compareCodeUnits(a.version, b.version) ||
    compareCodeUnits(a.layerDigest ?? '', b.layerDigest ?? '')
  );
}

/** Places in the report decide between equals, so that the order never depends on how a table was sorted. */
function reportPlaces(report: ScanReport): (pkg: ScannedPackage) => number {
  const places = new Map(report.packages.map((pkg, place) => [pkg, place]));
  return (pkg) => places.get(pkg) ?? places.size;
}

/** Packages in the order of a file: by name, version and layer, code unit by code unit. */
export function inFileOrder(packages: readonly ScannedPackage[], report: ScanReport): ScannedPackage[] {
  const placeOf = reportPlaces(report);
  return packages.toSorted((a, b) => orderOfPackages(a, b) || placeOf(a) - placeOf(b));
}

/** Vulnerabilities in the order of a file: the worst first, then by advisory and package. */
export function findingsInFileOrder(findings: readonly Finding[], report: ScanReport): Finding[] {
  const placeOf = reportPlaces(report);
  const placeInPackage = (finding: Finding) => finding.package.vulnerabilities.indexOf(finding.vulnerability);
  return findings.toSorted(
    (a, b) =>
      severityRank(a.vulnerability.severity) - severityRank(b.vulnerability.severity) ||
      compareCodeUnits(a.vulnerability.name, b.vulnerability.name) ||
      orderOfPackages(a.package, b.package) ||
      placeOf(a.package) - placeOf(b.package) ||
      placeInPackage(a) - placeInPackage(b),
  );
}
