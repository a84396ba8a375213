import { csvPieces, type CsvCell } from '@/domain/text/csv';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { findingsHeader, headerNotes, type FindingsExport } from './export-input';
import { findingsInFileOrder } from './file-order';
import { findingRecord, packageRecords } from './package-record';
import { riskCells, riskHeaders } from './risk-cells';
import type { RiskRecord } from './risk-record';

const columns = [
  'Advisory',
  'Severity',
  'Score',
  'CVSS Vector',
  'Package',
  'Type',
  'Current Version',
  'Fixed in Version',
  'Affected Versions',
  'Introduced in Layer',
  'Layer Digest',
  'Source',
  'Distribution',
  'Links',
  'Description',
];

/** Vulnerabilities as CSV: a line for each pair of package and advisory. */
export function* vulnerabilitiesCsv(input: FindingsExport): Pieces {
  const recordOf = packageRecords(input);
  const rows = oneByOne(findingsInFileOrder(input.findings, input.report), (finding) => {
    const one = findingRecord(finding, recordOf(finding.package), input.risk);
    return [
      one.advisory,
      one.severity,
      one.score,
      one.vector,
      one.package.name,
      one.package.type,
      one.package.version,
      one.fixedIn,
      one.affected,
      one.package.layer?.command ?? null,
      one.package.layer?.digest ?? null,
      one.source,
      one.distribution,
      one.links.join(' '),
      one.description,
      ...(input.risk === undefined ? [] : riskCellsOf(one.risk)),
    ];
  });
  const header = yield* findingsHeader(input);
  yield* csvPieces(
    input.risk === undefined ? columns : [...columns, ...Object.values(riskHeaders)],
    rows,
    headerNotes(header, 'vulnerabilities'),
  );
}

function riskCellsOf(risk: RiskRecord | undefined): CsvCell[] {
  return risk === undefined ? Object.keys(riskHeaders).map(() => null) : Object.values(riskCells(risk));
}
