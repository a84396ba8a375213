import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingsExport } from '@/domain/exports/export-input';
import { findingsWriters } from '@/domain/exports/write-report';
import { findingRisks } from '@/domain/risk/finding-risk';
import { defaultRule } from '@/domain/risk/priority';
import { readRiskFile } from '@/domain/risk/files/read-risk-file';
import type { RiskContent } from '@/domain/risk/risk-content';
import { riskData } from '@/domain/risk/risk-data';
import { riskSource } from '@/domain/risk/risk-source';
import { vexJustifications, vexStatuses } from '@/domain/risk/vex-statement';
import { findingsOf } from '@/domain/scan/scan-report';
import { wholeText } from '@/domain/text/pieces';
import { reportOf } from '../sample-report';
import { complaints, cycloneDxValidator, sarifValidator } from './published-schemas';

const isSarif = sarifValidator();
const isCycloneDx = cycloneDxValidator();

const subject = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'v1',
  digest: `sha256:${'1'.repeat(64)}`,
  platform: null,
};
const report = reportOf(
  'openssl 3.0: CVE-2024-0001 High fix 3.1, CVE-2024-0002 Low',
  'libc6 2.36: CVE-2024-0001 High',
  'bash 5: CVE-2024-0003 Low',
);
const findings = findingsOf(report);

function exportWith(...contents: RiskContent[]): FindingsExport {
  const sources = contents.map((content, at) =>
    riskSource({ content, rows: 1, skipped: 0, asOf: 0 }, { name: `file ${at}`, origin: 'file', addedAt: at }),
  );
  const view = { data: riskData(sources), rule: defaultRule, image: subject, today: '2026-11-29' };
  const risk = { of: findingRisks(view, report.packages), sources };
  const rest = { manifest: undefined, exportedAt: Date.UTC(2026, 10, 29), isFiltered: false, total: findings.length };
  return { ...rest, subject, report, findings, risk };
}

function contentOf(text: string): RiskContent {
  const reading = readRiskFile(text);
  if (typeof reading === 'string') throw new Error(reading);
  return reading.content;
}

const epss = contentOf('cve,epss,percentile\nCVE-2024-0001,0.5,0.99');
const kev = contentOf(
  '{"catalogVersion":"1","vulnerabilities":[{"cveID":"CVE-2024-0001","dueDate":"2024-05-01","knownRansomwareCampaignUse":"Known"}]}',
);
const accepted = contentOf('cve,reason,date\nCVE-2024-0003,=cmd,2026-01-01');
const product = { '@id': `pkg:oci/webapp@${subject.digest}?repository_url=quay.example.com/acme/webapp` };
const vex = (status: string, rest: object = {}, parts?: string[]) =>
  contentOf(
    JSON.stringify({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      author: 'Acme',
      timestamp: '2026-11-20T00:00:00Z',
      statements: [
        {
          vulnerability: { name: 'CVE-2024-0001' },
          status,
          products: [{ ...product, subcomponents: parts?.map((id) => ({ '@id': id })) }],
          ...rest,
        },
      ],
    }),
  );

