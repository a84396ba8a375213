import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { scanReportSchema } from '@/api/images/scan-report.schema';
import { scanSummarySchema } from '@/api/images/scans.schema';
import { findingsOf, summarizeReport } from '@/domain/scan/scan-report';
import { recording, recordings } from './recordings';

const reports = recordings.filter(
  ({ request, response }) => request.path.endsWith('/security') && response.status < 400,
);
const read = (name: string) => v.parse(scanReportSchema, recording(name).response.body);

describe('recorded security reports', () => {
  it('are there', () => {
    expect(reports.length).toBeGreaterThan(12);
  });

  it.each(reports)('$name has every package and vulnerability', ({ response }) => {
    const wire: any = response.body;
    const report = v.parse(scanReportSchema, wire);
    const features: any[] = wire.data?.Layer.Features ?? [];
    expect(report.malformed).toBeUndefined();
    expect(report.statusText).toBe(wire.status);
    expect(report.packages.map((one) => [one.name, one.version, one.layerDigest])).toEqual(
      features.map((feature) => [feature.Name, feature.Version, feature.AddedBy]),
    );
    expect(
      findingsOf(report).map(({ vulnerability: one }) => [
        one.name,
        one.severityText,
        one.fixedIn ?? '',
        one.description,
        one.links.join(' '),
        one.cvssVector ?? '',
        one.cvssScore ?? '',
      ]),
    ).toEqual(
      features
        .flatMap((feature) => feature.Vulnerabilities)
        .map((found) => [
          found.Name,
          found.Severity,
          found.FixedBy,
          found.Description,
          found.Link,
          found.Metadata.NVD.CVSSv3.Vectors ?? '',
          found.Metadata.NVD.CVSSv3.Score ?? '',
        ]),
    );
  });

  it.each(reports)('$name has the counts that a table shows', ({ response }) => {
    const report = v.parse(scanReportSchema, response.body);
    expect(summarizeReport(report)).toEqual(v.parse(scanSummarySchema, response.body));
  });

  it('tell of distributions, repositories and sources', () => {
    const findings = findingsOf(read('security.scanned'));
    expect(findings.find(({ vulnerability }) => vulnerability.name === 'CVE-2023-5678')).toMatchObject({
      package: { name: 'openssl', versionFormat: null, namespace: null },
      vulnerability: {
        severity: 'Medium',
        fixedIn: '3.0.13-1~deb12u1',
        source: 'debian/updater',
        distribution: { name: 'Debian GNU/Linux', version: '12 (bookworm)' },
        packageRepository: null,
        cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L',
        cvssScore: 5.3,
        links: [
          'https://security-tracker.debian.org/tracker/CVE-2023-5678',
          'https://nvd.nist.gov/vuln/detail/CVE-2023-5678',
        ],
      },
    });
  });
});
