import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseLayersOf } from '@/domain/layers/base-layers';
import type { Layer } from '@/domain/image/manifest';
import { severities, type Severity } from '@/domain/scan/scan';
import { countsText } from '@/domain/scan/scan-text';
import { findingsOf, type ScannedPackage, type Vulnerability } from '@/domain/scan/scan-report';
import { totalFindings } from '@/domain/scan/severity';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { upgradeChecklist, codeSpan } from './upgrade-checklist';
import { planUpgrades, upgradesOf } from './upgrade-plan';
import { firstUpgrades, progressOf } from './upgrade-progress';
import { doubtText, effectText, headlineText } from './upgrade-text';

function advisory(name: string, severity: Severity, fixedIn: string | null, source = 'debian/updater'): Vulnerability {
  return sampleVulnerability({ name, severity, fixedIn, source });
}

function scanned(
  name: string,
  version: string,
  vulnerabilities: Vulnerability[],
  layerDigest: string | null = 'sha256:00',
): ScannedPackage {
  return { name, version, versionFormat: null, namespace: null, layerDigest, vulnerabilities };
}

const plan = (packages: ScannedPackage[]) => planUpgrades(packages, [], null);

const openssl = scanned('openssl', '3.0.7-1', [
  advisory('CVE-1', 'Critical', '3.0.9-1'),
  advisory('CVE-2', 'Critical', '3.0.13-1'),
  advisory('CVE-3', 'High', '3.0.10-1'),
  advisory('CVE-4', 'Low', null),
]);

describe('planUpgrades', () => {
  it('upgrades to the smallest version that clears everything with a fix', () => {
    const [upgrade] = plan([openssl]).upgrades;
    expect(upgrade).toMatchObject({ names: ['openssl'], version: '3.0.7-1', targets: ['3.0.13-1'], ecosystem: 'deb' });
    expect(effectText(upgrade!)).toBe('clears 2 Critical, 1 High; 1 Low remains');
    expect(doubtText(upgrade!)).toBeNull();
  });

  it('has nothing to say of packages without a fix, but counts what stays', () => {
    const result = plan([scanned('tar', '1.34-1', [advisory('CVE-1', 'Low', null)]), scanned('bash', '5.2-1', [])]);
    expect(result.upgrades).toEqual([]);
    expect(countsText(result.unfixable)).toBe('1 Low');
    expect(headlineText(result)).toBeNull();
  });

  it('puts first what clears the worst, then the most, then by name', () => {
    const fix = (name: string, ...found: Severity[]) =>
      scanned(
        name,
        '1-1',
        found.map((severity, at) => advisory(`${name}-${at}`, severity, '2-1')),
      );
    const names = plan([
      fix('one-high', 'High'),
      fix('z-two-high', 'High', 'High'),
      fix('a-two-high', 'High', 'High'),
      fix('many-low', 'Low', 'Low', 'Low', 'Low'),
      fix('critical', 'Critical'),
      fix('high-and-low', 'High', 'Low'),
    ]).upgrades.map((upgrade) => upgrade.names[0]);
    expect(names).toEqual(['critical', 'a-two-high', 'z-two-high', 'high-and-low', 'one-high', 'many-low']);
  });

  it('joins packages of one source', () => {
    const { upgrades } = plan([
      scanned('openssl', '3.0.7-1', [advisory('CVE-1', 'High', '3.0.13-1'), advisory('CVE-2', 'Low', null)]),
      scanned('zlib1g', '1.2-1', [advisory('CVE-1', 'High', '3.0.13-1')]),
      scanned('libssl3', '3.0.7-1', [advisory('CVE-1', 'High', '3.0.13-1'), advisory('CVE-3', 'Medium', '3.0.13-1')]),
    ]);
    expect(upgrades.map(({ names }) => names)).toEqual([['libssl3', 'openssl'], ['zlib1g']]);
    expect(effectText(upgrades[0]!)).toBe('clears 2 High, 1 Medium; 1 Low remains');
  });

  it('joins by a third package what has nothing in common by itself', () => {
    const { upgrades } = plan([
      scanned('a', '1-1', [advisory('CVE-1', 'High', '2-1')]),
      scanned('b', '1-1', [advisory('CVE-2', 'High', '2-1')]),
      scanned('c', '1-1', [advisory('CVE-1', 'High', '2-1'), advisory('CVE-2', 'High', '2-1')]),
    ]);
    expect(upgrades.map(({ names }) => names)).toEqual([['a', 'b', 'c']]);
  });

  it.each([
    ['another version', scanned('libssl3', '3.0.8-1', [advisory('CVE-1', 'High', '3.0.13-1')])],
    ['another target', scanned('libssl3', '3.0.7-1', [advisory('CVE-1', 'High', '3.0.12-1')])],
    ['another layer', scanned('libssl3', '3.0.7-1', [advisory('CVE-1', 'High', '3.0.13-1')], 'sha256:01')],
    ['other advisories', scanned('libssl3', '3.0.7-1', [advisory('CVE-9', 'High', '3.0.13-1')])],
  ])('keeps packages apart that have %s', (_name, other) => {
    const one = scanned('openssl', '3.0.7-1', [advisory('CVE-1', 'High', '3.0.13-1')]);
    expect(plan([one, other]).upgrades).toHaveLength(2);
  });

  it('keeps libraries of a language apart, whatever they have in common', () => {
    const library = (name: string) => scanned(name, '1.0.0', [advisory('GHSA-1', 'High', '1.0.1', 'osv/npm')]);
    expect(plan([library('left'), library('right')]).upgrades).toHaveLength(2);
  });

  it('counts a package once that the report lists twice', () => {
    const twice = plan([openssl, openssl]);
    expect(twice.upgrades).toHaveLength(1);
    expect(effectText(twice.upgrades[0]!)).toBe('clears 4 Critical, 2 High; 2 Low remain');
  });

  it('is unsure if the report mixes formats', () => {
    const odd = scanned('odd', '1.0', [
      advisory('GHSA-1', 'High', '1.0.1', 'osv/npm'),
      advisory('CVE-1', 'High', '1.0-2+deb12u1'),
    ]);
    const [upgrade] = plan([odd]).upgrades;
    expect(upgrade?.targets).toEqual(['1.0.1', '1.0-2+deb12u1']);
    expect(doubtText(upgrade!)).toMatch(/^Unsure which of 2 fixed versions/);
  });

  it('is unsure of a fix that is not newer', () => {
    const [upgrade] = plan([scanned('curl', '8.0-2', [advisory('CVE-1', 'High', '8.0-1')])]).upgrades;
    expect(doubtText(upgrade!)).toBe('Unsure: the fixed version is not newer than the installed one.');
  });

  it('tells the base image from own layers', () => {
    const digest = (at: number) => `sha256:0${at}`;
    const layers: Layer[] = ['ADD file:1 in /', 'CMD ["bash"]', 'RUN apt-get update'].map((command, index) => ({
      index,
      blobDigest: digest(index),
      sizeBytes: 1,
      command,
      comment: null,
      author: null,
      createdAt: null,
      isRemote: false,
    }));
    const fix = (name: string, layer: string | null) =>
      scanned(name, '1-1', [advisory(`CVE-${name}`, 'High', '2-1')], layer);
    const packages = [fix('a', digest(0)), fix('b', digest(2)), fix('c', null)];
    const { upgrades } = planUpgrades(packages, layers, baseLayersOf({ layers, annotations: {} }));
    expect(upgrades.map(({ names, origin }) => [names[0], origin])).toEqual([
      ['a', 'base'],
      ['b', 'own'],
      ['c', 'unknown'],
    ]);
  });
});

