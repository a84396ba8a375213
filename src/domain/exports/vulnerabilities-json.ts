import { findingsHeader, type FindingsExport } from './export-input';
import { findingsInFileOrder } from './file-order';
import { findingRecord, packageRecords } from './package-record';

/** Vulnerabilities as JSON: `{ about, vulnerabilities }`, an entry for each pair of package and advisory. */
export function vulnerabilitiesJson(input: FindingsExport): string {
  const recordOf = packageRecords(input);
  const vulnerabilities = findingsInFileOrder(input.findings, input.report).map((finding) =>
    findingRecord(finding, recordOf(finding.package), input.risk),
  );
  const about = findingsHeader(input);
  return `${JSON.stringify({ about, vulnerabilities }, null, 2)}\n`;
}
