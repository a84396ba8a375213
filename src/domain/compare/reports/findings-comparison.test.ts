import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanReport } from '@/domain/scan/scan-report';
import { anyReport, reportOf } from '../../../../test/sample-report';
import { compareFindings, countChanges, findingChanges, type ComparedFinding } from './findings-comparison';

/** `new CVE-1 libssl3 (High)`, with the package and the severity of both sides where they differ. */
function inWords({ change, before, after, severityBefore, severityAfter }: ComparedFinding): string {
  const between = (from: string | null | undefined, to: string | null | undefined) =>
    [...new Set([from, to])].filter((text) => text !== null && text !== undefined).join('→');
  const advisory = (after[0] ?? before[0])?.vulnerability.name;
  const packages = between(before[0]?.package.name, after[0]?.package.name);
  return `${change} ${advisory} ${packages} (${between(severityBefore, severityAfter)})`;
}

const words = (a: ScanReport, b: ScanReport) => compareFindings(a, b).map(inWords);

describe('compareFindings', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing of nothing', [], [], []],
    ['one that is new', ['ssl 1'], ['ssl 1: CVE-1 High'], ['new CVE-1 ssl (High)']],
    ['one that is fixed', ['ssl 1: CVE-1 High'], ['ssl 2'], ['fixed CVE-1 ssl (High)']],
    ['one that is gone with its package', ['ssl 1: CVE-1 High'], [], ['fixed CVE-1 ssl (High)']],
    ['one that stays in another version', ['ssl 1: CVE-1 High'], ['ssl 2: CVE-1 High'], ['unchanged CVE-1 ssl (High)']],
    ['another severity', ['ssl 1: CVE-1 High'], ['ssl 1: CVE-1 Low'], ['changed CVE-1 ssl (High→Low)']],
    [
      'one advisory in two packages',
      ['ssl 1: CVE-1', 'tls 1: CVE-1'],
      ['ssl 1: CVE-1', 'tls 2'],
      ['unchanged CVE-1 ssl (Medium)', 'fixed CVE-1 tls (Medium)'],
    ],
    [
      'packages of one name and two kinds',
      ['deb/ws 1: CVE-1', 'npm/ws 1: CVE-1'],
      ['npm/ws 1: CVE-1'],
      ['fixed CVE-1 ws (Medium)', 'unchanged CVE-1 ws (Medium)'],
    ],
    [
      'two versions of a package as one, at its worst',
      ['ssl 1: CVE-1 High', 'ssl 2: CVE-1 Low'],
      ['ssl 2: CVE-1 Low'],
      ['changed CVE-1 ssl (High→Low)'],
    ],
    [
      'a move to a package with the same fix',
      ['libssl1.1 1.1: CVE-1 High fix 3.1'],
      ['libssl3 3.0: CVE-1 High fix 3.1'],
      ['unchanged CVE-1 libssl1.1→libssl3 (High)'],
    ],
    [
      'a move to a package of the same version',
      ['libssl3 3.0: CVE-1 High'],
      ['libssl3t64 3.0: CVE-1 Low'],
      ['changed CVE-1 libssl3→libssl3t64 (High→Low)'],
    ],
    [
      'two of which one has moved',
      ['libssl1.1 1.1: CVE-1 High fix 3.1', 'openssl 1.1: CVE-1 High fix 3.1'],
      ['libssl3 3.0: CVE-1 High fix 3.1'],
      ['unchanged CVE-1 libssl1.1→libssl3 (High)', 'fixed CVE-1 openssl (High)'],
    ],
    [
      'no move of which nothing tells',
      ['libssl1.1 1.1: CVE-1 High fix 1.2'],
      ['libssl3 3.0: CVE-1 High fix 3.1'],
      ['fixed CVE-1 libssl1.1 (High)', 'new CVE-1 libssl3 (High)'],
    ],
    [
      'no move from a package that is still there',
      ['libssl1.1 1.1: CVE-1 High fix 3.1'],
      ['libssl1.1 3.1', 'libssl3 3.0: CVE-1 High fix 3.1'],
      ['fixed CVE-1 libssl1.1 (High)', 'new CVE-1 libssl3 (High)'],
    ],
    [
      'no move between packages of a language',
      ['npm/lodash 4.1.0: CVE-1 High fix 4.2.0'],
      ['npm/lodash-es 4.1.0: CVE-1 High fix 4.2.0'],
      ['fixed CVE-1 lodash (High)', 'new CVE-1 lodash-es (High)'],
    ],
  ])('tells %s', (_case, a, b, expected) => {
    expect(words(reportOf(...a), reportOf(...b))).toEqual(expected);
  });

  it('finds nothing that differs between a report and itself', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(compareFindings(report, report).filter(({ change }) => change !== 'unchanged')).toEqual([]);
      }),
    );
  });

  it('says the opposite when the sides are swapped', () => {
    const opposite = { new: 'fixed', fixed: 'new', changed: 'changed', unchanged: 'unchanged' } as const;
    const sides = (entries: ComparedFinding[]) =>
      entries
        .map(({ change, before, after }) => ({ change, before, after }))
        .map((entry) => JSON.stringify(entry))
        .toSorted();
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const swapped = compareFindings(b, a).map((entry) => ({
          ...entry,
          change: opposite[entry.change],
          before: entry.after,
          after: entry.before,
        }));
        expect(sides(swapped)).toEqual(sides(compareFindings(a, b)));
      }),
    );
  });

  it('leaves none out and none twice', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const entries = compareFindings(a, b);
        const total = ({ packages }: ScanReport) => packages.flatMap(({ vulnerabilities }) => vulnerabilities).length;
        expect(entries.flatMap(({ before }) => before)).toHaveLength(total(a));
        expect(entries.flatMap(({ after }) => after)).toHaveLength(total(b));
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        const counts = countChanges(entries, findingChanges);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(entries.length);
      }),
    );
  });

  it('takes no longer than its size explains', () => {
    const large = (version: number) =>
      reportOf(
        ...Array.from(
          { length: 6000 },
          (_unused, at) =>
            `lib${at + version * 2000} ${version}: ${Array.from({ length: 5 }, (_none, nr) => `CVE-${at % 7}-${nr} High fix 9`).join(', ')}`,
        ),
      );
    const [a, b] = [large(1), large(2)];
    const start = performance.now();
    expect(compareFindings(a, b).length).toBeGreaterThan(30_000);
    // To compare all with all takes many times as long; the bound leaves room for a busy machine.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
