import fc from 'fast-check';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { scanReportSchema } from '@/api/images/scan-report.schema';
import { scanSummarySchema } from '@/api/images/scans.schema';
import { findingsWriters, packagesWriters } from '@/domain/exports/write-report';
import { filterFindings } from '@/domain/findings/finding-filters';
import { groupFindings } from '@/domain/findings/finding-groups';
import { findingRows } from '@/domain/findings/finding-rows';
import { packageRows } from '@/domain/packages/package-rows';
import { findingsOf, summarizeReport, type ScanReport } from '@/domain/scan/scan-report';
import { totalFindings } from '@/domain/scan/severity';
import { upgradeChecklist } from '@/domain/packages/upgrade-checklist';
import { planUpgrades } from '@/domain/packages/upgrade-plan';
import { wholeText } from '@/domain/text/pieces';
// A report as Quay answers it: Clair's OSV matchers tell ranges in `FixedBy`.
import osvReport from './osv-affected-ranges.json';

const subject = {
  registry: 'quay.example.com',
  repository: { namespace: 'acme', name: 'webapp' },
  tagName: 'latest',
  digest: `sha256:${'0'.repeat(64)}`,
  platform: null,
};
const checklistSubject = { image: 'quay.example.com/acme/webapp:latest', digest: subject.digest, platform: null };
const noFilter = { search: '', packageName: '', severities: [], types: [], layer: '' };

/** Everything that tells of fixes: counts of fixable findings, the plan, and every file. */
function toldOf(body: unknown) {
  const report: ScanReport = v.parse(scanReportSchema, body);
  const findings = findingsOf(report);
  const rows = findingRows(report, undefined);
  const plan = planUpgrades(report.packages, [], null);
  const remaining = packageRows(report.packages, undefined).map((row) => totalFindings(row.remaining));
  const input = { subject, report, manifest: undefined, exportedAt: 0, isFiltered: false, total: findings.length };
  const findingsInput = { ...input, findings };
  const packagesInput = { ...input, packages: report.packages };
  return {
    fixable: {
      summary: v.parse(scanSummarySchema, body).fixableCount,
      report: summarizeReport(report).fixableCount,
      filter: filterFindings(rows, { ...noFilter, isFixableOnly: true }).length,
      groups: groupFindings(rows, 'advisory').reduce((sum, { fixableCount }) => sum + fixableCount, 0),
      packages: findings.length - remaining.reduce((sum, count) => sum + count, 0),
      plan: totalFindings(plan.fixable),
    },
    targets: plan.upgrades.flatMap(({ targets }) => targets),
    checklist: upgradeChecklist(plan, null, checklistSubject),
    csv: Papa.parse<Record<string, string>>(wholeText(findingsWriters.csv(findingsInput)), {
      header: true,
      comments: '#',
      skipEmptyLines: true,
    }).data,
    packagesCsv: wholeText(packagesWriters.csv(packagesInput)),
    json: JSON.parse(wholeText(findingsWriters.json(findingsInput))).vulnerabilities as any[],
    packagesJson: JSON.parse(wholeText(packagesWriters.json(packagesInput))).packages as any[],
    sarif: JSON.parse(wholeText(findingsWriters.sarif(findingsInput))).runs[0].results as any[],
    cyclonedx: JSON.parse(wholeText(findingsWriters.cyclonedx(findingsInput))).vulnerabilities as any[],
  };
}

function eachCount(count: number) {
  return { summary: count, report: count, filter: count, groups: count, packages: count, plan: count };
}

