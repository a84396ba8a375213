import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleTag } from '../../../../test/sample-tag';
import { joinShort } from './joined-segments';
import type { TimelineSegment } from './timeline-lanes';

const row = sampleTag({ name: 'v1', manifestDigest: 'sha256:a' });

const segment = (from: number, to: number): TimelineSegment => ({
  key: `${from}`,
  tagName: 'v1',
  digest: 'sha256:a',
  row,
  from,
  to,
  end: 'moved',
  expiresAt: null,
});

/** "0-10 ×3" for each that is drawn, in a range from 0 to 10,000, in which less than 100 is short. */
const drawn = (...times: [number, number][]) =>
  joinShort([{ tagName: 'v1', segments: times.map(([from, to]) => segment(from, to)) }], { from: 0, to: 10_000 })[0]
    ?.segments.map(({ from, to, count }) => `${from}-${to} ×${count}`)
    .join(', ');

describe('segments that are too short to be pointed at', () => {
  it.each<[string, [number, number][], string]>([
    [
      'are joined with their neighbours',
      [
        [0, 10],
        [10, 20],
        [20, 60],
      ],
      '0-60 ×3',
    ],
    [
      'stay alone among long ones',
      [
        [0, 500],
        [500, 510],
        [510, 900],
      ],
      '0-500 ×1, 500-510 ×1, 510-900 ×1',
    ],
    [
      'stay alone if the next is far',
      [
        [0, 10],
        [400, 410],
      ],
      '0-10 ×1, 400-410 ×1',
    ],
    [
      'make several if there are many',
      [
        [0, 40],
        [40, 80],
        [300, 340],
        [340, 380],
      ],
      '0-80 ×2, 300-380 ×2',
    ],
    [
      'are no longer than a part of the whole',
      Array.from({ length: 16 }, (_, at) => [at * 45, at * 45 + 45]),
      '0-630 ×14, 630-720 ×2',
    ],
  ])('%s', (_what, times, expected) => {
    expect(drawn(...times)).toBe(expected);
  });

  it('are all counted, and of thousands few are drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 2000 }), (lengths) => {
        let at = 0;
        const segments = lengths.map((length) => {
          at += length;
          return segment(at - length, at);
        });
        const [lane] = joinShort([{ tagName: 'v1', segments }], { from: 0, to: at });
        expect(lane?.segments.reduce((sum, { count }) => sum + count, 0)).toBe(lengths.length);
        expect(lane?.segments.length).toBeLessThanOrEqual(130);
      }),
    );
  });
});
