import type { FindingRisk } from '@/domain/risk/finding-risk';
import type { Severity } from '@/domain/scan/scan';
import type { Finding, ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import type { Pieces } from '@/domain/text/pieces';
import { cycloneAnalysis, cycloneRiskProperties } from './cyclonedx-analysis';
import { cycloneProperties, uniqueNames } from './cyclonedx-components';
import { affectedRecord } from './package-record';
import { webLink } from './web-link';

type FindingRiskOf = (finding: Finding) => FindingRisk | null;

interface CycloneVulnerability {
  /** The name by which the document refers to it. */
  'bom-ref': string;
  [member: string]: unknown;
}

const severityWords: Readonly<Record<Severity, string>> = {
  Critical: 'critical',
  High: 'high',
  Medium: 'medium',
  Low: 'low',
  Negligible: 'info',
  Unknown: 'unknown',
};

/** How the score came about, as its vector says; undefined if there is no score and no vector. */
function methodOf({ cvssVector, cvssScore }: Vulnerability): string | undefined {
  const vector = cvssVector?.trim() ?? '';
  if (vector.startsWith('CVSS:4.')) return 'CVSSv4';
  if (vector.startsWith('CVSS:3.1')) return 'CVSSv31';
  if (vector.startsWith('CVSS:3.')) return 'CVSSv3';
  // Version 2 has no prefix, and alone asks how often one must authenticate.
  if (/(?:^|[/(])Au:/.test(vector)) return 'CVSSv2';
  return cvssScore === null && vector === '' ? undefined : 'other';
}

function ratingOf(vulnerability: Vulnerability) {
  const { severity, cvssScore, cvssVector } = vulnerability;
  const method = methodOf(vulnerability);
  return {
    ...(cvssScore !== null && { score: cvssScore }),
    severity: severityWords[severity],
    ...(method !== undefined && { method }),
    ...(cvssVector !== null && { vector: cvssVector }),
  };
}

/** Findings of one advisory that have the same description and the same risk, and differ only in their packages. */
function* grouped(findings: readonly Finding[], riskOf: FindingRiskOf): Pieces<Finding[][]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { name, severityText, source, cvssScore, cvssVector, description } = finding.vulnerability;
    const risk = riskOf(finding);
    const said = [cycloneAnalysis(risk), cycloneRiskProperties(risk)];
    const key = JSON.stringify([name, severityText, source, cvssScore, cvssVector, description, said]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
    yield '';
  }
  return [...groups.values()];
}

function recommendationOf(group: readonly Finding[]): string | undefined {
  const upgrades = group.flatMap(({ package: pkg, vulnerability: { fixedIn } }) =>
    fixedIn === null ? [] : [`Upgrade ${pkg.name} ${pkg.version} to ${fixedIn}.`],
  );
  return upgrades.length === 0 ? undefined : [...new Set(upgrades)].join('\n');
}

/** The affected versions as the scanner gives them, package by package. */
function affectedOf(group: readonly Finding[]) {
  const told = group.flatMap(({ package: pkg, vulnerability }) => {
    const range = affectedRecord(vulnerability);
    return range === null ? [] : [`${pkg.name}: ${range}`];
  });
  return [...new Set(told)].flatMap((text) => cycloneProperties({ 'affected-versions': text }));
}

/**
 * The vulnerabilities of a CycloneDX document, one for each advisory and each description of it.
 *
 * @param refs how the document refers to the packages; a package without one is left out
 */
export function* cycloneVulnerabilities(
  findings: readonly Finding[],
  refs: ReadonlyMap<ScannedPackage, string>,
  riskOf: FindingRiskOf = () => null,
): Pieces<CycloneVulnerability[]> {
  const nameFor = uniqueNames();
  const vulnerabilities: CycloneVulnerability[] = [];
  for (const group of yield* grouped(findings, riskOf)) {
    const [finding] = group;
    if (finding === undefined) continue;
    const first = finding.vulnerability;
    const risk = riskOf(finding);
    const analysis = cycloneAnalysis(risk);
    const links = [...new Set(group.flatMap(({ vulnerability }) => vulnerability.links))];
    const recommendation = recommendationOf(group);
    const affected = new Set(group.flatMap((one) => refs.get(one.package) ?? []));
    vulnerabilities.push({
      'bom-ref': nameFor(`vulnerability:${first.name}`),
      id: first.name,
      ...(first.source !== null && { source: { name: first.source } }),
      ratings: [ratingOf(first)],
      ...(first.description !== '' && { description: first.description }),
      ...(recommendation !== undefined && { recommendation }),
      advisories: [...new Set(links.flatMap((link) => webLink(link) ?? []))].map((url) => ({ url })),
      ...(analysis !== undefined && { analysis }),
      affects: [...affected].map((ref) => ({ ref })),
      properties: [
        ...cycloneProperties({ severity: first.severityText }),
        ...affectedOf(group),
        ...cycloneRiskProperties(risk),
      ],
    });
    yield '';
  }
  return vulnerabilities;
}
