import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { historyRowKey } from './history-row-key';
import { reconstructHistory } from './tag-history';
import { lifeAt, livesByTag } from './tag-lives';
import { tagsAt } from './tags-at';
import { timelineLanes } from './timeline/timeline-lanes';
import { historyRow as row } from '../../../test/history-row';

const now = 45_000;

/** "a 10-20 | b 20-" in seconds. */
function told(rows: Tag[]): string {
  return livesByTag(rows)
    .flatMap(({ lives }) => lives)
    .map((life) => `${life.row.manifestDigest.slice(7)} ${life.from / 1000}-${life.to === null ? '' : life.to / 1000}`)
    .join(' | ');
}

describe('lives of a tag', () => {
  it.each<[string, Tag[], string]>([
    ['nothing', [], ''],
    ['one that is alive', [row('v', 10, null, 'a')], 'a 10-'],
    ['one that will expire', [row('v', 10, 90, 'a')], 'a 10-90'],
    ['a move', [row('v', 20, null, 'b'), row('v', 10, 20, 'a')], 'a 10-20 | b 20-'],
    ['a move that took two seconds', [row('v', 22, null, 'b'), row('v', 10, 20, 'a')], 'a 10-20 | b 20-'],
    ['a gap of three seconds', [row('v', 23, null, 'b'), row('v', 10, 20, 'a')], 'a 10-20 | b 23-'],
    ['a predecessor that was read too early', [row('v', 20, null, 'b'), row('v', 10, null, 'a')], 'a 10-20 | b 20-'],
    ['an overtaken expiration', [row('v', 20, null, 'b'), row('v', 10, 90, 'a')], 'a 10-20 | b 20-'],
    ['nothing of a second that held two', [row('v', 20, null, 'b'), row('v', 20, 20, 'a')], 'b 20-'],
    ['nothing of what was deleted permanently', [row('v', 20, 5, 'b'), row('v', 10, 20, 'a')], 'a 10-20'],
    ['nothing of a row without a beginning', [row('v', null, 20, 'a')], ''],
  ])('%s', (_case, rows, expected) => {
    expect(told(rows)).toBe(expected);
  });
});

const anyRow = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c'),
    start: fc.integer({ min: 0, max: 40 }),
    // Sometimes alive, to come, in the same second, or before the beginning (deleted permanently).
    length: fc.oneof(fc.integer({ min: -5, max: 12 }), fc.constantFrom(null, 5000)),
    digest: fc.constantFrom('x', 'y', 'z'),
  })
  .map(({ name, start, length, digest }) => row(name, start, length === null ? null : start + length, digest));
const history = fc.uniqueArray(anyRow, { selector: historyRowKey, maxLength: 25 });

/** Where each tag points after all changes up to a moment were made one by one. */
function replay(rows: Tag[], at: number): Map<string, string> {
  const digests = new Map<string, string>();
  const past = reconstructHistory(rows, { isComplete: true, now }).filter((change) => change.at <= at);
  for (const { kind, tagName, digest } of past.toReversed()) {
    if (['created', 'recreated', 'moved', 'reverted'].includes(kind)) digests.set(tagName, digest);
    else digests.delete(tagName);
  }
  return digests;
}

describe('for any history', () => {
  it('the tags at a moment are those that replaying the changes leaves', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 45 }), (rows, second) => {
        const { tags } = tagsAt(rows, second * 1000, { isComplete: true, now });
        expect(new Map(tags.map((tag) => [tag.name, tag.row.manifestDigest]))).toEqual(replay(rows, second * 1000));
      }),
      {
        numRuns: 300,
        // A row that was deleted permanently and began a second after the one that it replaced.
        examples: [
          [[row('c', 1, 0, 'x'), row('c', 0, 0, 'x')], 0],
          [[row('c', 6, 0, 'y'), row('c', 0, 5, 'x')], 5],
        ],
      },
    );
  });

  it('what is new since and what is there still are the tags of now', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 45 }), (rows, second) => {
        const { tags, newSince } = tagsAt(rows, second * 1000, { isComplete: true, now });
        const still = tags.flatMap(({ liveTag }) => (liveTag === null ? [] : [liveTag]));
        const there = [...still, ...newSince].map(({ name, manifestDigest }) => [name, manifestDigest] as const);
        expect(new Map(there)).toEqual(replay(rows, now));
        expect(there).toHaveLength(new Map(there).size);
      }),
    );
  });

  it('segments of a lane never overlap and cover exactly the living times', () => {
    fc.assert(
      fc.property(history, (rows) => {
        const lanes = new Map(timelineLanes(rows, now).map((lane) => [lane.tagName, lane]));
        for (const ofTag of livesByTag(rows)) {
          const segments = (lanes.get(ofTag.tagName)?.segments ?? []).filter(({ end }) => end !== 'erased');
          segments.forEach(({ from, to }, index) => {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThanOrEqual(segments[index + 1]?.from ?? now);
          });
          for (let at = 0; at < now; at += 1000) {
            const covering = segments.filter(({ from, to }) => from <= at && at < to);
            expect(covering.map(({ digest }) => digest)).toEqual(
              [lifeAt(ofTag, at)].flatMap((life) => (life === undefined ? [] : [life.row.manifestDigest])),
            );
          }
        }
      }),
    );
  });
});
