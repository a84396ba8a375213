import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { exportHeader, type PackagesExport } from './export-input';
import { inFileOrder } from './file-order';
import { affectedRecord, packageRecords } from './package-record';

/** Packages as JSON: `{ about, packages }`, each with the advisories against it. */
export function packagesJson(input: PackagesExport): Pieces {
  const recordOf = packageRecords(input);
  const packages = oneByOne(inFileOrder(input.packages, input.report), (pkg) => ({
    ...recordOf(pkg),
    vulnerabilities: pkg.vulnerabilities.map((one) => ({
      advisory: one.name,
      severity: one.severity,
      score: one.cvssScore,
      fixedIn: one.fixedIn,
      affected: affectedRecord(one),
    })),
  }));
  const about = exportHeader(input, input.packages.length, input.total);
  return jsonPieces({ about, packages });
}