describe('upgradesOf', () => {
  it('is the same plan for a report, its manifest and its rows, and another one once the layers are known', () => {
    const report = { status: 'scanned', statusText: 'scanned', packages: [openssl] } as const;
    const manifest = { layers: [], annotations: {} };
    const rows = findingsOf(report).map((finding) => ({ finding }));
    const early = upgradesOf(report, undefined, rows);
    expect(early).toEqual(plan([openssl]));
    expect(upgradesOf(report, undefined, rows)).toBe(early);
    const complete = upgradesOf(report, manifest, rows);
    expect(complete).not.toBe(early);
    expect(upgradesOf(report, manifest, rows)).toBe(complete);
    expect(upgradesOf(report, manifest, [...rows])).not.toBe(complete);
  });
});

describe('progress', () => {
  const fix = (name: string, severity: Severity, count: number) =>
    scanned(
      name,
      '1-1',
      Array.from({ length: count }, (_, at) => advisory(`${name}-${at}`, severity, '2-1')),
    );

  it('says how far the first upgrades lead', () => {
    const some = plan([
      fix('a', 'High', 6),
      fix('b', 'High', 3),
      fix('c', 'Critical', 1),
      fix('d', 'High', 2),
      fix('e', 'Low', 9),
    ]);
    expect(headlineText(some)).toBe(
      'The first 3 upgrades clear 83 % of the fixable Critical and High vulnerabilities (10 of 12).',
    );
    expect(progressOf(some).map(({ percent }) => percent)).toEqual([8, 58, 83, 100, 100]);
  });

  it('measures by everything if nothing severe can be fixed', () => {
    const some = plan([fix('a', 'Low', 3), fix('b', 'Medium', 1)]);
    expect(headlineText(some)).toBe('The first 2 upgrades clear 100 % of the fixable vulnerabilities (4 of 4).');
    expect(headlineText(plan([fix('a', 'Low', 1)]))).toBe(
      'The first upgrade clears 100 % of the fixable vulnerabilities (1 of 1).',
    );
  });

  it('names ten if it takes more', () => {
    const many = plan(Array.from({ length: 20 }, (_, at) => fix(`p${at}`, 'High', 1)));
    expect(headlineText(many)).toBe(
      'The first 10 upgrades clear 50 % of the fixable Critical and High vulnerabilities (10 of 20).',
    );
  });

  it('does not call a small effect none', () => {
    const many = plan(Array.from({ length: 1100 }, (_, at) => fix(`p${at}`, 'High', 1)));
    expect(headlineText(many)).toBe(
      'The first 10 upgrades clear < 1 % of the fixable Critical and High vulnerabilities (10 of 1,100).',
    );
  });

  it('does not round up to 100', () => {
    const some = plan([fix('a', 'High', 999), fix('b', 'High', 1)]);
    expect(progressOf(some).map(({ percent }) => percent)).toEqual([99, 100]);
    expect(firstUpgrades(progressOf(some))?.count).toBe(1);
  });
});

