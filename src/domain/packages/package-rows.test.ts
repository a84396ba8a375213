import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/domain/image/manifest';
import { severities, type Severity } from '@/domain/scan/scan';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { emptySeverityCounts } from '@/domain/scan/severity';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { filterPackages, isFilteringPackages, type PackageFilter } from './package-filters';
import { packageSortKeys, sortPackages } from './package-order';
import { countByWorst, packageRows, worstAndOthers } from './package-rows';

function advisory(severity: Severity, fixedIn: string | null = null, source = 'debian/updater'): Vulnerability {
  return sampleVulnerability({ severity, fixedIn, source });
}

function scanned(
  name: string,
  version: string,
  vulnerabilities: Vulnerability[] = [],
  layerDigest: string | null = null,
): ScannedPackage {
  return { name, version, versionFormat: null, namespace: null, layerDigest, vulnerabilities };
}

const manifest: Manifest = {
  digest: 'sha256:ff',
  isIndex: false,
  mediaType: null,
  artifactType: null,
  configMediaType: null,
  sizeBytes: null,
  layers: ['ADD file:1 in /', 'RUN make', null].map((command, index) => ({
    index,
    blobDigest: `sha256:0${index}`,
    sizeBytes: 1,
    command,
    comment: null,
    author: null,
    createdAt: null,
    isRemote: false,
  })),
  children: [],
  annotations: {},
  modelCard: null,
};

const packages = [
  scanned('bash', '5.2.15-2+b2', [], 'sha256:00'),
  scanned('openssl', '3.0.10-1', [advisory('High', '3.0.13-1'), advisory('Low')], 'sha256:01'),
  scanned('zlib1g', '1:1.2.13-1', [advisory('Critical')], 'sha256:00'),
  scanned('urllib3', '1.26.15', [advisory('High', '1.26.17', 'osv/pypi')], 'sha256:02'),
  scanned('openssl', '3.0.9-1', [advisory('High', '3.0.13-1'), advisory('High', '3.0.13-1')], null),
];

const rows = packageRows(packages, manifest);
const names = (list: typeof rows) => list.map((row) => `${row.package.name} ${row.package.version}`);

describe('packageRows', () => {
  it('counts findings and what an upgrade leaves', () => {
    expect(rows[1]).toMatchObject({ worst: 'High', findings: { High: 1, Low: 1 }, remaining: { High: 0, Low: 1 } });
    expect(rows[0]).toMatchObject({ worst: null, ecosystem: 'deb' });
  });

  it('names the layer by its step, and says so if there is none', () => {
    expect(rows.map((row) => row.layer.text)).toEqual([
      'ADD file:1 in /',
      'RUN make',
      'ADD file:1 in /',
      '(No Command)',
      '(No Command)',
    ]);
    expect(packageRows(packages, undefined)[0]?.layer.text).toBe('(No Command)');
  });

  it('gives each package a key, even one that the report lists twice', () => {
    const twice = packageRows([...packages, ...packages], manifest);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(10);
  });

  it('counts each package once, by its worst severity', () => {
    expect(countByWorst(rows)).toEqual({ Critical: 1, High: 3, Medium: 0, Low: 0, Negligible: 0, Unknown: 0, None: 1 });
  });

  it.each([
    [
      { Critical: 2, Low: 3 },
      { severity: 'Critical', count: 2, additional: 3 },
    ],
    [{ Negligible: 1 }, { severity: 'Negligible', count: 1, additional: 0 }],
    [{}, null],
  ])('%j in short is %j', (counts, expected) => {
    expect(worstAndOthers({ ...emptySeverityCounts(), ...counts })).toEqual(expected);
  });
});

const everything: PackageFilter = { search: '', severities: [], types: [], layer: '', isVulnerableOnly: false };

describe('filterPackages', () => {
  it.each<[Partial<PackageFilter>, string[]]>([
    [{ search: 'OPENSSL' }, ['openssl 3.0.10-1', 'openssl 3.0.9-1']],
    [{ search: 'openssl 3.0.9' }, ['openssl 3.0.9-1']],
    [{ search: '-openssl -bash' }, ['zlib1g 1:1.2.13-1', 'urllib3 1.26.15']],
    [{ search: ' - ' }, names(rows)],
    [{ search: 'no such' }, []],
    [{ severities: ['None'] }, ['bash 5.2.15-2+b2']],
    [{ severities: ['Critical', 'None'] }, ['bash 5.2.15-2+b2', 'zlib1g 1:1.2.13-1']],
    [{ isVulnerableOnly: true, layer: 'sha256:00' }, ['zlib1g 1:1.2.13-1']],
    [{ layer: 'none' }, ['openssl 3.0.9-1']],
    [{ layer: 'sha256:02' }, ['urllib3 1.26.15']],
    [{ types: ['pypi'] }, ['urllib3 1.26.15']],
    [{ types: ['unknown'] }, []],
  ])('%j leaves %j', (filter, expected) => {
    expect(names(filterPackages(rows, { ...everything, ...filter }))).toEqual(expected);
    expect(isFilteringPackages({ ...everything, ...filter })).toBe(true);
  });

  it('leaves everything if nothing is asked', () => {
    expect(filterPackages(rows, everything)).toEqual(rows);
    expect(isFilteringPackages(everything)).toBe(false);
  });
});

