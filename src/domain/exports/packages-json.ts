import { exportHeader, type PackagesExport } from './export-input';
import { inFileOrder } from './file-order';
import { affectedRecord, packageRecords } from './package-record';

/** Packages as JSON: `{ about, packages }`, each with the advisories against it. */
export function packagesJson(input: PackagesExport): string {
  const recordOf = packageRecords(input);
  const packages = inFileOrder(input.packages, input.report).map((pkg) => ({
    ...recordOf(pkg),
    vulnerabilities: pkg.vulnerabilities.map((one) => ({
      advisory: one.name,
      severity: one.severity,
      score: one.cvssScore,
      fixedIn: one.fixedIn,
      affected: affectedRecord(one),
    })),
  }));
  const about = exportHeader(input, packages.length, input.total);
  return `${JSON.stringify({ about, packages }, null, 2)}\n`;
}