const anyPackage = fc
  .record({
    name: fc.constantFrom('a', 'b', 'libc', 'a`b', '<x>'),
    version: fc.constantFrom('1-1', '1.0.0', '2', 'odd version'),
    layerDigest: fc.constantFrom('sha256:00', 'sha256:01', null),
    vulnerabilities: fc.array(
      fc
        .record({
          name: fc.constantFrom('CVE-1', 'CVE-2', 'CVE-3', 'CVE-4'),
          severity: fc.constantFrom(...severities),
          fixedIn: fc.constantFrom(null, '1-2', '2.0.0', '2', '3-1+deb12u1', '0.1~rc1', 'odd'),
          source: fc.constantFrom('debian/updater', 'osv/npm', 'nobody'),
        })
        .map(({ name, severity, fixedIn, source }) => advisory(name, severity, fixedIn, source)),
      { maxLength: 5 },
    ),
  })
  .map(({ name, version, vulnerabilities, layerDigest }) => scanned(name, version, vulnerabilities, layerDigest));

const anyPackages = fc.array(anyPackage, { maxLength: 12 });

describe('any plan', () => {
  it('counts every finding once', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const { upgrades, fixable, unfixable } = plan(packages);
        const findings = findingsOf({ status: 'scanned', statusText: 'scanned', packages });
        const withFix = findings.filter(({ vulnerability }) => vulnerability.fixedIn !== null);
        expect(totalFindings(fixable)).toBe(withFix.length);
        expect(totalFindings(unfixable)).toBe(findings.length - withFix.length);
        expect(upgrades.reduce((sum, { clears }) => sum + totalFindings(clears), 0)).toBe(withFix.length);
      }),
    );
  });

  it('names each upgrade once, in an order that does not depend on the report', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const keys = plan(packages).upgrades.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const effects = (list: ScannedPackage[]) =>
          plan(list).upgrades.map(({ names, version, clears, stays }) =>
            JSON.stringify([names, version, clears, stays]),
          );
        expect(effects(packages.toReversed()).toSorted()).toEqual(effects(packages).toSorted());
      }),
    );
  });

  it('rises to 100 percent', () => {
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const percents = progressOf(plan(packages)).map(({ percent }) => percent);
        expect(percents).toEqual(percents.toSorted((a, b) => a - b));
        if (percents.length > 0) expect(percents.at(-1)).toBe(100);
      }),
    );
  });
});

describe('the checklist', () => {
  const subject = { image: 'quay.example.com/acme/webapp:latest', digest: 'sha256:abc', platform: 'linux/amd64' };

  it('is Markdown with a box for each upgrade', () => {
    expect(upgradeChecklist(plan([openssl]), null, subject)).toBe(
      [
        '## What to upgrade',
        '`quay.example.com/acme/webapp:latest`, `linux/amd64`, `sha256:abc`',
        'The first upgrade clears 100 % of the fixable Critical and High vulnerabilities (3 of 3).',
        '### Base image or your layers',
        '- [ ] `openssl` `3.0.7-1` → `3.0.13-1`: clears 2 Critical, 1 High; 1 Low remains\n',
      ].join('\n\n'),
    );
  });

  it.each([
    ['openssl', '`openssl`'],
    ['a`b', '``a`b``'],
    ['``', '``` `` ```'],
    ['`', '`` ` ``'],
    ['a\n- [ ] b', '`a - [ ] b`'],
    ['a\u2028# b\u0007', '`a # b`'],
    ['<script>alert(1)</script>', '`<script>alert(1)</script>`'],
    ['[x](javascript:alert(1))', '`[x](javascript:alert(1))`'],
    ['  ', '`(no name)`'],
  ])('writes %j as %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('says so if the installed version is not known', () => {
    const text = upgradeChecklist(plan([scanned('jar', '', [advisory('CVE-1', 'High', '2.15.0')])]), null, subject);
    expect(text).toContain('- [ ] `jar` unknown version → `2.15.0`: clears 1 High');
  });

  it('has one line for each upgrade, whatever the packages are called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (name, version) => {
        const odd = scanned(name, version, [advisory('CVE-1', 'High', '9-9')]);
        const lines = upgradeChecklist(plan([odd]), null, subject)
          .split('\n')
          .filter((text) => text.startsWith('- '));
        expect(lines).toHaveLength(1);
        expect(upgradeChecklist(plan([odd]), null, subject).split('\n')).toHaveLength(10);
      }),
    );
  });
});
