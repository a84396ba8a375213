import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '@/domain/packages/package-ecosystem';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import { readPackageUrl } from '../package-url';
import type { SbomPackage } from './sbom';
import { compareWithScan, type SbomRow } from './sbom-comparison';
import { filterSbom, sbomCsv, sbomJson, sortSbom } from './sbom-list';

const listed = (name: string, version: string, ecosystem: Ecosystem | null = null): SbomPackage => {
  return { name, version, licenses: null, purl: null, ecosystem };
};
const scanned = (name: string, version: string, versionFormat: string | null = null): ScannedPackage => {
  return { name, version, versionFormat, namespace: null, layerDigest: null, vulnerabilities: [] };
};
const sources = (rows: readonly SbomRow[]) => rows.map(({ name, version, source }) => `${name} ${version} ${source}`);

describe('packages of an SBOM beside those of the scanner', () => {
  it.each<[string, SbomPackage, ScannedPackage, boolean]>([
    ['the same', listed('bash', '5.2-1', 'deb'), scanned('bash', '5.2-1', 'dpkg'), true],
    ['the scanner tells no kind', listed('zod', '3.23.8', 'npm'), scanned('zod', '3.23.8'), true],
    ['the SBOM tells no kind', listed('bash', '5.2-1'), scanned('bash', '5.2-1', 'dpkg'), true],
    ['letter case and separators', listed('Ruamel.yaml', '1.0', 'pypi'), scanned('ruamel-yaml', '1.0'), true],
    [
      'a v before the version',
      listed('golang.org/x/net', 'v0.1.0', 'golang'),
      scanned('golang.org/x/net', '0.1.0'),
      true,
    ],
    ['an epoch of zero', listed('bash', '0:5-1.el9', 'rpm'), scanned('bash', '5-1.el9', 'rpm'), true],
    ['another version', listed('bash', '5.2-1', 'deb'), scanned('bash', '5.2-2', 'dpkg'), false],
    ['another kind', listed('requests', '1.0', 'npm'), scanned('requests', '1.0', 'python'), false],
  ])('%s', (_name, one, other, isSame) => {
    const rows = compareWithScan([one], [other]);
    expect(rows.map(({ source }) => source)).toEqual(isSame ? ['both'] : ['sbom', 'scanner']);
  });

  it('come once for several layers, and each of the SBOM', () => {
    const rows = compareWithScan(
      [listed('a', '1'), listed('a', '1')],
      [scanned('b', '1'), scanned('b', '1'), scanned('b', '2')],
    );
    expect(sources(rows)).toEqual(['a 1 sbom', 'a 1 sbom', 'b 1 scanner', 'b 2 scanner']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
  });

  it('are not compared without a result of a scan', () => {
    expect(sources(compareWithScan([listed('a', '1')], null))).toEqual(['a 1 unknown']);
  });
});

describe('the list', () => {
  const rows = compareWithScan(
    [
      { ...listed('zlib', '1.10', 'deb'), licenses: 'Zlib', purl: 'pkg:deb/debian/zlib@1.10' },
      { ...listed('acl', '1.9', 'deb'), licenses: 'GPL-2.0' },
      listed('=cmd()', ''),
    ],
    [scanned('acl', '1.9')],
  );
  const names = (found: readonly SbomRow[]) => found.map(({ name }) => name);

  it.each([
    ['', [], ['zlib', 'acl', '=cmd()']],
    ['ZLI', [], ['zlib']],
    ['gpl', [], ['acl']],
    ['pkg:deb', [], ['zlib']],
    ['', ['both'], ['acl']],
    ['a', ['sbom', 'scanner'], ['zlib']],
  ] as const)('searched for %j in %j', (search, wanted, found) => {
    expect(
      names(filterSbom(rows, { search, sources: wanted })).filter((name) => name !== '=cmd()' || search === ''),
    ).toEqual(found);
  });

  it('is sorted with what is not known last', () => {
    expect(names(sortSbom(rows, 'version', 'asc'))).toEqual(['acl', 'zlib', '=cmd()']);
    expect(names(sortSbom(rows, 'version', 'desc'))).toEqual(['zlib', 'acl', '=cmd()']);
    expect(names(sortSbom(rows, 'licenses', 'desc'))).toEqual(['zlib', 'acl', '=cmd()']);
  });

  it('is saved as data that no spreadsheet runs, and as JSON', () => {
    expect(sbomCsv(rows)).toContain("'=cmd()");
    expect(JSON.parse(sbomJson(rows)).packages[1]).toEqual({
      name: 'acl',
      version: '1.9',
      type: 'deb',
      licenses: 'GPL-2.0',
      purl: null,
      found: 'Both',
    });
  });
});

describe('a package URL', () => {
  it.each([
    ['pkg:deb/debian/zlib1g@1.2?arch=amd64', 'deb', 'zlib1g'],
    ['pkg:npm/%40acme/ui@4.2.0', 'npm', '@acme/ui'],
    ['pkg:maven/org.acme/app@1', 'maven', 'org.acme:app'],
    ['pkg:golang/golang.org/x/net@v1#sub', 'golang', 'golang.org/x/net'],
    ['pkg:pypi/requests', 'pypi', 'requests'],
    ['pkg:swift/github.com/a/b@1', 'generic', 'b'],
    ['pkg:npm/%E0%A4%A', 'npm', '%E0%A4%A'],
  ])('%s', (purl, ecosystem, name) => {
    expect(readPackageUrl(purl)).toEqual({ ecosystem, name });
  });

  it.each(['', 'npm/a', 'pkg:npm/', 'pkg:/a', 'https://example.com'])('is not %j', (text) => {
    expect(readPackageUrl(text)).toBeNull();
  });
});
