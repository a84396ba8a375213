import { compareCodeUnits } from '@/domain/text/compare';
import { toCsv, type CsvCell } from '@/domain/text/csv';
import { findingsHeader, headerNotes, type FindingsExport } from './export-input';
import { findingsInFileOrder } from './file-order';
import { findingRecord, packageRecords } from './package-record';
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

/** At the end, so that programs that count columns go on. */
const riskColumns = [
  'Priority',
  'EPSS Probability',
  'EPSS Percentile',
  'Known Exploited',
  'Due',
  'Ransomware',
  'VEX Status',
  'VEX Justification',
  'Accepted',
];

function riskCells(risk: RiskRecord | undefined): CsvCell[] {
  if (risk === undefined) return riskColumns.map(() => null);
  const { priority, epss, kev, vex, accepted } = risk;
  const due = kev.flatMap(({ dueOn }) => dueOn ?? []).toSorted(compareCodeUnits);
  return [
    priority,
    epss?.probability ?? null,
    epss?.percentile ?? null,
    kev.length > 0,
    due[0] ?? null,
    kev.some(({ isRansomware }) => isRansomware),
    vex?.status ?? null,
    vex?.justification ?? vex?.detail ?? null,
    accepted === null ? null : accepted.reason || 'yes',
  ];
}

/** Vulnerabilities as CSV: a line for each pair of package and advisory. */
export function vulnerabilitiesCsv(input: FindingsExport): string {
  const recordOf = packageRecords(input);
  const rows = findingsInFileOrder(input.findings, input.report).map((finding) => {
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
      ...(input.risk === undefined ? [] : riskCells(one.risk)),
    ];
  });
  const header = findingsHeader(input);
  return toCsv(
    input.risk === undefined ? columns : [...columns, ...riskColumns],
    rows,
    headerNotes(header, 'vulnerabilities'),
  );
}
