import type { Manifest } from '@/domain/image/manifest';
import { platformShort } from '@/domain/image/platforms/platform';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { RiskSource } from '@/domain/risk/risk-source';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { Finding, ScannedPackage, ScanReport } from '@/domain/scan/scan-report';
import type { Pieces } from '@/domain/text/pieces';

/** What every saved file is made from. */
export interface ExportInput {
  subject: ReportSubject;
  report: ScanReport;
  /** Tells the layers; undefined if it is not known. */
  manifest: Manifest | undefined;
  /** Milliseconds since 1970. */
  exportedAt: number;
  /** True if the entries are what a filter let through. */
  isFiltered: boolean;
}

/** Vulnerabilities to save, in any order: the file's order is its own. */
export interface FindingsExport extends ExportInput {
  findings: readonly Finding[];
  /** What risk data say of them; absent while there are none, and then no file speaks of them. */
  risk?: ExportedRisk | undefined;
  /** How many the whole report has. */
  total: number;
}

/** Risk data as files describe them. */
export interface ExportedRisk {
  /** Null for a finding that they were not compared with. */
  of(finding: Finding): FindingRisk | null;
  sources: readonly Pick<RiskSource, 'name' | 'content' | 'asOf'>[];
}

/** Packages to save, in any order: the file's order is its own. */
export interface PackagesExport extends ExportInput {
  packages: readonly ScannedPackage[];
  /** How many the whole report has. */
  total: number;
}

/** What a file says of itself. */
export interface ExportHeader {
  registry: string;
  repository: string;
  tag: string;
  digest: string;
  /** "linux/arm64"; null for a single image. */
  platform: string | null;
  /** ISO 8601, UTC. */
  exportedAt: string;
  isFiltered: boolean;
  exported: number;
  total: number;
  /** Parts of the report that could not be understood, and are missing or incomplete in the file. */
  unreadableParts: number;
  /** How many of the exported are settled: not affected, fixed or accepted; absent without risk data. */
  settled?: number;
  /** From which files that is known, and of when they are; absent without risk data. */
  riskData?: readonly string[];
}

/** What the file is about, when it was made, and how much of the report is in it. */
export function exportHeader(input: ExportInput, exported: number, total: number): ExportHeader {
  const { registry, repository, tagName, digest, platform } = input.subject;
  return {
    registry,
    repository: fullRepositoryName(repository),
    tag: tagName,
    digest,
    platform: platform === null ? null : platformShort(platform),
    exportedAt: new Date(input.exportedAt).toISOString(),
    isFiltered: input.isFiltered,
    exported,
    total,
    unreadableParts: input.report.malformed?.length ?? 0,
  };
}

/** The header of an export of findings, with the risk data that were read and how many findings they settle. */
export function* findingsHeader(input: FindingsExport): Pieces<ExportHeader> {
  const header = exportHeader(input, input.findings.length, input.total);
  const { risk } = input;
  if (risk === undefined) return header;
  let settled = 0;
  for (const finding of input.findings) {
    if (risk.of(finding)?.isSettled === true) settled += 1;
    yield '';
  }
  return {
    ...header,
    settled,
    riskData: risk.sources.map(({ name, content, asOf }) =>
      [`${content.kind}: ${name}`, asOf === null ? '' : new Date(asOf).toISOString()].filter(Boolean).join(', '),
    ),
  };
}

/** The header as lines of a table: name and value. */
export function headerNotes(header: ExportHeader, what: string): [name: string, value: string][] {
  const part = header.exported === header.total ? 'all' : 'some';
  const notes: [string, string][] = [
    ['Registry', header.registry],
    ['Repository', header.repository],
    ['Tag', header.tag],
    ['Digest', header.digest],
    ['Platform', header.platform ?? 'single image'],
    ['Exported at', header.exportedAt],
    ['Filtered', header.isFiltered ? 'yes' : 'no'],
    ['Contents', `${part}: ${header.exported} of ${header.total} ${what}`],
  ];
  if (header.settled !== undefined)
    notes.push(['Settled', `${header.settled} of these, not affected, fixed or accepted`]);
  for (const line of header.riskData ?? []) notes.push(['Risk data', line]);
  if (header.unreadableParts > 0) {
    notes.push(['Incomplete', `${header.unreadableParts} parts of the report could not be understood`]);
  }
  return notes;
}
