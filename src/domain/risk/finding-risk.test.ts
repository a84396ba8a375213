import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '@/domain/scan/scan';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import type { AcceptedRisk } from './risk-content';
import { findingRisks, type FindingRisk } from './finding-risk';
import { defaultRule } from './priority';
import { readRiskFile } from './files/read-risk-file';
import { riskData } from './risk-data';
import { riskSource, type RiskSource } from './risk-source';
import { vexStatuses, type VexStatement } from './vex-statement';

const digest = `sha256:${'1'.repeat(64)}`;
const image = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'v1',
  digest,
  platform: null,
};
const own = { ids: [`pkg:oci/webapp@${digest}?repository_url=quay.example.com/acme/webapp`], digests: [], parts: null };

function vulnerability(name: string, severity: Severity = 'Low', links: string[] = []): Vulnerability {
  return sampleVulnerability({ name, severity, links, fixedIn: '2', source: 'debian/updater' });
}

function stated(id: string, status: VexStatement['status'], rest: Partial<VexStatement> = {}): VexStatement {
  return {
    vulnerability: [id],
    status,
    justification: null,
    impact: null,
    action: null,
    notes: null,
    author: null,
    statedAt: 1_000,
    products: [own],
    ...rest,
  };
}

let added = 0;
function source(content: RiskSource['content']): RiskSource {
  added += 1;
  return riskSource({ content, rows: 1, skipped: 0, asOf: null }, { name: `${added}`, origin: 'file', addedAt: added });
}
const vex = (...statements: VexStatement[]) => source({ kind: 'vex', format: 'OpenVEX', statements });
const accepted = (...ids: string[]) =>
  source({ kind: 'accepted', entries: ids.map((id): AcceptedRisk => ({ id, reason: '', date: '', until: null })) });
const file = (text: string): RiskSource => {
  const reading = readRiskFile(text);
  if (typeof reading === 'string') throw new Error(reading);
  return riskSource(reading, { name: 'file', origin: 'file', addedAt: 0 });
};
const scores = file('cve,epss,percentile\nCVE-2024-0001,0.2,0.95\nCVE-2024-0002,0.01,0.5\n');
const exploited = file('{"catalogVersion":"1","vulnerabilities":[{"cveID":"CVE-2024-0002","dueDate":"2024-05-01"}]}');

function riskOf(one: Vulnerability, ...sources: RiskSource[]): FindingRisk {
  const scanned: ScannedPackage = {
    name: 'openssl',
    version: '3.0',
    versionFormat: 'dpkg',
    namespace: null,
    layerDigest: null,
    vulnerabilities: [one],
  };
  const view = { data: riskData(sources), rule: defaultRule, image, today: '2026-11-29' };
  return findingRisks(view, [scanned])({ package: scanned, vulnerability: one });
}

const links = (...cves: string[]) => cves.map((cve) => `https://nvd.nist.gov/vuln/detail/${cve}`);

