import { describe, expect, it } from 'vitest';
import type { Finding, ScannedPackage } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../../test/sample-vulnerability';
import { findingRisks } from '../finding-risk';
import { defaultRule } from '../priority';
import { readRiskFile } from './read-risk-file';
import { riskData } from '../risk-data';
import { riskSource } from '../risk-source';
import { vexJustifications, vexStatuses } from '../vex-statement';
import { draftProblem, writeOpenVex, type VexDraft } from './write-openvex';

const image = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'v1',
  digest: `sha256:${'1'.repeat(64)}`,
  platform: { os: 'linux', architecture: 'arm64', variant: null, osVersion: null },
};

function finding(name: string, packageName: string, links: string[] = [], format: string | null = 'dpkg'): Finding {
  const vulnerability = sampleVulnerability({
    name,
    links,
    distribution: { name: 'Debian GNU/Linux', version: '12 (bookworm)' },
  });
  const scanned: ScannedPackage = {
    name: packageName,
    version: '1.0-1',
    versionFormat: format,
    namespace: null,
    layerDigest: null,
    vulnerabilities: [vulnerability],
  };
  return { key: `${name} ${packageName}`, package: scanned, vulnerability };
}

const findings = [
  finding('CVE-2024-0001', 'openssl'),
  finding('CVE-2024-0001', 'libssl3'),
  finding('DSA-1', 'bash', ['https://nvd.nist.gov/vuln/detail/CVE-2024-0002']),
];
const packages = findings.map((one) => one.package);
const draft: VexDraft = {
  status: 'not_affected',
  justification: 'component_not_present',
  text: '',
  author: 'Acme',
  isForRepository: false,
};

function write(rest: Partial<VexDraft> = {}): string {
  return writeOpenVex({
    image,
    findings,
    packages,
    draft: { ...draft, ...rest },
    now: Date.UTC(2026, 10, 29),
    id: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  });
}

/** What OpenVEX 0.2.0 asks of a document, as sentences about what is wrong. */
function faultsIn(text: string): string[] {
  const { statements, ...document } = JSON.parse(text) as { statements: Record<string, unknown>[] };
  const faults: string[] = [];
  const keys = ['@context', '@id', 'author', 'timestamp', 'version', 'tooling'];
  if (Object.keys(document).join() !== keys.join()) faults.push('other members');
  for (const statement of statements) {
    const { vulnerability, products, status, ...words } = statement;
    if (!(vulnerability instanceof Object) || !('name' in vulnerability)) faults.push('no name of a vulnerability');
    if (!Array.isArray(products) || products.length === 0) faults.push('no product');
    const said = Object.keys(words);
    const reasons = said.filter((word) => word === 'justification' || word === 'impact_statement');
    if (status === 'not_affected' ? reasons.length !== 1 : reasons.length > 0) faults.push('not one reason');
    if (status === 'affected' && !said.includes('action_statement')) faults.push('no action');
    if (Object.values(words).some((value) => value === '')) faults.push('an empty text');
  }
  return faults;
}

describe('writeOpenVex', () => {
  const drafts = vexStatuses.flatMap((status) =>
    [null, ...vexJustifications].flatMap((justification) =>
      ['', 'Because =1+1'].flatMap((text) =>
        [true, false].map((isForRepository) => ({ ...draft, status, justification, text, isForRepository })),
      ),
    ),
  );

  it.each(drafts.filter((one) => draftProblem(one) === null))(
    'keeps to the specification: $status, $justification, "$text", $isForRepository',
    (one) => {
      expect(faultsIn(write(one))).toEqual([]);
    },
  );

  it('is read back, and settles these findings of this image alone', () => {
    const reading = readRiskFile(write({ text: 'It is cut out.' }));
    if (typeof reading === 'string') throw new Error(reading);
    const source = riskSource(reading, { name: 'a', origin: 'written', addedAt: 0 });
    const risksOf = (rest: Partial<typeof image>) => {
      const view = { data: riskData([source]), rule: defaultRule, image: { ...image, ...rest }, today: '2026-11-29' };
      return [...findings, finding('CVE-2024-0001', 'curl')].map(findingRisks(view, packages));
    };
    expect(risksOf({}).map(({ isSettled }) => isSettled)).toEqual([true, true, true, false]);
    expect(risksOf({})[0]?.vex?.statements[0]).toMatchObject({ author: 'Acme', notes: 'It is cut out.' });
    expect(risksOf({ digest: `sha256:${'2'.repeat(64)}` }).some(({ isSettled }) => isSettled)).toBe(false);
    expect(risksOf({ registry: 'quay.io' }).some(({ isSettled }) => isSettled)).toBe(false);
  });

  it('names a whole repository without digest, tag and platform', () => {
    expect(write({ isForRepository: true })).toContain(
      '"@id": "pkg:oci/webapp?repository_url=quay.example.com%2Facme%2Fwebapp"',
    );
  });
});

describe('draftProblem', () => {
  it.each<[Partial<VexDraft>, string | null]>([
    [{}, null],
    [{ author: ' ' }, 'Say who states it.'],
    [{ justification: null }, 'Say why it is not affected.'],
    [{ justification: null, text: 'It is not built in.' }, null],
    [{ status: 'affected', justification: null }, 'Say what to do about it.'],
    [{ status: 'affected', text: 'Upgrade.' }, null],
    [{ status: 'under_investigation', justification: null }, null],
    [{ status: 'fixed', justification: null }, null],
  ])('of %j is %s', (rest, problem) => {
    expect(draftProblem({ ...draft, ...rest })).toBe(problem);
  });
});
