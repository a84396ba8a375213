import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../test/sample-report';
import { comparisonCsv, comparisonJson, comparisonMarkdown, type ComparisonExport } from './compare-export';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import { wholeText } from '@/domain/text/pieces';
import { compareReports } from './reports/compared-reports';

const { findings, packages } = compareReports(
  reportOf('=ssl 1.0: CVE-1 High fix 1.1', 'a|b` 1'),
  reportOf('=ssl 1.1', 'a|b` 1', '<img/onerror=x> 2: CVE-2 Low'),
);

const about = {
  a: { image: 'acme/webapp:v1', digest: 'sha256:aa', platform: null },
  b: { image: 'acme/webapp:v2', digest: null, platform: 'linux/arm64' },
  isFiltered: true,
  exportedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
};
const ofFindings: ComparisonExport = { ...about, what: { kind: 'vulnerabilities', rows: findings } };
const ofPackages: ComparisonExport = { ...about, what: { kind: 'packages', rows: packages } };

describe('a saved comparison', () => {
  it('is CSV without formulas', () => {
    expect(wholeText(comparisonCsv(ofFindings)).split('\r\n').slice(0, 6)).toEqual([
      '# From,acme/webapp:v1 sha256:aa',
      '# To,acme/webapp:v2 linux/arm64',
      '# Exported at,2026-01-02T03:04:05.000Z',
      '# Filtered,yes',
      'Change,Advisory,Severity Before,Severity After,Package,Package Before,Type,From Versions,To Versions,Fixed in Version',
      "Fixed,CVE-1,High,,'=ssl,'=ssl,Debian,1.0,1.1,1.1",
    ]);
  });

  it('has what risk data say at the end, if there are any', () => {
    const risk: FindingRisk = {
      priority: 'now',
      reason: 'it is known to be exploited',
      place: 0,
      cves: ['CVE-1'],
      epss: { cve: 'CVE-1', probability: 0.25, percentile: 0.9 },
      exploited: [{ cve: 'CVE-1', title: null, addedOn: null, dueOn: null, isRansomware: false, action: null }],
      vex: null,
      partlySettled: null,
      accepted: null,
      isSettled: false,
    };
    const [first, ...others] = findings;
    const rows = first === undefined ? [] : [{ ...first, risk }, ...others];
    const lines = wholeText(comparisonCsv({ ...about, what: { kind: 'vulnerabilities', rows } })).split('\r\n');
    expect(lines[4]).toMatch(/,Fixed in Version,Priority,EPSS Probability,Known Exploited,VEX Status,Accepted$/);
    expect(lines[5]).toMatch(/^Fixed,CVE-1,.*,now,0\.25,true,,$/);
    expect(lines[6]).toMatch(/,,,,,$/);
  });

  it('is JSON that says what it is about', () => {
    expect(JSON.parse(wholeText(comparisonJson(ofPackages)))).toMatchObject({
      about: { from: about.a, to: about.b, exportedAt: '2026-01-02T03:04:05.000Z', isFiltered: true, count: 3 },
      packages: [
        { change: 'Upgraded', package: '=ssl', fromVersions: ['1.0'], toVersions: ['1.1'] },
        { change: 'Unchanged', package: 'a|b`', vulnerabilitiesBefore: 0 },
        { change: 'Added', toVersions: ['2'], vulnerabilitiesAfter: 1 },
      ],
    });
  });

  it('is a Markdown table in which a name is nothing but a name', () => {
    const lines = wholeText(comparisonMarkdown(ofPackages)).split('\n');
    expect(lines[2]).toBe('From `acme/webapp:v1 sha256:aa` to `acme/webapp:v2 linux/arm64`, filtered');
    expect(lines).toContain(
      String.raw`| ${'`Unchanged`'} | ${'`` a\\|b` ``'} | ${'`Debian`'} | ${'`1`'} | ${'`1`'} | ${'`0`'} | ${'`0`'} |`,
    );
    expect(lines.filter((line) => line.includes('<')).every((line) => line.includes('`'))).toBe(true);
  });
});
