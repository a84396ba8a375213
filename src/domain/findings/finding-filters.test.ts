import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Severity } from '@/domain/scan/scan';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import { filterFindings, isFilteringFindings, type FindingFilter } from './finding-filters';
import { findingRows } from './finding-rows';

function vulnerability(name: string, severity: Severity, values: Partial<Vulnerability> = {}): Vulnerability {
  return sampleVulnerability({ name, severity, ...values });
}

function scanned(name: string, layerDigest: string | null, ...vulnerabilities: Vulnerability[]): ScannedPackage {
  return { name, version: '1.0', versionFormat: null, namespace: null, layerDigest, vulnerabilities };
}

const rows = findingRows(
  {
    status: 'scanned',
    statusText: 'scanned',
    packages: [
      scanned(
        'openssl',
        'sha256:aa11',
        vulnerability('CVE-2024-0727', 'Medium', {
          description: 'A PKCS12 file may crash it',
          fixedIn: '3.0.13',
          source: 'debian/updater',
        }),
        vulnerability('CVE-2023-5678', 'High', { description: 'Slow keys', source: 'debian/updater' }),
      ),
      scanned('urllib3', 'sha256:bb22', vulnerability('GHSA-34jh', 'High', { fixedIn: '2.2.2', source: 'osv/pypi' })),
      scanned('mystery', null, vulnerability('X-1', 'Unknown')),
    ],
  },
  undefined,
);

const everything: FindingFilter = {
  search: '',
  packageName: '',
  severities: [],
  isFixableOnly: false,
  types: [],
  layer: '',
  risk: '',
};

function found(filter: Partial<FindingFilter>): string[] {
  return filterFindings(rows, { ...everything, ...filter }).map(({ finding }) => finding.vulnerability.name);
}

describe('filterFindings', () => {
  it.each<[string, Partial<FindingFilter>, string[]]>([
    ['nothing', {}, ['CVE-2024-0727', 'CVE-2023-5678', 'GHSA-34jh', 'X-1']],
    ['an advisory', { search: 'cve-2023' }, ['CVE-2023-5678']],
    ['a package', { search: 'OPENSSL' }, ['CVE-2024-0727', 'CVE-2023-5678']],
    ['a description', { search: 'pkcs12' }, ['CVE-2024-0727']],
    ['a package without a word', { search: 'openssl -crash' }, ['CVE-2023-5678']],
    ['everything but a package', { search: '-openssl' }, ['GHSA-34jh', 'X-1']],
    ['a package by its name', { packageName: 'openssl' }, ['CVE-2024-0727', 'CVE-2023-5678']],
    ['a part of a package name', { packageName: 'ssl' }, []],
    ['a severity', { severities: ['High'] }, ['CVE-2023-5678', 'GHSA-34jh']],
    ['two severities', { severities: ['Medium', 'Unknown'] }, ['CVE-2024-0727', 'X-1']],
    ['fixable ones', { isFixableOnly: true }, ['CVE-2024-0727', 'GHSA-34jh']],
    ['a kind of package', { types: ['pypi'] }, ['GHSA-34jh']],
    ['an unknown kind', { types: ['unknown'] }, ['X-1']],
    ['a layer', { layer: 'sha256:bb22' }, ['GHSA-34jh']],
    ['the beginning of a layer', { layer: 'sha256:aa' }, ['CVE-2024-0727', 'CVE-2023-5678']],
    ['no layer', { layer: 'none' }, ['X-1']],
    ['all together', { search: 'ghsa', severities: ['High'], isFixableOnly: true, types: ['pypi'] }, ['GHSA-34jh']],
  ])('finds by %s', (_what, filter, names) => {
    expect(found(filter)).toEqual(names);
  });

  it('does not run a search over the border of two texts', () => {
    expect(found({ search: 'CVE-2024-0727openssl' })).toEqual([]);
  });

  it('finds with a minus what it does not find without', () => {
    fc.assert(
      fc.property(fc.constantFrom('openssl', 'cve', 'slow', 'nowhere', 'x-1', 'a'), (word) => {
        const both = [...found({ search: word }), ...found({ search: `-${word}` })];
        expect(both.toSorted()).toEqual(found({}).toSorted());
      }),
    );
  });
});

describe('isFilteringFindings', () => {
  it('knows when something may be hidden', () => {
    expect(isFilteringFindings({ ...everything, risk: 'kev' })).toBe(true);
    expect(isFilteringFindings({ ...everything, search: ' ' })).toBe(false);
    expect(isFilteringFindings({ ...everything, search: 'a' })).toBe(true);
    expect(isFilteringFindings({ ...everything, severities: ['Low'] })).toBe(true);
    expect(isFilteringFindings({ ...everything, packageName: 'openssl' })).toBe(true);
    expect(isFilteringFindings({ ...everything, isFixableOnly: true })).toBe(true);
    expect(isFilteringFindings({ ...everything, types: ['deb'] })).toBe(true);
    expect(isFilteringFindings({ ...everything, layer: 'none' })).toBe(true);
  });
});