describe('ranges of affected versions', () => {
  const told = toldOf(osvReport);

  it('count as no fix, wherever fixes are counted', () => {
    expect(told.fixable).toEqual(eachCount(2));
  });

  it('are nothing to upgrade to', () => {
    expect(told.targets.toSorted()).toEqual(['2.2.3', '2.31.0']);
    expect(told.checklist).not.toMatch(/lastAffected|introduced/);
  });

  it('stand beside an empty fix in CSV', () => {
    expect(told.csv.map((row) => [row['Package'], row['Fixed in Version'], row['Affected Versions']])).toEqual([
      ['jackson-mapper-asl', '', 'up to 1.9.13'],
      ['requests', '2.31.0', '2.3.0 and later, before 2.31.0'],
      ['werkzeug', '', 'all versions'],
      ['pypdf2', '', '2.2.0 to 3.0.1'],
      ['werkzeug', '2.2.3', ''],
    ]);
  });

  it('stand beside no fix in JSON', () => {
    expect(told.json.map(({ fixedIn, affected }) => [fixedIn, affected])).toContainEqual([null, 'up to 1.9.13']);
    expect(told.packagesJson.flatMap((one) => one.vulnerabilities)).toContainEqual(
      expect.objectContaining({ fixedIn: null, affected: '2.2.0 to 3.0.1' }),
    );
  });

  it('are told in SARIF without an upgrade', () => {
    expect(told.sarif[0].message.text).toBe(
      'jackson-mapper-asl 1.9.13 is affected by GHSA-dddd-eeee-ffff (Critical). No fixed version is known. Affected versions: up to 1.9.13.',
    );
    expect(told.sarif[0].properties).toMatchObject({ fixedIn: null, affected: 'up to 1.9.13' });
  });

  it('are told in CycloneDX without a recommendation', () => {
    const [jackson] = told.cyclonedx;
    expect(jackson).not.toHaveProperty('recommendation');
    expect(jackson.properties).toContainEqual({
      name: 'quay:affected-versions',
      value: 'jackson-mapper-asl: up to 1.9.13',
    });
    expect(told.cyclonedx.flatMap(({ recommendation }) => recommendation ?? [])).toHaveLength(2);
  });
});

describe('whatever the scanner gives as a fix', () => {
  const version = fc.stringMatching(/^[0-9][a-z0-9.+~-]{0,6}$/);
  const range = fc.oneof(
    version.map((end) => `lastAffected=${encodeURIComponent(end)}`),
    fc.tuple(version, version).map(([start, end]) => `introduced=${start}&lastAffected=${end}`),
    version.map((start) => `introduced%3D${start}`),
    version.map((end) => `< ${end}`),
    fc.tuple(version, version).map(([start, end]) => `[${start},${end})`),
    fc.constantFrom('', ' ', 'introduced=0', 'fixed=', 'will not fix'),
  );
  const bodyOf = (texts: readonly unknown[]) => ({
    status: 'scanned',
    data: {
      Layer: {
        Features: texts.map((text, at) => ({
          Name: `package-${at}`,
          Version: '1.0',
          Vulnerabilities: [{ Name: `CVE-${at}`, Severity: 'High', FixedBy: text, NamespaceName: 'osv/pypi' }],
        })),
      },
    },
  });

  it('a range is no fix in any count and any file', () => {
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), (texts) => {
        const told = toldOf(bodyOf(texts));
        expect(told.fixable).toEqual(eachCount(0));
        expect(told.targets).toEqual([]);
        expect(told.csv.map((row) => row['Fixed in Version']).join('')).toBe('');
        for (const one of told.json) expect(one.fixedIn).toBeNull();
        for (const one of told.packagesJson.flatMap(({ vulnerabilities }) => vulnerabilities)) {
          expect(one.fixedIn).toBeNull();
        }
        for (const { message } of told.sarif) expect(message.text).toContain('No fixed version is known.');
        for (const one of told.cyclonedx) expect(one).not.toHaveProperty('recommendation');
      }),
    );
  });

  it('all counts and files agree about it', () => {
    const text = fc.oneof(range, version, fc.string(), fc.constant(null), fc.integer());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const told = toldOf(bodyOf(texts));
        const count = told.json.filter(({ fixedIn }) => fixedIn !== null).length;
        expect(told.fixable).toEqual(eachCount(count));
        expect(told.csv.filter((row) => row['Fixed in Version'] !== '')).toHaveLength(count);
        expect(told.sarif.filter(({ message }) => message.text.includes('Upgrade to '))).toHaveLength(count);
        expect(told.cyclonedx.filter((one) => 'recommendation' in one)).toHaveLength(count);
      }),
    );
  });
});
