import { csvPieces } from '@/domain/text/csv';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { severities } from '@/domain/scan/scan';
import { exportHeader, headerNotes, type PackagesExport } from './export-input';
import { inFileOrder } from './file-order';
import { packageRecords } from './package-record';

const columns = [
  'Package Name',
  'Package Version',
  'Type',
  'Package URL',
  'Vulnerabilities',
  ...severities,
  'Remaining After Upgrade',
  'Advisories',
  'Introduced In Layer',
  'Layer Digest',
];

/** Packages as CSV, with how much is known against each. */
export function packagesCsv(input: PackagesExport): Pieces {
  const recordOf = packageRecords(input);
  const rows = oneByOne(inFileOrder(input.packages, input.report), (pkg) => {
    const { name, version, type, purl, layer } = recordOf(pkg);
    const found = pkg.vulnerabilities;
    return [
      name,
      version,
      type,
      purl,
      found.length,
      ...severities.map((severity) => found.filter((one) => one.severity === severity).length),
      found.filter(({ fixedIn }) => fixedIn === null).length,
      found.map((one) => one.name).join(' '),
      layer?.command ?? null,
      layer?.digest ?? null,
    ];
  });
  const header = exportHeader(input, input.packages.length, input.total);
  return csvPieces(columns, rows, headerNotes(header, 'packages'));
}
