import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { findingsHeader, type FindingsExport } from './export-input';
import { findingsInFileOrder } from './file-order';
import { findingRecord, packageRecords } from './package-record';

/** Vulnerabilities as JSON: `{ about, vulnerabilities }`, an entry for each pair of package and advisory. */
export function* vulnerabilitiesJson(input: FindingsExport): Pieces {
  const recordOf = packageRecords(input);
  const vulnerabilities = oneByOne(findingsInFileOrder(input.findings, input.report), (finding) =>
    findingRecord(finding, recordOf(finding.package), input.risk),
  );
  const about = yield* findingsHeader(input);
  yield* jsonPieces({ about, vulnerabilities });
}