describe('sortPackages', () => {
  it('has the most severe first, then by what remains', () => {
    expect(names(sortPackages(rows, 'vulnerabilities', 'asc'))).toEqual([
      'zlib1g 1:1.2.13-1',
      'openssl 3.0.9-1',
      'openssl 3.0.10-1',
      'urllib3 1.26.15',
      'bash 5.2.15-2+b2',
    ]);
    expect(names(sortPackages(rows, 'remaining', 'asc')).slice(0, 3)).toEqual([
      'zlib1g 1:1.2.13-1',
      'openssl 3.0.10-1',
      'openssl 3.0.9-1',
    ]);
  });

  it('reads numbers in names and versions as numbers', () => {
    expect(names(sortPackages(rows, 'version', 'asc')).indexOf('openssl 3.0.9-1')).toBeLessThan(
      names(sortPackages(rows, 'version', 'asc')).indexOf('openssl 3.0.10-1'),
    );
    expect(names(sortPackages(rows, 'name', 'desc'))[0]).toBe('zlib1g 1:1.2.13-1');
  });

  it('orders the versions of one kind by its own rules, and kinds by their names', () => {
    const mixed = packageRows(
      [
        { ...scanned('requests', '2.0rc1', []), versionFormat: 'pypi' },
        { ...scanned('zlib1g', '1:1.2', []), versionFormat: 'dpkg' },
        { ...scanned('flask', '2.0', []), versionFormat: 'pypi' },
        { ...scanned('bash', '', []), versionFormat: 'dpkg' },
        { ...scanned('odd', 'latest', []), versionFormat: 'pypi' },
        { ...scanned('libc6', '2.36', []), versionFormat: 'dpkg' },
      ],
      manifest,
    );
    expect(names(sortPackages(mixed, 'version', 'asc'))).toEqual([
      'libc6 2.36',
      'zlib1g 1:1.2',
      'requests 2.0rc1',
      'flask 2.0',
      'odd latest',
      'bash ',
    ]);
    expect(names(sortPackages(mixed, 'version', 'desc'))).toEqual([
      'flask 2.0',
      'requests 2.0rc1',
      'zlib1g 1:1.2',
      'libc6 2.36',
      'odd latest',
      'bash ',
    ]);
  });

  it('has layers base first, unknown ones last', () => {
    expect(names(sortPackages(rows, 'layer', 'asc'))).toEqual([
      'zlib1g 1:1.2.13-1',
      'bash 5.2.15-2+b2',
      'openssl 3.0.10-1',
      'urllib3 1.26.15',
      'openssl 3.0.9-1',
    ]);
  });

  it('does not depend on the order of the report, and loses nothing', () => {
    const anyRows = fc
      .uniqueArray(
        fc.record({
          name: fc.constantFrom('a', 'a2', 'a10', 'b'),
          version: fc.constantFrom('1', '2', '10'),
          layerDigest: fc.constantFrom('sha256:00', 'sha256:01', null),
          found: fc.array(fc.constantFrom(...severities), { maxLength: 3 }),
        }),
        { selector: ({ name, version, layerDigest }) => `${name} ${version} ${layerDigest}` },
      )
      .map((list) =>
        list.map(({ name, version, layerDigest, found }) =>
          scanned(
            name,
            version,
            found.map((severity) => advisory(severity)),
            layerDigest,
          ),
        ),
      );
    fc.assert(
      fc.property(
        anyRows,
        fc.constantFrom(...packageSortKeys),
        fc.constantFrom('asc' as const, 'desc' as const),
        (list, by, direction) => {
          const sorted = sortPackages(packageRows(list, manifest), by, direction).map(({ key }) => key);
          const backwards = sortPackages(packageRows(list.toReversed(), manifest), by, direction).map(({ key }) => key);
          expect(backwards).toEqual(sorted);
          expect(sorted).toHaveLength(list.length);
        },
      ),
    );
  });
});
