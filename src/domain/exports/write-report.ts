import type { Pieces } from '@/domain/text/pieces';
import { packagesCycloneDx, vulnerabilitiesCycloneDx } from './cyclonedx';
import type { FindingsExport, PackagesExport } from './export-input';
import { packagesCsv } from './packages-csv';
import { packagesJson } from './packages-json';
import { vulnerabilitiesCsv } from './vulnerabilities-csv';
import { vulnerabilitiesJson } from './vulnerabilities-json';
import { vulnerabilitiesSarif } from './vulnerabilities-sarif';

export const findingsWriters = {
  csv: vulnerabilitiesCsv,
  json: vulnerabilitiesJson,
  sarif: vulnerabilitiesSarif,
  cyclonedx: vulnerabilitiesCycloneDx,
} as const satisfies Record<string, (input: FindingsExport) => Pieces>;

export const packagesWriters = {
  csv: packagesCsv,
  json: packagesJson,
  cyclonedx: packagesCycloneDx,
} as const satisfies Record<string, (input: PackagesExport) => Pieces>;
