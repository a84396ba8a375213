import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { summarizeReport } from '@/domain/scan/scan-report';
import { scanReportSchema } from './scan-report.schema';
import { scanSummarySchema } from './scans.schema';

const bodyOf = (features: readonly unknown[]) => ({ status: 'scanned', data: { Layer: { Features: features } } });
const read = (...features: unknown[]) => v.parse(scanReportSchema, bodyOf(features));
const readFinding = (members: object) => {
  const report = read({ Name: 'a', Vulnerabilities: [{ Name: 'CVE-1', ...members }] });
  return { ...report.packages[0]!.vulnerabilities[0], malformed: report.malformed };
};

describe('a package of a report', () => {
  const bare = { name: 'a', version: '', versionFormat: null, namespace: null, layerDigest: null, vulnerabilities: [] };

  it.each<[object, object]>([
    [{}, {}],
    [
      {
        Version: null,
        VersionFormat: null,
        NamespaceName: null,
        AddedBy: null,
        Vulnerabilities: null,
        BaseScores: null,
      },
      {},
    ],
    [{ Version: '', VersionFormat: '', NamespaceName: '', AddedBy: '' }, {}],
    [
      { Version: '1:2', VersionFormat: 'dpkg', NamespaceName: 'debian:12' },
      { version: '1:2', versionFormat: 'dpkg', namespace: 'debian:12' },
    ],
    [{ Version: 5 }, { version: '5' }],
    [{ AddedBy: 'sha256:ab' }, { layerDigest: 'sha256:ab' }],
    [{ AddedBy: 'sha256:ab.0815' }, { layerDigest: 'sha256:ab' }],
    [{ Name: null }, { name: '(no name)' }],
  ])('%j reads %j', (members, expected) => {
    expect(read({ Name: 'a', ...members })).toEqual({
      status: 'scanned',
      statusText: 'scanned',
      packages: [{ ...bare, ...expected }],
    });
  });

  it.each<[unknown, string, string | null]>([
    [{ Name: 'b', Version: {} }, 'Version: expected string', 'b'],
    [{ Name: ['b'] }, 'Name: expected string', null],
    [{ Name: 'b', Vulnerabilities: 'none' }, 'Vulnerabilities: expected array', 'b'],
    [{ Name: 'b', Vulnerabilities: [7] }, 'vulnerability: expected object', 'b'],
    [null, 'package: expected object', null],
    [[], 'package: expected object', null],
  ])('%j is reported and harms nothing else', (entry, reason, name) => {
    const report = read({ Name: 'a' }, entry, { Name: 'c' });
    expect(report.malformed).toEqual([{ name, reason }]);
    expect(report.packages.map((one) => one.name)).toEqual(expect.arrayContaining(['a', 'c']));
  });
});

