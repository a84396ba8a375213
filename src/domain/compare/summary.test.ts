import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPriority } from '../../../test/finding-priority';
import { anyReport, reportOf } from '../../../test/sample-report';
import type { Priority } from '@/domain/risk/priority';
import { compareReports } from './reports/compared-reports';
import { latestFinding } from './reports/finding-list';
import { summaryText, type SummaryInput } from './summary';

const nothing: SummaryInput = { isSameImage: false, reports: null, layers: null };

function summary(a: string[], b: string[], more: Partial<SummaryInput> = {}): string {
  return summaryText({ ...nothing, reports: compareReports(reportOf(...a), reportOf(...b)), ...more });
}

describe('the summary', () => {
  it.each<[string, string[], string[], string]>([
    ['nothing', ['ssl 1: CVE-1'], ['ssl 1: CVE-1'], 'Nothing differs in vulnerabilities and packages'],
    ['one that is new', ['ssl 1'], ['ssl 1: CVE-1 High'], '1 new vulnerability (High)'],
    [
      'the worst first',
      ['ssl 1: CVE-1 Critical, CVE-2 High, CVE-3 High', 'tls 1: CVE-5 High'],
      ['ssl 1: CVE-4 High, CVE-6 Low', 'tls 1: CVE-5 Low'],
      '3 fixed vulnerabilities (1 Critical), 2 new (1 High), 1 of another severity (Low)',
    ],
    ['an upgrade', ['ssl 1.0', 'tls 1'], ['ssl 1.1', 'tls 1'], 'ssl 1.0 → 1.1'],
    [
      'the package whose advisories changed most',
      ['abc 1', 'ssl 1.0: CVE-1 High', 'tls 1: CVE-2 Low', 'xyz 1'],
      ['abc 2', 'ssl 1.1', 'tls 2', 'new 1'],
      '2 fixed vulnerabilities (1 High); ssl 1.0 → 1.1 and 2 more packages upgraded, 1 added, 1 removed',
    ],
    [
      'a downgrade before upgrades, if it is the one to tell',
      ['abc 1', 'ssl 1.1', 'tls 1'],
      ['abc 2', 'ssl 1.0: CVE-1 High', 'tls 2'],
      '1 new vulnerability (High); ssl 1.1 → 1.0, 2 packages upgraded',
    ],
    ['no package by name without a reason', ['abc 1', 'xyz 1'], ['abc 2', 'xyz 2'], '2 packages upgraded'],
    ['packages that come and go', ['abc 1', 'b 1'], ['c 1', 'b 1'], '1 package added, 1 removed'],
    ['versions that are not known', ['ssl '], ['ssl 1'], 'ssl unknown → 1'],
  ])('tells %s', (_case, a, b, expected) => {
    expect(summary(a, b)).toBe(expected);
  });

  it.each<[string, Partial<SummaryInput>, string]>([
    ['of nothing that could be compared', {}, 'Nothing could be compared'],
    ['of one image', { isSameImage: true }, 'Nothing differs: both are the same image'],
    ['of a larger image', { layers: { differenceBytes: 41e6, isBaseChanged: null } }, '41 MB larger'],
    ['of a smaller image', { layers: { differenceBytes: -1500, isBaseChanged: false } }, '1.5 kB smaller'],
    ['of another base', { layers: { differenceBytes: null, isBaseChanged: true } }, 'base image changed'],
    [
      'of what is the same, as far as it is known',
      { layers: { differenceBytes: 0, isBaseChanged: false } },
      'Nothing differs in size and base image',
    ],
  ])('speaks %s', (_case, input, expected) => {
    expect(summaryText({ ...nothing, ...input })).toBe(expected);
  });

  it.each<[string, string[], string[], Record<string, Priority>, string]>([
    ['one', ['ssl 1'], ['ssl 1: CVE-1 Low'], { 'CVE-1': 'now' }, '1 new vulnerability (Low, act now)'],
    [
      'some',
      ['ssl 1: CVE-4 Low'],
      ['ssl 1: CVE-1 High, CVE-2 Low, CVE-3 Low'],
      { 'CVE-1': 'soon', 'CVE-2': 'now', 'CVE-3': 'now', 'CVE-4': 'now' },
      '3 new vulnerabilities (1 High, 2 act now), 1 fixed (Low)',
    ],
    ['none', ['ssl 1'], ['ssl 1: CVE-1 Low'], { 'CVE-1': 'soon' }, '1 new vulnerability (Low)'],
  ])('counts what is new and asks to act now: %s', (_case, a, b, priorities, expected) => {
    const { findings, packages } = compareReports(reportOf(...a), reportOf(...b));
    const beside = findings.map((finding) =>
      withPriority(finding, priorities[latestFinding(finding).vulnerability.name]),
    );
    expect(summaryText({ ...nothing, reports: { findings: beside, packages } })).toBe(expected);
  });

  it('says that nothing differs of a report and itself, and only then', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const says = (reports: SummaryInput['reports']) =>
          summaryText({ ...nothing, reports }).startsWith('Nothing differs');
        const reports = compareReports(a, b);
        const isSame = [...reports.findings, ...reports.packages].every(({ change }) => change === 'unchanged');
        expect(says(compareReports(a, a))).toBe(true);
        expect(says(reports)).toBe(isSame);
      }),
    );
  });
});
