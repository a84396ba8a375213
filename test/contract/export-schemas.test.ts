import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { scanReportSchema } from '@/api/images/scan-report.schema';
import type { FindingsExport, PackagesExport } from '@/domain/exports/export-input';
import { findingsWriters, packagesWriters } from '@/domain/exports/write-report';
import { findingsOf, type ScanReport } from '@/domain/scan/scan-report';
import { wholeText } from '@/domain/text/pieces';
import { complaints, cycloneDxValidator, sarifValidator } from './published-schemas';
import { recordings } from './recordings';

const isSarif = sarifValidator();
const isCycloneDx = cycloneDxValidator();

type About = Pick<FindingsExport, 'subject' | 'manifest' | 'exportedAt' | 'isFiltered'>;

const about: About = {
  subject: {
    registry: 'quay.example.com:8443',
    repository: { namespace: 'acme', name: 'team/webapp' },
    tagName: 'latest',
    digest: `sha256:${'0'.repeat(64)}`,
    platform: { os: 'linux', architecture: 'arm64', variant: 'v8', osVersion: null },
  },
  manifest: undefined,
  exportedAt: Date.UTC(2026, 10, 24),
  isFiltered: false,
};

function findingsExport(report: ScanReport, rest: About = about): FindingsExport {
  const findings = findingsOf(report);
  return { ...rest, report, findings, total: findings.length };
}

function packagesExport(report: ScanReport, rest: About = about): PackagesExport {
  return { ...rest, report, packages: report.packages, total: report.packages.length };
}

/** What the published schemas have against any of the files that a report can be saved as. */
function allComplaints(report: ScanReport, rest: About = about): string[] {
  return [
    ...complaints(isSarif, wholeText(findingsWriters.sarif(findingsExport(report, rest)))),
    ...complaints(isCycloneDx, wholeText(findingsWriters.cyclonedx(findingsExport(report, rest)))),
    ...complaints(isCycloneDx, wholeText(packagesWriters.cyclonedx(packagesExport(report, rest)))),
  ];
}

const reports = recordings
  .filter(({ request, response }) => request.path.endsWith('/security') && response.status < 400)
  .map(({ name, response }) => ({ name, report: v.parse(scanReportSchema, response.body) }));

describe('the published schemas', () => {
  it.each([
    ['nothing', '{}'],
    ['another version', '{"version":"2.0.0","runs":[]}'],
    ['a result without a message', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[{}]}]}'],
    ['an address that is none', '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","informationUri":"a b"}}}]}'],
  ])('refuse SARIF with %s', (_what, text) => {
    expect(complaints(isSarif, text)).not.toEqual([]);
  });

  it.each([
    ['nothing', '{}'],
    ['a component without a name', '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library"}]}'],
    [
      'an unknown method',
      '{"bomFormat":"CycloneDX","specVersion":"1.6","vulnerabilities":[{"ratings":[{"method":"guess"}]}]}',
    ],
    [
      'a link that is none',
      '{"bomFormat":"CycloneDX","specVersion":"1.6","vulnerabilities":[{"advisories":[{"url":"a b"}]}]}',
    ],
  ])('refuse CycloneDX with %s', (_what, text) => {
    expect(complaints(isCycloneDx, text)).not.toEqual([]);
  });
});

describe('saved reports are valid', () => {
  it.each(reports)('$name', ({ report }) => {
    expect(allComplaints(report)).toEqual([]);
  });

  it('without a single package', () => {
    expect(allComplaints({ status: 'scanned', statusText: 'scanned', packages: [] })).toEqual([]);
  });

  it('whatever the scanner says', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\ud800', '%', '|', '"', '<', '\\', ' ', 'ü', 'a', '/', ':', '@', '#') }),
      fc.constantFrom('http://a/%zz', 'https://[::1]/x[0]', 'javascript:alert(1)', 'https://u:p@h/?q=a|b#c^d', ''),
    );
    const feature = fc.record({
      Name: word,
      Version: word,
      AddedBy: word,
      NamespaceName: fc.oneof(word, fc.constantFrom('debian', 'pypi', 'maven', 'npm', 'rpm', 'alpine', 'golang')),
      Vulnerabilities: fc.array(
        fc.record({
          Name: fc.oneof(word, fc.constantFrom('CVE-1', 'CVE-2')),
          Severity: fc.oneof(word, fc.constantFrom('Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown')),
          Link: fc.array(word).map((links) => links.join(' ')),
          FixedBy: word,
          Description: word,
          Metadata: fc.record({
            NVD: fc.record({
              CVSSv3: fc.record({ Vectors: word, Score: fc.oneof(word, fc.double({ min: 0, max: 10 })) }),
            }),
          }),
        }),
        { maxLength: 4 },
      ),
    });
    const subject = fc.record({
      registry: word,
      repository: fc.record({ namespace: word, name: word }),
      tagName: word,
      digest: word,
      platform: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(feature, { maxLength: 5 }), subject, (features, odd) => {
        const body = { status: 'scanned', data: { Layer: { Features: features } } };
        expect(allComplaints(v.parse(scanReportSchema, body), { ...about, subject: odd })).toEqual([]);
      }),
    );
  });
});
