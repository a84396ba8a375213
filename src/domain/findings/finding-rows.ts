import type { Manifest } from '@/domain/image/manifest';
import { ecosystemOf, type Ecosystem } from '@/domain/packages/package-ecosystem';
import { oncePer } from '@/domain/once-per';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import { packageLayers, type PackageLayer } from '@/domain/scan/scan-layers';
import { findingsOf, type Finding, type ScanReport } from '@/domain/scan/scan-report';
import { findingAddresses } from './finding-address';

/** A finding as the report alone tells it. */
export interface ReportedRow {
  finding: Finding;
  /** Names the row in an address. */
  address: string;
  /** What kind of package it is; null if it is not known. */
  ecosystem: Ecosystem | null;
  /** Advisory, package and description in lower case. */
  searchText: string;
}

/** A finding with what its row shows, and what it is searched by. */
export interface FindingRow extends ReportedRow {
  layer: PackageLayer;
  /** What risk data say of it; absent while there are none. */
  risk?: FindingRisk;
}

/** One row per finding, in the report's order. Kept with the report: a person returns to it, and the layers come later. */
export const reportedRows = oncePer((report: ScanReport): readonly ReportedRow[] => {
  const findings = findingsOf(report);
  const addresses = findingAddresses(findings);
  return findings.map((finding, at) => {
    const { package: scanned, vulnerability } = finding;
    return {
      finding,
      address: addresses[at] ?? finding.key,
      ecosystem: ecosystemOf(scanned, report.packages),
      searchText: `${vulnerability.name}\n${scanned.name}\n${vulnerability.description}`.toLowerCase(),
    };
  });
});

type WithLayers = Pick<Manifest, 'layers'>;

const noLayers: WithLayers = { layers: [] };

const rowsByManifest = oncePer((report: ScanReport) =>
  oncePer((manifest: WithLayers): readonly FindingRow[] => {
    const layerOfPackage = packageLayers(manifest);
    // Written out: to spread thousands of rows takes several times as long.
    return reportedRows(report).map(({ finding, address, ecosystem, searchText }) => {
      return { finding, address, ecosystem, searchText, layer: layerOfPackage(finding.package) };
    });
  }),
);

/** The rows of a report with the layers of its image; the same ones whenever they are asked for. */
export function findingRows(report: ScanReport, manifest: WithLayers | undefined): readonly FindingRow[] {
  return rowsByManifest(report)(manifest ?? noLayers);
}
