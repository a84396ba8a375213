import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Layer, Manifest } from '@/domain/image/manifest';
import { findingsOf, type ScannedPackage, type ScanReport, type Vulnerability } from '@/domain/scan/scan-report';
import { wholeText } from '@/domain/text/pieces';
import type { FindingsExport, PackagesExport } from './export-input';
import { findingsWriters, packagesWriters } from './write-report';

const base = `sha256:${'a'.repeat(64)}`;

function vulnerability(name: string, rest: Partial<Vulnerability> = {}): Vulnerability {
  return {
    name,
    severity: 'High',
    severityText: 'High',
    description: `About ${name}.`,
    links: [`https://a.example/${name}`, 'javascript:alert(1)'],
    fixedIn: '3.0.13-1',
    source: 'debian/updater',
    distribution: { name: 'Debian GNU/Linux', version: '12 (bookworm)' },
    packageRepository: null,
    cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    cvssScore: 9.8,
    ...rest,
  };
}

function scanned(name: string, version: string, ...vulnerabilities: Vulnerability[]): ScannedPackage {
  return { name, version, versionFormat: null, namespace: null, layerDigest: base, vulnerabilities };
}

const unscored = {
  severity: 'Critical',
  severityText: 'Critical',
  cvssScore: null,
  cvssVector: null,
  fixedIn: null,
} as const;
const openssl = scanned('openssl', '3.0.11-1', vulnerability('CVE-2'), vulnerability('CVE-1', unscored));
const libssl = scanned('libssl3', '3.0.11-1', vulnerability('CVE-2'));
const bash = scanned('bash', '5.2-2');
const report: ScanReport = { status: 'scanned', statusText: 'scanned', packages: [openssl, libssl, bash] };
const findings = findingsOf(report);

const layer: Layer = {
  index: 0,
  blobDigest: base,
  sizeBytes: 1,
  command: '/bin/sh -c apt-get update',
  comment: null,
  author: null,
  createdAt: null,
  isRemote: false,
};
const manifest: Manifest = {
  digest: 'sha256:1',
  isIndex: false,
  mediaType: null,
  artifactType: null,
  configMediaType: null,
  sizeBytes: null,
  layers: [layer],
  children: [],
  annotations: {},
  modelCard: null,
};

const about = {
  report,
  manifest,
  subject: {
    registry: 'quay.example.com',
    repository: { namespace: 'acme', name: 'webapp' },
    tagName: 'latest',
    digest: 'sha256:1',
    platform: { os: 'linux', architecture: 'amd64', variant: null, osVersion: null },
  },
  exportedAt: Date.UTC(2026, 10, 24, 10),
  isFiltered: false,
};
const all: FindingsExport = { ...about, findings, total: 3 };
const allPackages: PackagesExport = { ...about, packages: report.packages, total: 3 };
const header = {
  registry: 'quay.example.com',
  repository: 'acme/webapp',
  tag: 'latest',
  digest: 'sha256:1',
  platform: 'linux/amd64',
  exportedAt: '2026-11-24T10:00:00.000Z',
  isFiltered: false,
  exported: 3,
  total: 3,
  unreadableParts: 0,
};

const csv = (text: string) =>
  Papa.parse<Record<string, string>>(text, { header: true, comments: '#', skipEmptyLines: true }).data;