describe('findingRisks', () => {
  it('looks a CVE up by its name alone, and any other advisory by the CVEs that its links name', () => {
    expect(riskOf(vulnerability('CVE-2024-0001', 'Low', links('CVE-2024-0002')), scores, exploited)).toMatchObject({
      cves: ['CVE-2024-0001'],
      epss: { probability: 0.2 },
      exploited: [],
      priority: 'soon',
    });
    expect(
      riskOf(vulnerability('RHSA-2024:1', 'Low', links('CVE-2024-0001', 'CVE-2024-0002')), scores, exploited),
    ).toMatchObject({
      cves: ['CVE-2024-0001', 'CVE-2024-0002'],
      epss: { cve: 'CVE-2024-0001' },
      exploited: [{ dueOn: '2024-05-01' }],
      priority: 'now',
    });
    expect(riskOf(vulnerability('GHSA-aaaa-bbbb-cccc'), scores, exploited)).toMatchObject({
      cves: [],
      epss: null,
      priority: 'later',
    });
  });

  it('follows the latest statement, and tells those that say otherwise', () => {
    const risk = riskOf(
      vulnerability('CVE-2024-0002'),
      exploited,
      vex(
        stated('CVE-2024-0002', 'affected', { author: 'early' }),
        stated('CVE-2024-0002', 'fixed', { statedAt: 2_000 }),
      ),
    );
    expect(risk).toMatchObject({ vex: { status: 'fixed', overruled: [{ author: 'early' }] }, isSettled: true });
    expect(risk.priority).toBe('later');
    expect(risk.exploited).toHaveLength(1);
  });

  it.each<[string, VexStatement[], VexStatement['status'] | undefined]>([
    ['asks for more, of one time', [stated('A-1', 'not_affected'), stated('A-1', 'affected')], 'affected'],
    ['has a time', [stated('A-1', 'affected', { statedAt: null }), stated('A-1', 'fixed', { statedAt: 1 })], 'fixed'],
    ['is about this image', [stated('A-1', 'fixed', { products: [{ ...own, ids: ['pkg:oci/other'] }] })], undefined],
  ])('prefers the statement that %s', (_what, statements, status) => {
    expect(riskOf(vulnerability('a-1'), vex(...statements)).vex?.status).toBe(status);
  });

  it('is settled only if every CVE of an advisory is', () => {
    const advisory = vulnerability('RHSA-2024:1', 'High', links('CVE-2024-0001', 'CVE-2024-0002'));
    expect(riskOf(advisory, vex(stated('CVE-2024-0001', 'not_affected')))).toMatchObject({
      vex: null,
      partlySettled: '1 of 2 CVEs',
      isSettled: false,
    });
    const both = vex(stated('CVE-2024-0001', 'not_affected'), stated('CVE-2024-0002', 'fixed'));
    expect(riskOf(advisory, both)).toMatchObject({ vex: { status: 'fixed' }, isSettled: true });
    expect(riskOf(advisory, both, vex(stated('CVE-2024-0001', 'affected', { statedAt: 5_000 })))).toMatchObject({
      vex: { status: 'affected' },
      isSettled: false,
    });
    expect(riskOf(advisory, vex(stated('RHSA-2024:1', 'not_affected')))).toMatchObject({ isSettled: true });
    expect(riskOf(advisory, accepted('CVE-2024-0001')).isSettled).toBe(false);
    expect(riskOf(advisory, accepted('CVE-2024-0001', 'CVE-2024-0002')).isSettled).toBe(true);
    expect(riskOf(advisory, accepted('RHSA-2024:1')).isSettled).toBe(true);
  });

  it.each([
    ['2026-11-28', false],
    ['2026-11-29', true],
  ])('accepts until the end of %s: %s', (until, isSettled) => {
    const list = source({ kind: 'accepted', entries: [{ id: 'CVE-2024-0001', reason: 'x', date: '', until }] });
    expect(riskOf(vulnerability('CVE-2024-0001'), list).isSettled).toBe(isSettled);
  });

  it('is the same in whichever order statements come, and never settled against an undated or later "affected"', () => {
    const anyStatement = fc
      .tuple(fc.constantFrom(...vexStatuses), fc.constantFrom(null, 1, 2), fc.boolean())
      .map(([status, statedAt, isOwn]) =>
        stated('A-1', status, { statedAt, products: [isOwn ? own : { ...own, ids: ['pkg:oci/other'] }] }),
      );
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 6 }), (statements) => {
        const risk = riskOf(vulnerability('A-1'), vex(...statements));
        expect(riskOf(vulnerability('A-1'), vex(...statements.toReversed())).vex?.status).toBe(risk.vex?.status);
        const applying = statements.filter(({ products }) => products.includes(own));
        const time = Math.max(...applying.map(({ statedAt }) => statedAt ?? -1));
        const last = applying.filter(({ statedAt }) => (statedAt ?? -1) === time).map(({ status }) => status);
        expect(risk.isSettled).toBe(
          last.length > 0 && !last.includes('affected') && !last.includes('under_investigation'),
        );
      }),
    );
  });
});
