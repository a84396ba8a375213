import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScanReport } from '@/domain/scan/scan-report';
import { anyReport, reportOf } from '../../../../test/sample-report';
import { comparePackages, packageChanges, type ComparedPackage } from './packages-comparison';
import { countChanges } from './findings-comparison';

/** `upgraded ssl 1→2`, with versions that stay behind a plus. */
function inWords({ change, name, versionsBefore, versionsAfter, versionsKept }: ComparedPackage): string {
  const kept = versionsKept.length === 0 ? '' : ` + ${versionsKept.join(' ')}`;
  return `${change} ${name} ${versionsBefore.join(' ')}→${versionsAfter.join(' ')}${kept}`;
}

const words = (a: ScanReport, b: ScanReport) => comparePackages(a, b).map(inWords);

describe('comparePackages', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing of nothing', [], [], []],
    ['one that is added', [], ['ssl 1'], ['added ssl →1']],
    ['one that is removed', ['ssl 1'], [], ['removed ssl 1→']],
    ['one that stays', ['ssl 1'], ['ssl 1'], ['unchanged ssl → + 1']],
    ['an upgrade', ['ssl 1.9'], ['ssl 1.10'], ['upgraded ssl 1.9→1.10']],
    ['a downgrade', ['ssl 1:1.0'], ['ssl 2.0'], ['downgraded ssl 1:1.0→2.0']],
    ['an upgrade by the rules of its kind', ['deb/ssl 2.0~rc1'], ['deb/ssl 2.0'], ['upgraded ssl 2.0~rc1→2.0']],
    ['versions without an order', ['npm/ws latest'], ['npm/ws 8.0.0'], ['unsure ws latest→8.0.0']],
    ['versions of an unknown kind', ['?/x 1.0-a'], ['?/x 1.1-b'], ['unsure x 1.0-a→1.1-b']],
    ['plain numbers of an unknown kind', ['?/x 1.9'], ['?/x 1.10'], ['upgraded x 1.9→1.10']],
    ['a version that is not known', ['ssl '], ['ssl 1'], ['unsure ssl →1']],
    ['one version that is written in two ways', ['deb/ssl 0:1.0'], ['deb/ssl 1.0'], ['unchanged ssl 0:1.0→1.0']],
    [
      'two kinds of one name',
      ['deb/ws 1', 'npm/ws 8.0.0'],
      ['npm/ws 8.1.0'],
      ['removed ws 1→', 'upgraded ws 8.0.0→8.1.0'],
    ],
    ['a kind that one side does not tell', ['deb/ssl 1.0-1'], ['?/ssl 1.0-2'], ['upgraded ssl 1.0-1→1.0-2']],
    ['one of two versions that goes', ['ssl 1', 'ssl 2'], ['ssl 2'], ['removed ssl 1→ + 2']],
    ['a second version that comes', ['ssl 2'], ['ssl 2', 'ssl 1'], ['added ssl →1 + 2']],
    ['several versions that all rise', ['ssl 1', 'ssl 2'], ['ssl 3', 'ssl 4'], ['upgraded ssl 1 2→3 4']],
    ['several versions that become one', ['ssl 1', 'ssl 2'], ['ssl 3'], ['upgraded ssl 1 2→3']],
    ['versions that go either way', ['ssl 2', 'ssl 3'], ['ssl 1', 'ssl 4'], ['unsure ssl 2 3→1 4']],
    ['the same version from two layers', ['ssl 1', 'ssl 1'], ['ssl 1'], ['unchanged ssl → + 1']],
  ])('tells %s', (_case, a, b, expected) => {
    expect(words(reportOf(...a), reportOf(...b))).toEqual(expected);
  });

  it('finds nothing that differs between a report and itself', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(comparePackages(report, report).filter(({ change }) => change !== 'unchanged')).toEqual([]);
      }),
    );
  });

  it('says the opposite when the sides are swapped', () => {
    const opposite = {
      added: 'removed',
      removed: 'added',
      upgraded: 'downgraded',
      downgraded: 'upgraded',
      unsure: 'unsure',
      unchanged: 'unchanged',
    } as const;
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const swapped = comparePackages(b, a).map(({ key, change }) => [key, opposite[change]]);
        expect(new Map(comparePackages(a, b).map(({ key, change }) => [key, change]))).toEqual(
          new Map(swapped.map(([key, change]) => [key, change])),
        );
      }),
    );
  });

  it('leaves none out and none twice', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const entries = comparePackages(a, b);
        expect(entries.flatMap(({ before }) => before)).toHaveLength(a.packages.length);
        expect(entries.flatMap(({ after }) => after)).toHaveLength(b.packages.length);
        const counts = countChanges(entries, packageChanges);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(entries.length);
      }),
    );
  });
});
