import { platformShort } from '@/domain/image/platforms/platform';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { Finding } from '@/domain/scan/scan-report';
import { jsonPieces } from '@/domain/text/json-pieces';
import { oneByOne, type Pieces } from '@/domain/text/pieces';
import { findingsHeader, type FindingsExport } from './export-input';
import { findingsInFileOrder } from './file-order';
import { affectedRecord, packageRecords, type PackageRecord } from './package-record';
import { riskRecord } from './risk-record';
import { sarifSuppressions } from './sarif-suppressions';
import { sarifLevels, sarifRules } from './sarif-rules';

/** Vulnerabilities as SARIF 2.1.0 (OASIS): a rule for each advisory, a result for each package that it concerns. */
export function* vulnerabilitiesSarif(input: FindingsExport): Pieces {
  const findings = findingsInFileOrder(input.findings, input.report);
  const recordOf = packageRecords(input);
  const { rules, placeOf } = yield* sarifRules(findings);
  const { registry, tagName, digest, platform } = input.subject;
  const header = yield* findingsHeader(input);
  const image = `${registry}/${header.repository}`;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Quay Security Reporting',
            informationUri: 'https://docs.projectquay.io/',
            rules,
          },
        },
        automationDetails: {
          id: `${[image, tagName, ...(platform === null ? [] : [platformShort(platform)])].join('/')}/`,
          description: { text: `Security report of ${image}:${tagName} (${digest})` },
        },
        columnKind: 'utf16CodeUnits',
        results: oneByOne(findings, (finding) =>
          resultOf(
            finding,
            recordOf(finding.package),
            placeOf.get(finding.vulnerability.name),
            header.repository,
            input.risk?.of(finding) ?? null,
          ),
        ),
        properties: header,
      },
    ],
  };
  yield* jsonPieces(log);
}

function resultOf(
  { vulnerability, package: scanned }: Finding,
  pkg: PackageRecord,
  ruleIndex: number | undefined,
  repository: string,
  risk: FindingRisk | null,
) {
  const { name, severity, severityText, fixedIn, cvssScore, cvssVector, source } = vulnerability;
  const named = [scanned.name, scanned.version].filter(Boolean).join(' ');
  const affected = affectedRecord(vulnerability);
  const range = affected === null ? '' : ` Affected versions: ${affected}.`;
  const remedy = fixedIn === null ? 'No fixed version is known.' : `Upgrade to ${fixedIn}.`;
  return {
    ruleId: name,
    ruleIndex,
    level: sarifLevels[severity],
    message: { text: `${named} is affected by ${name} (${severity}). ${remedy}${range}` },
    locations: [
      {
        // Viewers ask for a file and a line; an image has neither, so its name stands for the file.
        physicalLocation: {
          artifactLocation: { uri: repository.split('/').map(uriPart).join('/') },
          region: { startLine: 1 },
        },
        logicalLocations: [
          { name: scanned.name, fullyQualifiedName: pkg.purl ?? named, kind: 'package' },
          ...(pkg.layer === null
            ? []
            : [{ name: pkg.layer.command, fullyQualifiedName: pkg.layer.digest, kind: 'layer' }]),
        ],
      },
    ],
    ...(risk !== null && { suppressions: sarifSuppressions(risk) }),
    // The same finding in the next image, whatever its version and layer are by then.
    partialFingerprints: { 'advisoryAndPackage/v1': `${name} ${pkg.type ?? ''} ${scanned.name}` },
    properties: {
      severityText,
      score: cvssScore,
      vector: cvssVector,
      source,
      fixedIn,
      affected,
      package: pkg,
      ...(risk !== null && { risk: riskRecord(risk) }),
    },
  };
}

function uriPart(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '-';
  }
}
