import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../test/sample-tag';
import type { Tag } from './tag';
import { compareTagNameKeys, compareTags, tagComparisons, tagNameKey, type SortableTag } from './tag-order';

function compareNames(a: string, b: string): number {
  return compareTagNameKeys(tagNameKey(a), tagNameKey(b));
}

function sortNames(names: readonly string[]): string[] {
  return names.toSorted(compareNames);
}

describe('compareTagNameKeys', () => {
  it.each([
    ['numbers by value', ['v1.9', 'v1.10', 'v2.0', 'v10.0']],
    ['numbers after a word', ['build', 'build-2', 'build-10', 'build-100', 'build-alpha']],
    [
      'pre-releases before the release',
      ['1.2.0-dev', '1.2.0-alpha', '1.2.0-beta.2', '1.2.0-beta.11', '1.2.0-rc1', '1.2.0'],
    ],
    ['milestones', ['2.0.0-alpha1', '2.0.0-M1', '2.0.0-M12', '2.0.0-RC1', '2.0.0']],
    ['pre-releases without a separator', ['1.2.0rc1', '1.2.0rc2', '1.2.0', '1.2.0a']],
    ['more numbers after the release', ['1.2.0-rc1', '1.2.0', '1.2.0-1', '1.2.0.1', '1.2.1']],
    [
      'variants after the release',
      ['1.2.0', '1.2.0-alpine', '1.2.0-alpine3.9', '1.2.0-alpine3.10', '1.2.0-debian', '1.2.1-rc1'],
    ],
    [
      'variants of a pre-release',
      ['1.2.0-rc1', '1.2.0-rc1-alpine', '1.2.0-rc2', '1.2.0', '1.2.0-alpine-rc1', '1.2.0-alpine'],
    ],
    ['words that only begin like a pre-release', ['1.0-rc1', '1.0', '1.0-alphabet', '1.0-previewer']],
    ['pre-release words that follow no number', ['alpha', 'beta', 'dev', 'latest', 'rc']],
    ['numbers before words', ['0', '1.0.0', '2024-01-15', 'latest', 'stable']],
    ['a leading v counts for nothing', ['1.0', 'v1.1', '1.2', 'V1.3', '1.4']],
    ['a v that belongs to a word counts', ['1', 'v', 'vault-1', 'vx2']],
    ['a v in the middle', ['app-v2', 'app-v10', 'app-x']],
    ['numbers beyond what a Number holds', ['9007199254740992', '9007199254740993', '20240101123045123456789']],
    ['hexadecimal names by their parts, like any other', ['3f', '3f2a', '12ab', 'abc123', 'deadbeef']],
    ['case only between equal names', ['Alpha', 'alpha', 'ALPHA2', 'beta']],
    ['leading zeros only between equal names', ['build-001', 'build-1', 'build-002', 'build-2']],
    ['names of separators only', ['-', '.', '_', '1']],
  ])('%s', (_what, expected) => {
    expect(sortNames(expected.toReversed())).toEqual(expected);
  });

  const oddName = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/),
    fc
      .array(fc.constantFrom('v', '1', '2', '10', '01', '.', '-', '_', 'rc', 'RC', 'alpha', 'm', 'alpine', 'a'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('is antisymmetric, and 0 only for equal names', () => {
    fc.assert(
      fc.property(oddName, oddName, (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        expect(compareNames(a, b) === 0).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(oddName, oddName, oddName, (a, b, c) => {
        fc.pre(compareNames(a, b) <= 0 && compareNames(b, c) <= 0);
        expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives one order, however the names came', () => {
    const shuffled = fc
      .uniqueArray(oddName, { maxLength: 20 })
      .chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
    fc.assert(
      fc.property(shuffled, ([names, other]) => {
        expect(sortNames(other)).toEqual(sortNames(names));
      }),
    );
  });
});

function sortable(name: string, values: Partial<Omit<SortableTag, 'tag'>> = {}, tag: Partial<Tag> = {}): SortableTag {
  return {
    tag: sampleTag({
      name,
      manifestDigest: 'sha256:00',
      sizeBytes: null,
      startedAt: null,
      isImmutable: undefined,
      ...tag,
    }),
    nameKey: tagNameKey(name),
    sizeBytes: null,
    ...values,
  };
}

describe('compareTags', () => {
  const rows = [
    sortable('v10', { sizeBytes: 5 }, { startedAt: 30, endsAt: 900, manifestDigest: 'sha256:b' }),
    sortable('v9', { sizeBytes: 10 }, { startedAt: 10, endsAt: null, manifestDigest: 'sha256:c' }),
    sortable('v2', { sizeBytes: null }, { startedAt: null, endsAt: 100, manifestDigest: 'sha256:a' }),
    sortable('v1', { sizeBytes: 10 }, { startedAt: 10, endsAt: null, manifestDigest: 'sha256:c' }),
  ];

  it.each([
    ['name', 'asc', 'v1 v2 v9 v10'],
    ['name', 'desc', 'v10 v9 v2 v1'],
    ['size', 'asc', 'v10 v1 v9 v2'],
    ['size', 'desc', 'v1 v9 v10 v2'],
    ['modified', 'asc', 'v1 v9 v10 v2'],
    ['modified', 'desc', 'v10 v1 v9 v2'],
    ['expires', 'asc', 'v2 v10 v1 v9'],
    ['expires', 'desc', 'v1 v9 v10 v2'],
    ['digest', 'asc', 'v2 v10 v1 v9'],
    ['digest', 'desc', 'v1 v9 v10 v2'],
  ] as const)('sorts by %s %s', (column, direction, expected) => {
    for (const start of [rows, rows.toReversed()]) {
      const sorted = start.toSorted((a, b) => compareTags(tagComparisons[column], direction, a, b));
      expect(sorted.map(({ tag }) => tag.name).join(' ')).toBe(expected);
    }
  });

  it('puts entries of one name in the order they began, unknown last', () => {
    const history = [null, 20, 10].map((startedAt) => sortable('v1', {}, { startedAt }));
    const sorted = history.toSorted((a, b) => compareTags(tagComparisons.name, 'desc', a, b));
    expect(sorted.map(({ tag }) => tag.startedAt)).toEqual([10, 20, null]);
  });
});
