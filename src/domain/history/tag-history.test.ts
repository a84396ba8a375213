import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { historyRowKey } from './history-row-key';
import { lastEnd, reconstructHistory, type HistoryChange, type HistoryChangeKind } from './tag-history';
import { historyRow as row } from '../../../test/history-row';

const now = 1_000_000;

/** "moved v1 @30 b<a", with "?" if older rows could change it. */
function brief({ kind, tagName, at, digest, previousDigest, isOldestKnown }: HistoryChange): string {
  const from = previousDigest === null ? '' : `<${previousDigest.slice(7)}`;
  return `${kind} ${tagName} @${at / 1000} ${digest.slice(7)}${from}${isOldestKnown ? '?' : ''}`;
}

function told(rows: Tag[], isComplete = true): string[] {
  return reconstructHistory(rows, { isComplete, now }).map(brief);
}

describe('what rows tell', () => {
  it.each<[string, Tag[], string[]]>([
    ['nothing', [], []],
    ['a tag that is alive', [row('v1', 10, null, 'a')], ['created v1 @10 a']],
    ['a tag that was removed', [row('v1', 10, 20, 'a')], ['deleted v1 @20 a', 'created v1 @10 a']],
    ['a tag that will expire', [row('v1', 10, 2000, 'a')], ['will-expire v1 @2000 a', 'created v1 @10 a']],
    ['an end at this very moment', [row('v1', 10, 1000, 'a')], ['deleted v1 @1000 a', 'created v1 @10 a']],
    ['a move', [row('v1', 20, null, 'b'), row('v1', 10, 20, 'a')], ['moved v1 @20 b<a', 'created v1 @10 a']],
    [
      'a move that took two seconds, told by the old end',
      [row('v1', 22, null, 'b'), row('v1', 10, 20, 'a')],
      ['moved v1 @20 b<a', 'created v1 @10 a'],
    ],
    [
      'three seconds: deleted and made again',
      [row('v1', 23, null, 'b'), row('v1', 10, 20, 'a')],
      ['created v1 @23 b', 'deleted v1 @20 a', 'created v1 @10 a'],
    ],
    [
      'a move to the image that it already had',
      [row('v1', 20, null, 'a'), row('v1', 10, 20, 'a')],
      ['moved v1 @20 a<a', 'created v1 @10 a'],
    ],
    [
      'a restore over a tag that is alive',
      [row('v1', 30, null, 'a', true), row('v1', 20, 30, 'b'), row('v1', 10, 20, 'a')],
      ['reverted v1 @30 a<b', 'moved v1 @20 b<a', 'created v1 @10 a'],
    ],
    [
      'a restore of a tag that was removed',
      [row('v1', 30, null, 'a', true), row('v1', 10, 20, 'a')],
      ['recreated v1 @30 a', 'deleted v1 @20 a', 'created v1 @10 a'],
    ],
    ['a restore under a name that never was', [row('v1', 30, null, 'a', true)], ['recreated v1 @30 a']],
    [
      'a permanent delete: placed at the beginning, which is the only moment known',
      [row('v1', 100, 40, 'a')],
      ['permanently-deleted v1 @100 a', 'created v1 @100 a'],
    ],
    [
      'a permanent delete between two rows',
      [row('v1', 300, null, 'c'), row('v1', 200, 40, 'b'), row('v1', 100, 200, 'a')],
      ['created v1 @300 c', 'permanently-deleted v1 @200 b', 'moved v1 @200 b<a', 'created v1 @100 a'],
    ],
    [
      'a row of one second',
      [row('v1', 20, null, 'b'), row('v1', 20, 20, 'a')],
      ['moved v1 @20 b<a', 'created v1 @20 a'],
    ],
    [
      'a predecessor that was read before it ended',
      [row('v1', 20, null, 'b'), row('v1', 10, null, 'a')],
      ['moved v1 @20 b<a', 'created v1 @10 a'],
    ],
    [
      'a predecessor with an expiration that the move overtook',
      [row('v1', 20, null, 'b'), row('v1', 10, 5000, 'a')],
      ['moved v1 @20 b<a', 'created v1 @10 a'],
    ],
    ['a row that came twice', [row('v1', 10, null, 'a'), row('v1', 10, null, 'a')], ['created v1 @10 a']],
    ['a row without a beginning', [row('v1', null, 20, 'a')], ['deleted v1 @20 a']],
    [
      'tags apart from each other, by name within a second',
      [row('a', 20, null, 'x'), row('b', 20, null, 'x'), row('b', 10, 20, 'y'), row('a', 5, 20, 'x')],
      ['moved a @20 x<x', 'moved b @20 x<y', 'created b @10 y', 'created a @5 x'],
    ],
  ])('%s', (_case, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('tells an expiration from a deletion if the end was announced', () => {
    const expired = row('v1', 10, 20, 'a');
    const wasAnnounced = ({ endsAt }: Tag) => endsAt === 20_000;
    const changes = reconstructHistory([expired, row('v2', 10, 21, 'a')], { isComplete: true, now, wasAnnounced });
    expect(changes.map(brief)).toEqual([
      'deleted v2 @21 a',
      'expired v1 @20 a',
      'created v1 @10 a',
      'created v2 @10 a',
    ]);
  });

  it('marks a deletion that this app made, and no expiration', () => {
    const rows = [row('v1', 10, 20, 'a'), row('v2', 10, 30, 'a'), row('v3', 10, 40, 'a'), row('v4', 10, 2000, 'a')];
    const changes = reconstructHistory(rows, {
      isComplete: true,
      now,
      wasAnnounced: ({ name }) => name === 'v1',
      wasRemovedHere: ({ name }) => name !== 'v3',
    });
    const marked = changes.filter(({ wasRemovedHere }) => wasRemovedHere === true);
    // A clock that is behind takes the end of what was just removed for one that is to come: the removal is certain.
    expect(marked.map(brief)).toEqual(['deleted v2 @30 a', 'deleted v1 @20 a']);
  });

  it('says that the predecessor of a beginning was deleted permanently', () => {
    const [created] = reconstructHistory([row('v1', 300, null, 'c'), row('v1', 200, 40, 'b')], {
      isComplete: true,
      now,
    });
    expect(created).toMatchObject({ kind: 'created', followsPermanentDeletion: true, previousDigest: null });
  });
});

describe('rows of one second', () => {
  it.each<[string, Tag[], string[]]>([
    [
      'a move and what it replaced',
      [row('v1', 10, null, 'b'), row('v1', 10, 10, 'a')],
      ['moved v1 @10 b<a', 'created v1 @10 a'],
    ],
    [
      'a move by somebody who took the tag away at once',
      [row('v1', 10, 10, 'b'), row('v1', 10, 10, 'a')],
      ['deleted v1 @10 b', 'moved v1 @10 b<a', 'created v1 @10 a'],
    ],
    [
      'the same the other way round',
      [row('v1', 10, 10, 'a'), row('v1', 10, 10, 'b')],
      ['deleted v1 @10 a', 'moved v1 @10 a<b', 'created v1 @10 b'],
    ],
    [
      'a restore that was overtaken by a push',
      [row('v1', 10, null, 'b'), row('v1', 10, 10, 'c', true), row('v1', 5, 10, 'a')],
      ['moved v1 @10 b<c', 'reverted v1 @10 c<a', 'created v1 @5 a'],
    ],
    [
      'a move that was deleted permanently',
      [row('v1', 10, 9, 'b'), row('v1', 10, 10, 'a')],
      ['permanently-deleted v1 @10 b', 'moved v1 @10 b<a', 'created v1 @10 a'],
    ],
    [
      'different tags, whatever their names',
      [row('m', 10, null, 'a'), row('z', 10, null, 'a'), row('a', 10, null, 'a')],
      ['created m @10 a', 'created z @10 a', 'created a @10 a'],
    ],
  ])('are told in the server’s order: %s', (_case, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });
});

describe('while older rows are missing', () => {
  it('marks the oldest beginning of each tag, and nothing else', () => {
    expect(
      told([row('a', 30, null, 'y'), row('b', 25, null, 'x'), row('a', 20, 28, 'x'), row('c', 5, 9, 'z')], false),
    ).toEqual([
      'moved a @28 y<x',
      'created b @25 x?',
      'created a @20 x?',
      'deleted c @9 z?', // a row of the same second may have followed it
      'created c @5 z?',
    ]);
  });

  it('marks a permanent deletion, whose moment is that of the oldest beginning', () => {
    const [newest, oldest] = [row('a', 30, 29, 'y'), row('a', 20, 28, 'x')];
    expect(told([newest], false)).toEqual(['permanently-deleted a @30 y?', 'created a @30 y?']);
    expect(told([newest, oldest], true)).toContain('permanently-deleted a @28 y');
  });

  it('looks at how far back all tags are known, if some are known further', () => {
    const rows = [row('a', 30, 40, 'y'), row('b', 5, 9, 'x')];
    const changes = reconstructHistory(rows, { isComplete: false, now, loadedBackTo: 30_000 });
    expect(changes.map(brief)).toEqual(['deleted a @40 y?', 'created a @30 y?', 'deleted b @9 x?', 'created b @5 x?']);
  });
});

const anyRow = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: 0, max: 40 }),
    // Sometimes alive, to come, in the same second, or before the beginning (deleted permanently).
    length: fc.oneof(fc.integer({ min: -5, max: 12 }), fc.constantFrom(null, 5000)),
    digest: fc.constantFrom('x', 'y', 'z'),
    isReversion: fc.boolean(),
  })
  .map(({ name, start, length, digest, isReversion }) =>
    row(name, start, length === null ? null : start + length, digest, isReversion),
  );