describe('vulnerabilities', () => {
  it('as CSV have a line for each package and advisory, the worst first', () => {
    const text = wholeText(findingsWriters.csv(all));
    expect(csv(text).map((row) => [row['Advisory'], row['Severity'], row['Package'], row['Score']])).toEqual([
      ['CVE-1', 'Critical', 'openssl', ''],
      ['CVE-2', 'High', 'libssl3', '9.8'],
      ['CVE-2', 'High', 'openssl', '9.8'],
    ]);
    expect(csv(text)[1]).toMatchObject({
      Type: 'deb',
      'Current Version': '3.0.11-1',
      'Fixed in Version': '3.0.13-1',
      'Introduced in Layer': 'RUN apt-get update',
      'Layer Digest': base,
      Distribution: 'Debian GNU/Linux 12 (bookworm)',
      Links: 'https://a.example/CVE-2 javascript:alert(1)',
    });
    expect(text.split('\r\n').slice(0, 8)).toEqual([
      '# Registry,quay.example.com',
      '# Repository,acme/webapp',
      '# Tag,latest',
      '# Digest,sha256:1',
      '# Platform,linux/amd64',
      '# Exported at,2026-11-24T10:00:00.000Z',
      '# Filtered,no',
      '# Contents,all: 3 of 3 vulnerabilities',
    ]);
  });

  it('say that they are a part, and that parts of the report were unreadable', () => {
    const malformed = [{ name: null, reason: 'odd' }];
    const part = { ...all, findings: findings.slice(0, 1), isFiltered: true, report: { ...report, malformed } };
    expect(wholeText(findingsWriters.csv(part))).toContain(
      '# Filtered,yes\r\n# Contents,some: 1 of 3 vulnerabilities\r\n# Incomplete,1 parts',
    );
    const expected = { ...header, isFiltered: true, exported: 1, unreadableParts: 1 };
    expect(JSON.parse(wholeText(findingsWriters.json(part)))).toMatchObject({ about: expected });
    expect(JSON.parse(wholeText(findingsWriters.sarif(part)))).toMatchObject({ runs: [{ properties: expected }] });
    const { metadata, components } = JSON.parse(wholeText(findingsWriters.cyclonedx(part)));
    expect(metadata.properties).toEqual(
      expect.arrayContaining([
        { name: 'quay:isFiltered', value: 'true' },
        { name: 'quay:exported', value: '1' },
        { name: 'quay:total', value: '3' },
      ]),
    );
    expect(components.map((one: any) => one.name)).toEqual(['openssl']);
  });

  it('as JSON tell everything', () => {
    const { about: told, vulnerabilities } = JSON.parse(wholeText(findingsWriters.json(all)));
    expect(told).toEqual(header);
    expect(vulnerabilities).toHaveLength(3);
    expect(vulnerabilities[1]).toEqual({
      advisory: 'CVE-2',
      severity: 'High',
      severityText: 'High',
      score: 9.8,
      vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      package: {
        name: 'libssl3',
        version: '3.0.11-1',
        type: 'deb',
        purl: 'pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12',
        layer: { digest: base, number: 1, command: 'RUN apt-get update' },
      },
      fixedIn: '3.0.13-1',
      affected: null,
      source: 'debian/updater',
      distribution: 'Debian GNU/Linux 12 (bookworm)',
      packageRepository: null,
      links: ['https://a.example/CVE-2', 'javascript:alert(1)'],
      description: 'About CVE-2.',
    });
  });

  it('as SARIF are a rule for each advisory and a result for each package', () => {
    const [run] = JSON.parse(wholeText(findingsWriters.sarif(all))).runs;
    expect(run.tool.driver.rules).toMatchObject([
      {
        id: 'CVE-1',
        helpUri: 'https://a.example/CVE-1',
        defaultConfiguration: { level: 'error' },
        properties: { 'security-severity': '9.5' },
      },
      {
        id: 'CVE-2',
        help: { text: 'About CVE-2.\nhttps://a.example/CVE-2' },
        properties: { 'security-severity': '9.8' },
      },
    ]);
    expect(run.results.map((result: any) => [result.ruleId, result.ruleIndex, result.level])).toEqual([
      ['CVE-1', 0, 'error'],
      ['CVE-2', 1, 'error'],
      ['CVE-2', 1, 'error'],
    ]);
    expect(run.results[1]).toMatchObject({
      message: { text: 'libssl3 3.0.11-1 is affected by CVE-2 (High). Upgrade to 3.0.13-1.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'acme/webapp' } },
          logicalLocations: [
            { name: 'libssl3', fullyQualifiedName: 'pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12' },
            { name: 'RUN apt-get update', fullyQualifiedName: base },
          ],
        },
      ],
      partialFingerprints: { 'advisoryAndPackage/v1': 'CVE-2 deb libssl3' },
    });
    expect(run.results[0].message.text).toBe(
      'openssl 3.0.11-1 is affected by CVE-1 (Critical). No fixed version is known.',
    );
  });

  it('as CycloneDX are one for each advisory, with what it affects and what helps', () => {
    const bom = JSON.parse(wholeText(findingsWriters.cyclonedx(all)));
    expect(bom.components.map((one: any) => one['bom-ref'])).toEqual([
      'pkg:deb/debian/bash@5.2-2?distro=debian-12',
      'pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12',
      'pkg:deb/debian/openssl@3.0.11-1?distro=debian-12',
    ]);
    expect(bom.vulnerabilities).toMatchObject([
      { id: 'CVE-1', ratings: [{ severity: 'critical' }] },
      {
        id: 'CVE-2',
        source: { name: 'debian/updater' },
        ratings: [{ score: 9.8, severity: 'high', method: 'CVSSv31' }],
        recommendation: 'Upgrade libssl3 3.0.11-1 to 3.0.13-1.\nUpgrade openssl 3.0.11-1 to 3.0.13-1.',
        advisories: [{ url: 'https://a.example/CVE-2' }],
        affects: [
          { ref: 'pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12' },
          { ref: 'pkg:deb/debian/openssl@3.0.11-1?distro=debian-12' },
        ],
      },
    ]);
    expect(bom.vulnerabilities[0].ratings[0]).not.toHaveProperty('method');
    expect(bom.vulnerabilities[0]).not.toHaveProperty('recommendation');
    expect(bom.compositions).toMatchObject([{ aggregate: 'incomplete', assemblies: ['image'] }]);
    expect(bom.metadata).toMatchObject({
      timestamp: header.exportedAt,
      component: { type: 'container', name: 'quay.example.com/acme/webapp', version: 'sha256:1' },
    });
  });

  it.each([
    ['CVSS:4.0/AV:N', 'CVSSv4'],
    ['CVSS:3.1/AV:N', 'CVSSv31'],
    ['CVSS:3.0/AV:N', 'CVSSv3'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 'CVSSv2'],
    ['AV:N/AC:L/PR:N', 'other'],
    [null, 'other'],
  ])('with the vector %s are rated by %s', (cvssVector, method) => {
    const packages = [scanned('a', '1', vulnerability('CVE-1', { cvssVector, cvssScore: 5 }))];
    const one = { ...report, packages };
    const bom = JSON.parse(
      wholeText(findingsWriters.cyclonedx({ ...all, report: one, findings: findingsOf(one), total: 1 })),
    );
    expect(bom.vulnerabilities[0].ratings[0].method).toBe(method);
  });
});

