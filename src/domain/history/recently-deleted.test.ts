import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { sampleRepository as repository } from '../../../test/sample-repository';
import { sampleTag } from '../../../test/sample-tag';
import { lostSignatures, recentlyDeleted } from './recently-deleted';

const now = Date.UTC(2026, 10, 24, 12);
const day = 86_400_000;
const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** A row that began and ended so many days ago; null: it goes on. */
function row(name: string, letter: string, startedDaysAgo: number, endedDaysAgo: number | null, more = {}): Tag {
  return sampleTag({
    name,
    manifestDigest: digest(letter),
    sizeBytes: 5,
    startedAt: now - startedDaysAgo * day,
    endsAt: endedDaysAgo === null ? null : now - endedDaysAgo * day,
    ...more,
  });
}

const deleted = (rows: readonly Tag[], more: Partial<RepositorySettings> = {}) =>
  recentlyDeleted({ rows, settings: { ...repository, ...more }, now });

const told = (rows: readonly Tag[], more: Partial<RepositorySettings> = {}) =>
  deleted(rows, more).map(({ name, row: { manifestDigest } }) => `${name} ${manifestDigest.slice(7, 8)}`);

describe('recentlyDeleted', () => {
  it.each<[string, Tag[], string[]]>([
    ['nothing', [], []],
    ['a living tag', [row('a', 'a', 5, null)], []],
    ['a tag that will expire', [row('a', 'a', 5, -1)], []],
    ['a tag that was deleted', [row('a', 'a', 5, 2)], ['a a']],
    ['a tag that was deleted and made again', [row('a', 'b', 1, null), row('a', 'a', 5, 2)], []],
    ['a tag that was moved before it was deleted', [row('a', 'b', 3, 1), row('a', 'a', 5, 3)], ['a b']],
    ['rows in another order', [row('a', 'a', 5, 3), row('a', 'b', 3, 1)], ['a b']],
    ['two ends in one second', [row('a', 'a', 5, 3), row('a', 'b', 3, 3)], ['a b']],
    ['one outside the time machine', [row('a', 'a', 90, 15)], []],
    ['one at its very end', [row('a', 'a', 90, 14)], []],
    ['one outside that a living tag holds', [row('a', 'a', 90, 15), row('b', 'a', 3, null)], ['a a']],
    ['a permanently deleted tag', [row('a', 'a', 5, 14)], []],
    ['one whose last entry was permanently deleted', [row('a', 'b', 2, 14), row('a', 'a', 5, 2)], ['a a']],
    ['several', [row('old', 'a', 9, 3), row('new', 'b', 9, 1), row('also', 'c', 9, 1)], ['also c', 'new b', 'old a']],
  ])('%s', (_title, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('lists without a time machine only what living tags hold', () => {
    const rows = [row('a', 'a', 5, 2), row('b', 'b', 5, 2), row('c', 'b', 5, null)];
    expect(told(rows, { tagExpirationSeconds: 0 })).toEqual(['b b']);
  });

  it('counts what an index of a living tag contains as held', () => {
    const presence = { [digest('a')]: true, [digest('b')]: false };
    const index = { isSparse: true, childCount: 2, presentCount: 1, presence };
    const rows = [row('a', 'a', 90, 15), row('b', 'b', 90, 15), row('multi', 'c', 9, null, { isIndex: true, index })];
    expect(told(rows)).toEqual(['a a']);
  });

  it('tells until when, and what it is not certain about', () => {
    expect(deleted([row('a', 'b', 2, 14), row('a', 'a', 5, 2), row('b', 'a', 5, null)])).toMatchObject([
      {
        deletedAt: now - 2 * day,
        keptUntil: now + 12 * day,
        isHeld: true,
        isEarlierEntry: true,
        restorableUntil: Infinity,
      },
    ]);
    expect(deleted([row('a', 'a', 5, 2)])).toMatchObject([{ isHeld: false, isEarlierEntry: false }]);
  });

  it.each([
    ['no other tag leads there', [], 12],
    ['a living tag never expires', [row('b', 'a', 5, null)], Infinity],
    ['a living tag expires before the time machine forgets', [row('b', 'a', 5, -3)], 12],
    ['a living tag expires later', [row('b', 'a', 5, -20)], 20],
    ['of two living tags one expires later', [row('b', 'a', 5, -13), row('c', 'a', 5, -30)], 30],
  ])('can be restored until the later end, if %s', (_case, others, days) => {
    expect(deleted([row('a', 'a', 5, 2), ...others])).toMatchObject([{ restorableUntil: now + days * day }]);
  });

  it('does not depend on the order of the rows, names each tag once and none that lives', () => {
    const anyRow = fc
      .record({
        name: fc.constantFrom('a', 'b', 'c'),
        letter: fc.constantFrom('a', 'b', 'c'),
        start: fc.integer({ min: 0, max: 30 }),
        length: fc.option(fc.integer({ min: -5, max: 30 })),
      })
      .map(({ name, letter, start, length }) => row(name, letter, start, length === null ? null : start - length));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (rows, order) => {
        const shuffled = rows
          .map((each) => ({ each, rank: order.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ each }) => each);
        const names = deleted(rows).map(({ name }) => name);
        expect(deleted(shuffled).map(({ name, deletedAt }) => [name, deletedAt])).toEqual(
          deleted(rows).map(({ name, deletedAt }) => [name, deletedAt]),
        );
        expect(new Set(names).size).toBe(names.length);
        for (const { name, endsAt } of rows) if (endsAt === null || endsAt > now) expect(names).not.toContain(name);
      }),
    );
  });
});

it('finds the signatures that went with images, whatever their kind, and none that was chosen', () => {
  const cosign = (letter: string, kind: string) => `sha256-${letter.repeat(64)}.${kind}`;
  const rows = [
    row('a', 'a', 5, 2),
    row(cosign('a', 'sig'), 'b', 5, 2),
    row(cosign('a', 'att'), 'c', 5, 2),
    row(cosign('d', 'sig'), 'e', 5, 2),
    row('sha256-aaaa.sig', 'f', 5, 2),
  ];
  const chosen = [
    { tagName: 'a', digest: digest('a') },
    { tagName: cosign('a', 'att'), digest: digest('c') },
  ];
  expect(lostSignatures(deleted(rows), chosen).map(({ name }) => name)).toEqual([cosign('a', 'sig')]);
});
