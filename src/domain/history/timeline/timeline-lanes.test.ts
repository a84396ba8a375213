import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { reconstructHistory } from '../tag-history';
import {
  changedLanes,
  changeRange,
  isSegmentOver,
  knownEnds,
  nearestSegment,
  placeIn,
  rowsSince,
  stripRange,
  timelineLanes,
} from './timeline-lanes';
import { historyRow as row } from '../../../../test/history-row';

const now = 1_000_000;

/** "v1: a 10-20 moved, b 20-1000 lives" in seconds. */
function told(rows: Tag[]): string[] {
  return timelineLanes(rows, now).map(({ tagName, segments }) => {
    const parts = segments.map(
      ({ digest, from, to, end, expiresAt }) =>
        `${digest.slice(7)} ${from / 1000}-${to / 1000} ${end}${expiresAt === null ? '' : ` ${expiresAt / 1000}`}`,
    );
    return `${tagName}: ${parts.join(', ')}`;
  });
}

describe('lanes', () => {
  it.each<[string, Tag[], string[]]>([
    ['nothing', [], []],
    ['a tag that is alive', [row('v1', 10, null, 'a')], ['v1: a 10-1000 lives']],
    ['one that will expire', [row('v1', 10, 2000, 'a')], ['v1: a 10-1000 expires 2000']],
    ['a move', [row('v1', 20, null, 'b'), row('v1', 10, 20, 'a')], ['v1: a 10-20 moved, b 20-1000 lives']],
    [
      'a deletion, which leaves a gap',
      [row('v1', 40, null, 'b'), row('v1', 10, 20, 'a')],
      ['v1: a 10-20 ended, b 40-1000 lives'],
    ],
    [
      'a permanent deletion, which has no length',
      [row('v1', 40, null, 'b'), row('v1', 20, 5, 'a')],
      ['v1: a 20-20 erased, b 40-1000 lives'],
    ],
    [
      'tags by version',
      [row('v10', 10, null, 'a'), row('v9', 10, null, 'a')],
      ['v9: a 10-1000 lives', 'v10: a 10-1000 lives'],
    ],
    ['nothing of what is to come', [row('v1', 1500, null, 'a')], []],
  ])('%s', (_case, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('tell an end that is known, as the changes do', () => {
    const rows = [row('v1', 40, 60, 'b'), row('v1', 10, 20, 'a'), row('v2', 10, 30, 'a'), row('v3', 10, 30, 'a')];
    const changes = reconstructHistory(rows, {
      isComplete: true,
      now,
      wasAnnounced: ({ name, endsAt }) => name === 'v1' && endsAt === 60_000,
      wasRemovedHere: ({ name }) => name === 'v2',
    });
    const lanes = timelineLanes(rows, now, knownEnds(changes));
    expect(lanes.map(({ tagName, segments }) => `${tagName} ${segments.map(({ end }) => end).join(' ')}`)).toEqual([
      'v1 ended expired',
      'v2 deleted',
      'v3 ended',
    ]);
    expect(lanes.flatMap(({ segments }) => segments).every(isSegmentOver)).toBe(true);
  });

  it('are those of the tags that changed within a stretch of time, the latest change first', () => {
    const rows = [row('v1', 40, null, 'b'), row('v1', 10, 20, 'a'), row('v2', 10, 30, 'a'), row('v3', 22, 10, 'a')];
    const lanes = timelineLanes(rows, now);
    const within = (from: number, to: number) =>
      changedLanes(lanes, { from: from * 1000, to: to * 1000 }).map(
        ({ tagName, segments }) => `${tagName} ${segments.map(({ digest }) => digest.slice(7)).join('')}`,
      );
    expect(within(0, 2000)).toEqual(['v1 ab', 'v2 a', 'v3 a']);
    expect(within(25, 35)).toEqual(['v2 a']);
    expect(within(15, 25)).toEqual(['v3 a', 'v1 a']);
    expect(within(45, 2000)).toEqual([]);
    expect(within(0, 5)).toEqual([]);
  });

  it('are the same of a range, whether older rows are left out before or not', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }), fc.boolean());
    const tags = fc.array(fc.array(stretch, { maxLength: 8 }), { maxLength: 3 });
    fc.assert(
      fc.property(tags, fc.integer({ min: 0, max: 900 }), (lived, from) => {
        const rows = lived.flatMap((stretches, tag) => {
          let at = 0;
          return stretches.map(([gap, length, isErased], index) => {
            const start = at + gap;
            at = start + length;
            return row(`v${tag}`, start, isErased ? start - 1 : at, String(index));
          });
        });
        const range = { from: from * 1000, to: now + 1000 };
        // What began before the range is drawn from its edge.
        const known = ({ tagName, segments }: ReturnType<typeof changedLanes>[number]) =>
          `${tagName} ${segments.map(({ digest, to, end, ...segment }) => `${digest} ${Math.max(segment.from, range.from)}-${to} ${end}`).join(', ')}`;
        expect(changedLanes(timelineLanes(rowsSince(rows, range.from), now), range).map(known)).toEqual(
          changedLanes(timelineLanes(rows, now), range).map(known),
        );
      }),
    );
  });

  it('lead to the segment that is nearest in time', () => {
    const [lane] = timelineLanes([row('v1', 40, null, 'b'), row('v1', 10, 20, 'a')], now);
    if (lane === undefined) throw new Error('There is no lane.');
    expect(nearestSegment(lane, { from: 0, to: 10_000 })?.digest).toBe('sha256:a');
    expect(nearestSegment(lane, { from: 29_000, to: 35_000 })?.digest).toBe('sha256:b');
  });
});

describe('ranges', () => {
  const day = 86_400_000;
  const today = 1000 * day;

  it.each<[string, { from: number; to: number }, number | null, { from: number; to: number }]>([
    ['what was picked', { from: 5, to: 9 }, null, { from: 5, to: 9 }],
    ['a month, and a little of what is to come', { from: -Infinity, to: Infinity }, null, { from: 970, to: 1001.8 }],
    ['the month before an end', { from: -Infinity, to: 500 }, null, { from: 470, to: 500 }],
    ['until now', { from: 900, to: Infinity }, null, { from: 900, to: 1006 }],
    ['a day of what is to come', { from: 1100, to: Infinity }, null, { from: 1100, to: 1101 }],
    [
      'further back, to the moment that is looked at',
      { from: -Infinity, to: Infinity },
      900,
      { from: 894, to: 1006.36 },
    ],
    ['a month around a moment in it', { from: -Infinity, to: Infinity }, 999, { from: 970, to: 1001.8 }],
  ])('drawn is %s', (_what, picked, at, expected) => {
    const drawn = stripRange({ from: picked.from * day, to: picked.to * day }, today, at === null ? null : at * day);
    expect(drawn.from).toBeCloseTo(expected.from * day, -3);
    expect(drawn.to).toBeCloseTo(expected.to * day, -3);
  });

  it('are never empty, whatever was picked, zoomed and moved', () => {
    const end = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(-Infinity, Infinity));
    fc.assert(
      fc.property(end, end, fc.double({ min: 0.01, max: 4, noNaN: true }), (from, to, scale) => {
        fc.pre(from < to && from !== Infinity && to !== -Infinity);
        const drawn = stripRange({ from, to }, now, null);
        expect(drawn.from).toBeLessThan(drawn.to);
        const changed = changeRange(drawn, { scale, shift: 0.5 });
        expect(changed.from).toBeLessThan(changed.to);
        expect(placeIn(changed, changed.from)).toBe(0);
        expect(placeIn(changed, changed.to)).toBe(1);
      }),
    );
  });
});