describe('a vulnerability of a report', () => {
  it.each<[object, object]>([
    [
      {},
      {
        name: 'CVE-1',
        severity: 'Unknown',
        severityText: '',
        description: '',
        links: [],
        fixedIn: null,
        source: null,
        distribution: null,
        packageRepository: null,
        cvssVector: null,
        cvssScore: null,
      },
    ],
    [{ Name: '' }, { name: '(no name)' }],
    [{ Severity: 'critical' }, { severity: 'Critical', severityText: 'critical' }],
    [{ Severity: 'Dreadful' }, { severity: 'Unknown', severityText: 'Dreadful' }],
    [{ FixedBy: '' }, { fixedIn: null }],
    [{ FixedBy: '1.2' }, { fixedIn: '1.2' }],
    [{ Link: ' https://a  https://b\nhttps://a ' }, { links: ['https://a', 'https://b'] }],
    [{ Link: null }, { links: [] }],
    [{ Metadata: null }, { cvssVector: null }],
    [{ Metadata: { NVD: null } }, { cvssVector: null }],
    [{ Metadata: { NVD: { CVSSv3: null } } }, { cvssVector: null }],
    [{ Metadata: { NVD: { CVSSv3: { Vectors: '', Score: '' } } } }, { cvssVector: null, cvssScore: null }],
    [{ Metadata: { NVD: { CVSSv3: { Vectors: 'CVSS:4.0/AV:N', Score: '9.3' } } } }, { cvssScore: 9.3 }],
    [{ Metadata: { NVD: { CVSSv3: { Vectors: null, Score: 0 } } } }, { cvssVector: null, cvssScore: 0 }],
    [{ Metadata: { NVD: { CVSSv2: { Vectors: 'AV:N/AC:L', Score: 5 } } } }, { cvssVector: 'AV:N/AC:L', cvssScore: 5 }],
    [{ Metadata: { NVD: { CVSSv3: { Vectors: 'N/A', Score: 'N/A' } } } }, { cvssVector: null, cvssScore: null }],
    [{ Metadata: { NVD: { CVSSv3: { Vectors: 'none', Score: ' - ' } } } }, { cvssVector: null, cvssScore: null }],
    [
      { Metadata: { NVD: { CVSSv3: { Vectors: 'N/A', Score: '' }, CVSSv2: { Vectors: 'AV:N/AC:L', Score: '5.0' } } } },
      { cvssVector: 'AV:N/AC:L', cvssScore: 5 },
    ],
    [{ NamespaceName: null, Metadata: { UpdatedBy: '' } }, { source: null }],
    [{ NamespaceName: ' ', Metadata: { UpdatedBy: 'rhel-vex' } }, { source: 'rhel-vex' }],
    [{ Severity: '' }, { severity: 'Unknown', severityText: '' }],
    [{ Severity: ' HIGH ' }, { severity: 'High' }],
    [
      { FixedBy: 'lastAffected=1.2' },
      { fixedIn: null, affected: { introduced: null, lastAffected: '1.2', words: null } },
    ],
    [
      { Metadata: { DistroName: 'Debian', DistroVersion: '' } },
      { distribution: { name: 'Debian', version: null }, packageRepository: null },
    ],
    [{ Metadata: { DistroName: '', RepoName: 'pypi' } }, { distribution: null, packageRepository: 'pypi' }],
    [{ NamespaceName: '', Metadata: { UpdatedBy: 'osv/go' } }, { source: 'osv/go' }],
  ])('%j reads %j', (members, expected) => {
    expect(readFinding(members)).toMatchObject({ ...expected, malformed: undefined });
  });

  it.each<[object, string]>([
    [{ Description: {} }, 'Description: expected string'],
    [{ Severity: true }, 'Severity: expected string'],
    [{ Metadata: 'none' }, 'Metadata: expected object'],
    [{ Metadata: { NVD: { CVSSv3: [] } } }, 'Metadata.NVD.CVSSv3: expected object'],
    [{ Metadata: { NVD: { CVSSv3: { Score: 11 } } } }, 'Metadata.NVD.CVSSv3.Score: expected a number from 0 to 10'],
    [{ Metadata: { NVD: { CVSSv3: { Score: 'high' } } } }, 'Metadata.NVD.CVSSv3.Score: expected a number from 0 to 10'],
  ])('stays with %j, which is reported', (members, reason) => {
    expect(readFinding(members)).toMatchObject({ name: 'CVE-1', malformed: [{ name: 'a: CVE-1', reason }] });
  });
});

describe('any report', () => {
  const odd = fc.oneof({ maxDepth: 2 }, fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.constant(null));
  const finding = fc.record({ Name: odd, Severity: odd, FixedBy: odd, Metadata: odd, Link: odd }, { requiredKeys: [] });
  const feature = fc.record(
    { Name: odd, Version: odd, AddedBy: odd, Vulnerabilities: fc.oneof(fc.array(fc.oneof(finding, odd)), odd) },
    { requiredKeys: [] },
  );

  it('is read without an error, and counted as a table counts it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(feature, odd)), (features) => {
        const report = v.parse(scanReportSchema, bodyOf(features));
        expect(summarizeReport(report)).toEqual(v.parse(scanSummarySchema, bodyOf(features)));
        expect(report.packages.length).toBeLessThanOrEqual(features.length);
      }),
    );
  });

  it.each(['queued', 'failed', 'unsupported', 'in_orbit'])('with the status %s has no packages', (status) => {
    expect(v.parse(scanReportSchema, { status, data: { Layer: { Features: [{}] } } }).packages).toEqual([]);
  });

  it.each([['x'], [[]], [{ Layer: 'x' }], [{ Layer: { Features: {} } }]])(
    'that is %j is not taken for one without findings',
    (data) => {
      expect(v.safeParse(scanReportSchema, { status: 'scanned', data }).success).toBe(false);
    },
  );
});