describe('saved reports beside risk data', () => {
  it('have columns at the end in CSV, where no reason is a formula, and say what is settled', () => {
    const csv = wholeText(findingsWriters.csv(exportWith(epss, kev, accepted)));
    const lines = csv.split('\r\n');
    expect(lines).toContain('# Settled,"1 of these, not affected, fixed or accepted"');
    const head = lines.find((line) => line.startsWith('Advisory,'));
    expect(head).toMatch(
      /,Priority,EPSS Probability,EPSS Percentile,Known Exploited,Due,Ransomware,VEX Status,VEX Justification,Accepted$/,
    );
    expect(lines.find((line) => line.startsWith('CVE-2024-0001,') && line.includes(',openssl,'))).toMatch(
      /,now,0\.5,0\.99,true,2024-05-01,true,,,$/,
    );
    expect(lines.find((line) => line.startsWith('CVE-2024-0003,'))).toMatch(/,later,,,false,,false,,,'=cmd$/);
  });

  it('have the same columns as ever without them', () => {
    const plain = { ...exportWith(epss), risk: undefined };
    expect(wholeText(findingsWriters.csv(plain))).not.toContain('Priority');
    expect(wholeText(findingsWriters.json(plain))).not.toContain('"risk"');
    expect(wholeText(findingsWriters.sarif(plain))).not.toContain('"risk"');
    expect(wholeText(findingsWriters.cyclonedx(plain))).not.toContain('quay:priority');
  });

  it('tell it in JSON and SARIF', () => {
    const input = exportWith(epss, kev, vex('not_affected', { justification: 'component_not_present' }));
    const told = {
      priority: 'later',
      isSettled: true,
      epss: { cve: 'CVE-2024-0001', probability: 0.5 },
      kev: [{ cve: 'CVE-2024-0001', dueOn: '2024-05-01', isRansomware: true }],
      vex: { status: 'not_affected', justification: 'component_not_present', author: 'Acme' },
    };
    expect(JSON.parse(wholeText(findingsWriters.json(input)))).toMatchObject({
      about: { settled: 2, riskData: ['epss: file 0, 1970-01-01T00:00:00.000Z', /kev/, /vex/].map(expectText) },
      vulnerabilities: [{ risk: told }, { risk: told }, {}, {}],
    });
    expect(JSON.parse(wholeText(findingsWriters.sarif(input)))).toMatchObject({
      runs: [{ results: [{ properties: { risk: told } }, {}, {}, {}], properties: { settled: 2 } }],
    });
  });

  it('suppress in SARIF what is settled, with the reason, and nothing else', () => {
    const words = { justification: 'component_not_present' };
    const input = exportWith(accepted, vex('not_affected', words, ['pkg:deb/debian/openssl']));
    const { runs } = JSON.parse(wholeText(findingsWriters.sarif(input))) as {
      runs: { results: Record<string, unknown>[] }[];
    };
    const suppressed = (justification: string) => [{ kind: 'external', status: 'accepted', justification }];
    expect(runs[0]?.results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['CVE-2024-0001', []],
      ['CVE-2024-0001', suppressed('Not affected; Component not present (Acme)')],
      ['CVE-2024-0002', []],
      ['CVE-2024-0003', suppressed('Accepted; =cmd; 2026-01-01')],
    ]);
    expect(wholeText(findingsWriters.sarif(exportWith(vex('affected'))))).not.toContain('"external"');
    expect(wholeText(findingsWriters.sarif({ ...input, risk: undefined }))).not.toContain('suppressions');
  });

  it('keep packages apart in CycloneDX that VEX tells apart, and are read back as VEX', () => {
    const input = exportWith(
      vex('not_affected', { justification: 'component_not_present' }, ['pkg:deb/debian/openssl']),
    );
    const text = wholeText(findingsWriters.cyclonedx(input));
    const { vulnerabilities } = JSON.parse(text) as { vulnerabilities: { id: string; analysis?: unknown }[] };
    expect(vulnerabilities.map(({ id }) => id).toSorted()).toEqual([
      'CVE-2024-0001',
      'CVE-2024-0001',
      'CVE-2024-0002',
      'CVE-2024-0003',
    ]);
    expect(vulnerabilities.flatMap(({ analysis }) => analysis ?? [])).toMatchObject([
      { state: 'not_affected', justification: 'code_not_present', detail: 'Stated by Acme.' },
    ]);
    const again = exportWith(contentOf(text));
    const settled = findings.filter((finding) => again.risk?.of(finding)?.isSettled);
    expect(settled.map((finding) => finding.package.name)).toEqual(['openssl']);
  });

  it('are valid, whatever VEX says', () => {
    const anyWord = fc.oneof(fc.string(), fc.constantFrom(...vexJustifications, 'requires_environment'));
    fc.assert(
      fc.property(fc.constantFrom(...vexStatuses), anyWord, fc.string(), (status, justification, text) => {
        const statement = Object.fromEntries([
          ['justification', justification],
          ['action_statement', text],
        ]);
        const input = exportWith(epss, kev, accepted, vex(status, statement));
        expect(complaints(isSarif, wholeText(findingsWriters.sarif(input)))).toEqual([]);
        expect(complaints(isCycloneDx, wholeText(findingsWriters.cyclonedx(input)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

function expectText(text: string | RegExp): unknown {
  return typeof text === 'string' ? text : expect.stringMatching(text);
}
