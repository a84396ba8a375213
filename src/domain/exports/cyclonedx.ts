import { findingsOf, type Finding, type ScannedPackage } from '@/domain/scan/scan-report';
import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { cycloneProperties, imageComponent, imageRef, packageComponents } from './cyclonedx-components';
import { cycloneVulnerabilities } from './cyclonedx-vulnerabilities';
import {
  exportHeader,
  findingsHeader,
  type ExportedRisk,
  type ExportHeader,
  type ExportInput,
  type FindingsExport,
  type PackagesExport,
} from './export-input';
import { findingsInFileOrder, inFileOrder } from './file-order';
import { packageRecords } from './package-record';

/** Vulnerabilities as CycloneDX 1.6: all packages of the report, or of a filtered file those that the vulnerabilities are in. */
export function* vulnerabilitiesCycloneDx(input: FindingsExport): Pieces {
  const affected = new Set(input.findings.map((finding) => finding.package));
  const packages = input.isFiltered ? [...affected] : input.report.packages;
  const header = yield* findingsHeader(input);
  yield* documentOf(input, packages, input.findings, header, input.risk);
}

/** Packages as CycloneDX 1.6, with every vulnerability that they have. */
export function packagesCycloneDx(input: PackagesExport): Pieces {
  const findings = findingsOf({ ...input.report, packages: input.packages });
  return documentOf(input, input.packages, findings, exportHeader(input, input.packages.length, input.total));
}

/** Always declared incomplete: the scanner lists what it recognises, not all that is in the image. */
function* documentOf(
  input: ExportInput,
  packages: readonly ScannedPackage[],
  findings: readonly Finding[],
  header: ExportHeader,
  risk?: ExportedRisk,
): Pieces {
  const { components, refs } = yield* packageComponents(inFileOrder(packages, input.report), packageRecords(input));
  const vulnerabilities = yield* cycloneVulnerabilities(findingsInFileOrder(findings, input.report), refs, risk?.of);
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: header.exportedAt,
      tools: { components: [{ type: 'application', name: 'Quay Security Reporting' }] },
      component: imageComponent(input.subject, header),
      properties: headerProperties(header),
    },
    components: components.values(),
    compositions: [
      {
        aggregate: 'incomplete',
        assemblies: [imageRef],
        ...(vulnerabilities.length > 0 && { vulnerabilities: oneByOne(vulnerabilities, (one) => one['bom-ref']) }),
      },
    ],
    vulnerabilities: vulnerabilities.values(),
  };
  yield* jsonPieces(bom);
}

function headerProperties({ riskData = [], ...header }: ExportHeader) {
  return [...cycloneProperties({ ...header }), ...riskData.flatMap((line) => cycloneProperties({ 'risk-data': line }))];
}
