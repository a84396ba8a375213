import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannedPackage, ScanReport, Vulnerability } from '@/domain/scan/scan-report';
import { severities } from '@/domain/scan/scan';
import { findingRisks } from '../finding-risk';
import { defaultRule, priorities } from '../priority';
import { readRiskFile } from '../files/read-risk-file';
import { riskData } from '../risk-data';
import { riskSource, type RiskSource } from '../risk-source';
import { findingOutlines } from './finding-outlines';
import { compareImageRisks, imageRisk, imageRisks, imageRiskText, type ImageRisk } from './image-risk';

const image = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'v1',
  digest: `sha256:${'1'.repeat(64)}`,
  platform: null,
};

function file(text: string): RiskSource {
  const reading = readRiskFile(text);
  if (typeof reading === 'string') throw new Error(reading);
  return riskSource(reading, { name: text, origin: 'file', addedAt: 0 });
}
const sources = [
  file('cve,epss,percentile\nCVE-2024-0001,0.2,0.95\nCVE-2024-0002,0.9,0.5\nCVE-2024-0003,0.95,0.9\n'),
  file('{"catalogVersion":"1","vulnerabilities":[{"cveID":"CVE-2024-0002"},{"cveID":"CVE-2024-0003"}]}'),
  file('CVE-2024-0003\n'),
  file(
    JSON.stringify({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      statements: [
        {
          vulnerability: { name: 'CVE-2024-0004' },
          status: 'not_affected',
          justification: 'component_not_present',
          products: [
            {
              '@id': 'pkg:oci/webapp?repository_url=quay.example.com/acme/webapp&tag=v1',
              subcomponents: [{ '@id': 'pkg:deb/debian/openssl' }],
            },
          ],
        },
      ],
    }),
  ),
];
const view = { data: riskData(sources), rule: defaultRule, today: '2026-11-29' };

function vulnerability(name: string, more: Partial<Vulnerability> = {}): Vulnerability {
  const nothing = { severityText: '', description: '', links: [], distribution: null, packageRepository: null };
  return {
    name,
    severity: 'Low',
    fixedIn: null,
    source: 'debian/updater',
    cvssVector: null,
    cvssScore: null,
    ...nothing,
    ...more,
  };
}

function reportOf(...packages: [name: string, ...vulnerabilities: Vulnerability[]][]): ScanReport {
  const scanned = packages.map(([name, ...vulnerabilities]): ScannedPackage => ({
    name,
    version: '3.0',
    versionFormat: 'dpkg',
    namespace: null,
    layerDigest: null,
    vulnerabilities,
  }));
  return { status: 'scanned', statusText: 'scanned', packages: scanned };
}

const report = reportOf(
  ['openssl', ...['1', '2', '3', '4'].map((last) => vulnerability(`CVE-2024-000${last}`))],
  ['curl', vulnerability('CVE-2024-0004', { severity: 'High' })],
);

describe('an image beside risk data', () => {
  it('is told by its findings together', () => {
    const risk = imageRisks(view)(image, findingOutlines(report));
    expect(risk).toMatchObject({ priority: 'now', exploitedCount: 2, settledCount: 2, total: 5 });
    expect(risk.counts).toEqual({ now: 1, soon: 1, watch: 1, later: 2 });
    expect(imageRiskText(risk)).toBe(
      '1 act now, 1 act soon, 1 watch, 2 later. 2 known to be exploited (KEV). Highest EPSS 90%, CVE-2024-0002. ' +
        '2 of 5 vulnerabilities are settled.',
    );
  });

  it('says nothing of what there is not', () => {
    const risk = imageRisks(view)(image, findingOutlines(reportOf(['curl', vulnerability('CVE-2024-0009')])));
    expect(imageRiskText(risk)).toBe('1 later.');
    expect(imageRisks(view)(image, [])).toMatchObject({ priority: null, total: 0 });
  });

  it('knows two tags of one digest apart, since a statement may name a tag', () => {
    const outlines = findingOutlines(report);
    const riskOf = imageRisks(view);
    expect(riskOf(image, outlines).settledCount).toBe(2);
    expect(riskOf({ ...image, tagName: 'v2' }, outlines).settledCount).toBe(1);
    expect(riskOf(image, outlines)).toBe(riskOf(image, outlines));
  });

  it('is told by outlines as by the whole report', () => {
    const advisory = fc.record({
      name: fc.constantFrom('CVE-2024-0001', 'CVE-2024-0002', 'CVE-2024-0003', 'CVE-2024-0004', 'RHSA-2024:1'),
      severity: fc.constantFrom(...severities),
      fixedIn: fc.constantFrom(null, '2'),
      links: fc.constantFrom([], ['https://example.com/CVE-2024-0001 ', 'https://example.com/CVE-2024-0004']),
    });
    const packages = fc.array(fc.tuple(fc.constantFrom('openssl', 'curl'), fc.array(advisory, { maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(packages, (listed) => {
        const whole = reportOf(
          ...listed.map(([name, all]): [string, ...Vulnerability[]] => [
            name,
            ...all.map((one) => vulnerability(one.name, one)),
          ]),
        );
        const riskOf = findingRisks({ ...view, image }, whole.packages);
        const each = whole.packages.flatMap((one) =>
          one.vulnerabilities.map((found) => riskOf({ package: one, vulnerability: found })),
        );
        expect(imageRisks(view)(image, findingOutlines(whole))).toEqual(imageRisk(each));
      }),
    );
  });

  it('is one object with the same finding of other images', () => {
    expect(findingOutlines(report)[0]).toBe(findingOutlines(report)[0]);
  });
});

describe('the order of images', () => {
  const some = (counts: Partial<ImageRisk['counts']>, probability?: number): ImageRisk => ({
    counts: { now: 0, soon: 0, watch: 0, later: 0, ...counts },
    priority: priorities.find((one) => (counts[one] ?? 0) > 0) ?? null,
    exploitedCount: 0,
    epss: probability === undefined ? null : { probability, percentile: 0, cve: '' },
    settledCount: 0,
    total: 0,
  });

  it.each<[string, ImageRisk, ImageRisk]>([
    ['any to act on now outweighs others', some({ now: 1 }), some({ soon: 9, watch: 9 }, 1)],
    ['more to act on now', some({ now: 2 }), some({ now: 1, soon: 9 })],
    ['then more to act on soon', some({ now: 1, soon: 2 }), some({ now: 1, soon: 1 }, 0.9)],
    ['then the likelier', some({ soon: 1, watch: 1 }, 0.5), some({ soon: 1, watch: 9 }, 0.4)],
    ['then more to watch', some({ watch: 2 }), some({ watch: 1, later: 9 })],
    ['any finding before none', some({ later: 1 }), some({})],
  ])('%s', (_what, first, second) => {
    expect(compareImageRisks(first, second)).toBeLessThan(0);
    expect(compareImageRisks(second, first)).toBeGreaterThan(0);
    expect(compareImageRisks(first, first)).toBe(0);
  });
});