/** Rows in the server's order; identical ones once, as it cannot be told whether they are one. */
const history = fc
  .uniqueArray(anyRow, { selector: historyRowKey, maxLength: 25 })
  .map((rows) => rows.toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0) || (a.name < b.name ? -1 : 1)));

const endKinds: HistoryChangeKind[] = ['deleted', 'expired', 'will-expire', 'permanently-deleted'];

describe('for any history', () => {
  it('the order of the rows does not matter if each has a second of its own', () => {
    const apart = fc.uniqueArray(anyRow, { selector: ({ startedAt }) => startedAt, maxLength: 25 });
    fc.assert(
      fc.property(
        apart.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        fc.boolean(),
        ([rows, shuffled], isComplete) => {
          const options = { isComplete, now };
          expect(reconstructHistory(shuffled, options)).toEqual(reconstructHistory(rows, options));
        },
      ),
    );
  });

  it('nothing changes from one end to the next', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 }), fc.constantFrom(0, 1, 999), (rows, second, more) => {
        const moment = second * 1000 + more; // often that of an end itself
        const at = (present: number) => reconstructHistory(rows, { isComplete: true, now: present });
        expect(at(lastEnd(rows, moment))).toEqual(at(moment));
      }),
    );
  });

  it('every row accounts for itself: one beginning, and its end in one of three ways', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const changes = reconstructHistory(rows, { isComplete: true, now });
        for (const each of rows) {
          const own = changes.filter((change) => change.row === each);
          const ends = own.filter(({ kind }) => endKinds.includes(kind));
          expect(own.length - ends.length).toBe(1);
          const followers = changes.filter(({ previousRow }) => previousRow === each);
          expect(ends.length + followers.length).toBe(each.endsAt === null ? followers.length : 1);
        }
        expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
        expect(changes.every(({ isOldestKnown }) => !isOldestKnown)).toBe(true);
        expect(changes.map(({ at }) => at)).toEqual(changes.map(({ at }) => at).toSorted((a, b) => b - a));
      }),
    );
  });

  it('a part tells nothing that the whole does not, but for what it marks', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 25 }), (rows, length) => {
        const whole = new Map(
          reconstructHistory(rows, { isComplete: true, now }).map((change) => [change.key, change]),
        );
        for (const change of reconstructHistory(rows.slice(0, length), { isComplete: false, now })) {
          if (!change.isOldestKnown) expect(change).toEqual(whole.get(change.key));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a part with all rows of some tags besides is right as well', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 25 }), fc.constantFrom('a', 'b', 'c'), (rows, length, name) => {
        const cut = rows.slice(0, length);
        const loadedBackTo = cut.at(-1)?.startedAt ?? Infinity;
        const part = [...cut, ...rows.filter((each) => each.name === name)];
        const whole = new Map(
          reconstructHistory(rows, { isComplete: true, now }).map((change) => [change.key, change]),
        );
        for (const change of reconstructHistory(part, { isComplete: false, now, loadedBackTo })) {
          if (!change.isOldestKnown) expect(change).toEqual(whole.get(change.key));
        }
      }),
      { numRuns: 500 },
    );
  });
});