describe('packages', () => {
  it('as CSV are counted', () => {
    const rows = csv(wholeText(packagesWriters.csv(allPackages)));
    expect(rows.map((row) => [row['Package Name'], row['Vulnerabilities'], row['Remaining After Upgrade']])).toEqual([
      ['bash', '0', '0'],
      ['libssl3', '1', '0'],
      ['openssl', '2', '1'],
    ]);
    expect(rows[2]).toMatchObject({ Critical: '1', High: '1', Low: '0', Advisories: 'CVE-2 CVE-1', Type: 'deb' });
  });

  it('as JSON have their advisories', () => {
    const { about: told, packages } = JSON.parse(wholeText(packagesWriters.json(allPackages)));
    expect(told).toEqual(header);
    expect(packages[1]).toMatchObject({
      name: 'libssl3',
      vulnerabilities: [{ advisory: 'CVE-2', severity: 'High', score: 9.8, fixedIn: '3.0.13-1', affected: null }],
    });
  });

  it('as CycloneDX are the same components, with names of their own if two are alike', () => {
    const twice = { ...report, packages: [libssl, { ...libssl }] };
    const bom = JSON.parse(
      wholeText(packagesWriters.cyclonedx({ ...allPackages, report: twice, packages: twice.packages })),
    );
    const ref = 'pkg:deb/debian/libssl3@3.0.11-1?distro=debian-12';
    expect(bom.components.map((one: any) => one['bom-ref'])).toEqual([ref, `${ref} (2)`]);
    expect(bom.vulnerabilities[0].affects).toEqual([{ ref }, { ref: `${ref} (2)` }]);
  });
});

describe('every file', () => {
  it('is made in pieces, none of which has more than an entry', () => {
    const packages = Array.from({ length: 200 }, (_, at) =>
      scanned(`p${at}`, '1', ...Array.from({ length: 5 }, (_unused, place) => vulnerability(`CVE-${at}-${place}`))),
    );
    const large = { ...report, packages };
    const found = findingsOf(large);
    const files = [
      ...Object.values(findingsWriters).map((write) => write({ ...all, report: large, findings: found, total: 1_000 })),
      ...Object.values(packagesWriters).map((write) => write({ ...allPackages, report: large, packages, total: 200 })),
    ];
    for (const file of files) {
      const pieces = [...file];
      expect(pieces.length).toBeGreaterThanOrEqual(200);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(3_000);
    }
  });

  it('is the same, however the table was sorted', () => {
    const copies = [
      ...report.packages,
      scanned('openssl', '3.0.11-1', vulnerability('CVE-2', { description: 'Other.' })),
    ];
    const many = { ...report, packages: copies };
    const found = findingsOf(many);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(found, { minLength: found.length }),
        fc.shuffledSubarray(copies, { minLength: copies.length }),
        (shuffled, shuffledPackages) => {
          for (const write of Object.values(findingsWriters)) {
            const input = { ...all, report: many, total: found.length };
            expect(wholeText(write({ ...input, findings: shuffled }))).toBe(
              wholeText(write({ ...input, findings: found })),
            );
          }
          for (const write of Object.values(packagesWriters)) {
            const input = { ...allPackages, report: many, total: copies.length };
            expect(wholeText(write({ ...input, packages: shuffledPackages }))).toBe(
              wholeText(write({ ...input, packages: copies })),
            );
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
