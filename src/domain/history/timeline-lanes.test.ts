import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { reconstructHistory } from './tag-history';
import {
  changeRange,
  isSegmentOver,
  knownEnds,
  lanesWithin,
  nearestSegment,
  placeIn,
  rangeInView,
  timelineLanes,
  wholeRange,
} from './timeline-lanes';

const now = 1_000_000;

/** A row with times in seconds; `end` null: alive. */
function row(name: string, start: number, end: number | null, digest: string, isReversion = false): Tag {
  return {
    name,
    manifestDigest: `sha256:${digest}`,
    isIndex: false,
    sizeBytes: 1,
    startedAt: start * 1000,
    endsAt: end === null ? null : end * 1000,
    isImmutable: false,
    isReversion,
    index: null,
  };
}

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

  it('keep what a stretch of time touches', () => {
    const lanes = timelineLanes([row('v1', 40, null, 'b'), row('v1', 10, 20, 'a'), row('v2', 10, 30, 'a')], now);
    const within = (from: number, to: number) =>
      lanesWithin(lanes, { from: from * 1000, to: to * 1000 }).map(
        ({ tagName, segments }) => `${tagName} ${segments.map(({ digest }) => digest.slice(7)).join('')}`,
      );
    expect(within(0, 2000)).toEqual(['v1 ab', 'v2 a']);
    expect(within(25, 28)).toEqual(['v2 a']);
    expect(within(35, 2000)).toEqual(['v1 b']);
    expect(within(0, 5)).toEqual([]);
  });

  it('lead to the segment that is nearest in time', () => {
    const [lane] = timelineLanes([row('v1', 40, null, 'b'), row('v1', 10, 20, 'a')], now);
    if (lane === undefined) throw new Error('There is no lane.');
    expect(nearestSegment(lane, { from: 0, to: 10_000 })?.digest).toBe('sha256:a');
    expect(nearestSegment(lane, { from: 29_000, to: 35_000 })?.digest).toBe('sha256:b');
  });
});

describe('ranges', () => {
  it('the whole reaches from the first beginning to near expirations', () => {
    const whole = wholeRange(timelineLanes([row('v1', 0, null, 'a'), row('v2', 500, 1100, 'b')], now), now);
    expect(whole.from).toBe(0);
    expect(whole.to).toBe(1_160_000);
  });

  it('the whole does not reach to far expirations, which would squeeze the rest', () => {
    expect(wholeRange(timelineLanes([row('v1', 0, 99_000, 'a')], now), now).to).toBe(1_060_000);
  });

  it('a picked one is taken as it is; open ends are those of the history or the present', () => {
    const whole = { from: 0, to: 1_060_000 };
    expect(rangeInView({ from: 5, to: 9 }, whole, now)).toEqual({ from: 5, to: 9 });
    expect(rangeInView({ from: -Infinity, to: Infinity }, whole, now)).toEqual(whole);
    expect(rangeInView({ from: -Infinity, to: 500_000 }, whole, now)).toEqual({ from: 0, to: 500_000 });
    expect(rangeInView({ from: 500_000, to: Infinity }, whole, now)).toEqual({ from: 500_000, to: 1_030_000 });
  });

  it('is never empty, whatever was picked, zoomed and moved', () => {
    const end = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(-Infinity, Infinity));
    fc.assert(
      fc.property(end, end, fc.double({ min: 0.01, max: 4, noNaN: true }), (from, to, scale) => {
        fc.pre(from < to && from !== Infinity && to !== -Infinity);
        const drawn = rangeInView({ from, to }, { from: 0, to: 1_060_000 }, now);
        expect(drawn.from).toBeLessThan(drawn.to);
        const changed = changeRange(drawn, { scale, shift: 0.5 });
        expect(changed.from).toBeLessThan(changed.to);
        expect(placeIn(changed, changed.from)).toBe(0);
        expect(placeIn(changed, changed.to)).toBe(1);
      }),
    );
  });
});
