import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epssOf } from './epss-scores';
import { readRiskFile } from './read-risk-file';
import type { RiskContent, RiskKind, RiskReading } from '../risk-content';

function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../../../test/risk-files', name), 'utf8');
}

function readingOf(text: string): RiskReading {
  const reading = readRiskFile(text);
  if (typeof reading === 'string') throw new Error(reading);
  return reading;
}

function contentOf<Kind extends RiskKind>(text: string, kind: Kind): Extract<RiskContent, { kind: Kind }> {
  const { content } = readingOf(text);
  if (content.kind !== kind) throw new Error(`It is ${content.kind}.`);
  return content as Extract<RiskContent, { kind: Kind }>;
}

const statement = {
  vulnerability: { name: 'CVE-2024-0001' },
  products: [{ '@id': 'pkg:oci/a' }],
  status: 'fixed',
};
const openVex = (...statements: unknown[]) =>
  JSON.stringify({ '@context': 'https://openvex.dev/ns/v0.2.0', author: 'A', statements });
const kev = (...vulnerabilities: unknown[]) => JSON.stringify({ catalogVersion: '1', vulnerabilities });

describe('readRiskFile', () => {
  it.each<[file: string, kind: RiskKind, rows: number, skipped: number, asOf: string]>([
    ['epss_scores-2026-11-28.csv', 'epss', 6, 0, '2026-11-28T00:00:00.000Z'],
    ['known_exploited_vulnerabilities.json', 'kev', 3, 0, '2026-11-27T15:01:06.123Z'],
    ['openvex.json', 'vex', 2, 0, '2026-11-20T08:00:00.000Z'],
    ['openvex-0.0.1.json', 'vex', 1, 0, '2023-01-17T02:41:55.708Z'],
    ['cyclonedx-vex.json', 'vex', 2, 0, '2026-11-22T00:00:00.000Z'],
    ['accepted.csv', 'accepted', 2, 0, '2026-10-01T00:00:00.000Z'],
  ])('reads %s', (file, kind, rows, skipped, asOf) => {
    const reading = readingOf(sample(file));
    expect(reading).toMatchObject({ content: { kind }, rows, skipped });
    expect(new Date(reading.asOf ?? 0).toISOString()).toBe(asOf);
  });

  it('reads scores in any order of rows and columns, with Windows line ends', () => {
    const { scores } = contentOf(
      'percentile,epss,cve\r\n0.9,0.5,CVE-2024-2\r\n0.1,0.25,cve-2001-0010\r\n'.replace(
        'CVE-2024-2\r',
        'CVE-2024-0002\r',
      ),
      'epss',
    );
    expect(epssOf(scores, 'CVE-2001-0010')).toEqual({ probability: 0.25, percentile: 0.1 });
    expect(epssOf(scores, 'cve-2024-0002')).toEqual({ probability: 0.5, percentile: 0.9 });
    expect(epssOf(scores, 'CVE-2024-0003')).toBeNull();
    expect(epssOf(scores, 'GHSA-xxxx')).toBeNull();
  });

  it('finds every score again as the file has it', () => {
    const anyRow = fc.tuple(
      fc.integer({ min: 1999, max: 2030 }),
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 100_000 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, { minLength: 1, selector: ([year, number]) => `${year} ${number}` }),
        (rows) => {
          const named = rows.map(([year, number, epss, percentile]) => ({
            id: `CVE-${year}-${String(number).padStart(4, '0')}`,
            probability: epss / 100_000,
            percentile: percentile / 100_000,
          }));
          const lines = named.map(({ id, probability, percentile }) => `${id},${probability},${percentile}`);
          const { scores } = contentOf(['cve,epss,percentile', ...lines].join('\n'), 'epss');
          for (const { id, ...score } of named) expect(epssOf(scores, id)).toEqual(score);
        },
      ),
    );
  });

  it('keeps the last of several scores for one CVE', () => {
    const { scores } = contentOf('cve,epss,percentile\nCVE-2024-0001,0.1,0.1\nCVE-2024-0001,0.2,0.2', 'epss');
    expect(epssOf(scores, 'CVE-2024-0001')).toEqual({ probability: 0.2, percentile: 0.2 });
  });

  it('tells due dates and ransomware', () => {
    expect(contentOf(sample('known_exploited_vulnerabilities.json'), 'kev').entries[1]).toMatchObject({
      cve: 'CVE-2021-44228',
      dueOn: '2021-12-24',
      isRansomware: true,
    });
  });

  it('dates a statement of OpenVEX without a time of its own as the document', () => {
    const zero = '0001-01-01T00:00:00Z';
    const text = openVex({ ...statement, timestamp: zero }).replace(
      '"author"',
      `"timestamp":"2026-11-20T08:00:00Z","last_updated":"${zero}","author"`,
    );
    expect(contentOf(text, 'vex').statements[0]?.statedAt).toBe(Date.UTC(2026, 10, 20, 8));
    expect(readingOf(text).asOf).toBe(Date.UTC(2026, 10, 20, 8));
  });

  it('reads the parts of a product in both forms of OpenVEX', () => {
    const [first] = contentOf(sample('openvex.json'), 'vex').statements;
    expect(first?.vulnerability).toEqual(['CVE-2024-0727', 'GHSA-9V9H-CGJ8-H64P']);
    expect(first?.products[0]?.parts).toEqual([['pkg:deb/debian/openssl?arch=amd64&distro=debian-12']]);
    const [old] = contentOf(sample('openvex-0.0.1.json'), 'vex').statements;
    expect(old?.products[0]?.parts).toEqual([['pkg:deb/debian/libc6@2.36']]);
  });

  it('follows the links of CycloneDX, and leaves out what nobody analysed', () => {
    const { statements } = contentOf(sample('cyclonedx-vex.json'), 'vex');
    expect(statements.map(({ status }) => status)).toEqual(['not_affected', 'affected']);
    expect(statements[0]?.products[0]?.parts).toEqual([['pkg:deb/debian/libc6@2.36-9']]);
    expect(statements[1]?.products[0]?.parts).toBeNull();
    expect(statements[0]).toMatchObject({
      justification: 'code_not_reachable',
      impact: 'No setuid program is in the image.',
    });
  });

  it('takes a bare list of ids as accepted', () => {
    expect(contentOf('CVE-2024-0001\nghsa-34jh-p97f-mpxf\n', 'accepted').entries.map(({ id }) => id)).toEqual([
      'CVE-2024-0001',
      'GHSA-34JH-P97F-MPXF',
    ]);
  });

  it('counts what it cannot read beside what it can', () => {
    expect(
      readingOf(openVex(statement, { ...statement, status: 'maybe' }, { ...statement, products: [] })),
    ).toMatchObject({
      rows: 1,
      skipped: 2,
    });
    expect(readingOf(kev({ cveID: 'CVE-2024-0001' }, { cveID: 7 }))).toMatchObject({ rows: 1, skipped: 1 });
    expect(readingOf('cve,epss,percentile\nCVE-2024-0001,0.1,0.2\nCVE-2024-0002,2,0.2')).toMatchObject({ skipped: 1 });
  });

  it.each<[what: string, text: string, reason: RegExp]>([
    ['an empty text', '', /neither/],
    ['prose', 'Dear all,\nplease find\nattached', /neither/],
    ['a page', '<!doctype html><html><body>Sign in</body></html>', /neither/],
    ['half a JSON file', sample('openvex.json').slice(0, 300), /broken JSON/],
    ['JSON of something else', '{"a":1}', /neither KEV/],
    ['a list', '[1,2]', /neither KEV/],
    ['scores without percentiles', '#model_version:v1\ncve,epss\nCVE-2024-0001,0.1', /no columns/],
    ['scores that are none', 'cve,epss,percentile\nCVE-2024-0001,NaN,\nCVE-2024-0002,1e9,0', /no scores/],
    ['a catalog without CVEs', kev({ cveID: '../../etc' }), /no CVE/],
    ['a catalog that is no list', '{"catalogVersion":"1","vulnerabilities":{"length":9}}', /no CVE/],
    ['statements about nothing', openVex({ status: 'fixed' }, null, 7, []), /None of its statements/],
    ['an SBOM', '{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"CVE-2024-0001"}]}', /no VEX/],
    [
      'analyses of nothing',
      '{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"C","analysis":{}}]}',
      /None of its analyses/,
    ],
    ['too many statements', openVex(...Array.from({ length: 100_001 }, () => 0)), /more than 100,000/],
    ['deep nesting', '['.repeat(200_000), /broken JSON/],
  ])('says why it does not take %s', (_what, text, reason) => {
    expect(readRiskFile(text)).toMatch(reason);
  });

  it('does not take names of members for its own', () => {
    const text = '{"@context":"https://openvex.dev/ns","__proto__":{"statements":[1]},"statements":[]}';
    expect(readRiskFile(text)).toMatch(/None of its statements/);
  });

  it('never throws', () => {
    const anyDocument = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((value) => openVex(value)),
      fc.jsonValue().map((value) => kev(value)),
      fc
        .jsonValue()
        .map((value) =>
          JSON.stringify({ bomFormat: 'CycloneDX', vulnerabilities: [{ analysis: value, affects: value }] }),
        ),
      fc.string().map((text) => `cve,epss,percentile\n${text}`),
    );
    fc.assert(
      fc.property(anyDocument, (text) => {
        expect(['string', 'object']).toContain(typeof readRiskFile(text));
      }),
    );
  });
});
