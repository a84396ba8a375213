import type { Manifest } from '@/domain/image/manifest';
import { ecosystemOf, type Ecosystem } from '@/domain/packages/package-ecosystem';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import { packageLayers, type PackageLayer } from '@/domain/scan/scan-layers';
import { findingsOf, type Finding, type ScanReport, type ScannedPackage } from '@/domain/scan/scan-report';
import { findingAddresses } from './finding-address';

/** A finding with what its row shows, and what it is searched by. */
export interface FindingRow {
  finding: Finding;
  /** Names the row in an address. */
  address: string;
  /** What kind of package it is; null if it is not known. */
  ecosystem: Ecosystem | null;
  layer: PackageLayer;
  /** Advisory, package and description in lower case. */
  searchText: string;
  /** What risk data say of it; absent while there are none. */
  risk?: FindingRisk;
}

/** One row per finding, in the report's order; what costs time is done once per package and layer. */
export function findingRows(report: ScanReport, manifest: Pick<Manifest, 'layers'> | undefined): FindingRow[] {
  const layerOfPackage = packageLayers(manifest);
  const ecosystemsByPackage = new Map<ScannedPackage, Ecosystem | null>();
  const findings = findingsOf(report);
  const addresses = findingAddresses(findings);
  return findings.map((finding, at) => {
    const { package: scanned, vulnerability } = finding;
    let ecosystem = ecosystemsByPackage.get(scanned);
    if (ecosystem === undefined) {
      ecosystem = ecosystemOf(scanned, report.packages);
      ecosystemsByPackage.set(scanned, ecosystem);
    }
    return {
      finding,
      address: addresses[at] ?? finding.key,
      ecosystem,
      layer: layerOfPackage(scanned),
      searchText: `${vulnerability.name}\n${scanned.name}\n${vulnerability.description}`.toLowerCase(),
    };
  });
}
