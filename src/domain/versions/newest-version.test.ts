import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecosystems, type Ecosystem } from '@/domain/packages/package-ecosystem';
import { newestOf } from './newest-version';
import { compareVersions } from './version-order';

const versions = fc.array(
  fc.constantFrom(
    '1.0',
    '1.0.0',
    '1',
    '1.0-0',
    '0:1.0',
    'v1.0.0',
    '1.0+b',
    '1.0-rc1',
    '1.10',
    '2.0~rc1',
    '2.0',
    'odd',
    '',
  ),
);
const kinds = fc.constantFrom<(Ecosystem | null)[]>(...ecosystems, null);

describe('newestOf', () => {
  it.each<[Ecosystem | null, string[], string[] | null]>([
    ['deb', [], null],
    ['deb', ['1.9-1', '1.10-1', '1.9-1'], ['1.10-1']],
    ['deb', ['0:1.0', '1.0', '0.9'], ['0:1.0']],
    ['npm', ['1.0.0', 'soon', '2.0.0', 'later'], ['soon', '2.0.0', 'later']],
    [null, ['1.9', '1.10', '1.0.0', '2.0-1'], ['1.10', '1.0.0', '2.0-1']],
  ])('%s: of %j it is %j', (ecosystem, given, expected) => {
    expect(newestOf(ecosystem, given)).toEqual(expected);
  });

  it('is what no other version is newer than, in its first spelling', () => {
    fc.assert(
      fc.property(kinds, versions, (kind, given) => {
        const compare = (a: string, b: string) => compareVersions(kind, a, b);
        const expected = given.filter(
          (version, at) =>
            !given.some((other) => (compare(other, version) ?? 0) > 0) &&
            !given.slice(0, at).some((earlier) => compare(earlier, version) === 0),
        );
        expect(newestOf(kind, given) ?? []).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
