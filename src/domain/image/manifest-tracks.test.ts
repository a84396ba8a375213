import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTracks } from './manifest-tracks';

/** One letter per row: its digest. */
function layOut(page: string, maxLanes?: number) {
  return layOutTracks(
    [...page].map((digest) => ({ digest })),
    maxLanes,
  );
}

/** "digest@lane:first-last" of each track. */
function drawn(page: string, maxLanes?: number): string[] {
  return layOut(page, maxLanes).tracks.map(
    ({ digest, lane, firstRow, lastRow }) => `${digest}@${lane}:${firstRow}-${lastRow}`,
  );
}

describe('layOutTracks', () => {
  it.each([
    ['', [], 0],
    ['a', [], 0],
    ['abcd', [], 0],
    ['aa', ['a@0:0-1'], 1],
    ['aabb', ['a@0:0-1', 'b@0:2-3'], 1],
    ['bbaa', ['a@0:2-3', 'b@0:0-1'], 1],
    ['abab', ['a@0:0-2', 'b@1:1-3'], 2],
    ['abba', ['a@0:0-3', 'b@1:1-2'], 2],
    ['abxabcc', ['a@0:0-3', 'b@1:1-4', 'c@0:5-6'], 2],
  ])('"%s"', (page, tracks, lanes) => {
    expect(drawn(page)).toEqual(tracks);
    expect(layOut(page).lanes).toBe(lanes);
    expect(layOut(page).hiddenTrackCount).toBe(0);
  });

  it('knows which rows carry a dot', () => {
    expect(layOut('axaya').tracks[0]?.rows).toEqual([0, 2, 4]);
  });

  it('counts what finds no lane, and still places what comes after', () => {
    const layout = layOut('abcabcdd', 2);
    expect(layout).toMatchObject({ lanes: 2, hiddenTrackCount: 1 });
    expect(drawn('abcabcdd', 2)).toEqual(['a@0:0-3', 'b@1:1-4', 'd@0:6-7']);
    expect(layOut('aabb', 0)).toEqual({ lanes: 0, tracks: [], hiddenTrackCount: 2 });
  });

  it('takes the nine colors in turns', () => {
    const colors = layOut('aabbccddeeffgghhiijjkk').tracks.map(({ colorIndex }) => colorIndex);
    expect(colors).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]);
  });

  it('never overlaps two tracks in a lane, loses no track and keeps the limit', () => {
    const digests = fc.array(fc.constantFrom(...'abcdefghijkl'), { maxLength: 40 });
    fc.assert(
      fc.property(digests, fc.integer({ min: 1, max: 6 }), (page, maxLanes) => {
        const { tracks, lanes, hiddenTrackCount } = layOutTracks(
          page.map((digest) => ({ digest })),
          maxLanes,
        );
        expect(lanes).toBeLessThanOrEqual(maxLanes);
        for (const [index, track] of tracks.entries()) {
          expect(track.lane).toBeLessThan(lanes);
          expect(track.rows).toEqual(page.flatMap((digest, row) => (digest === track.digest ? [row] : [])));
          for (const other of tracks.slice(index + 1)) {
            const isApart = track.lastRow < other.firstRow || other.lastRow < track.firstRow;
            expect(track.lane !== other.lane || isApart).toBe(true);
          }
        }
        const shared = new Set(page.filter((digest, row) => page.indexOf(digest) !== row));
        expect(tracks.length + hiddenTrackCount).toBe(shared.size);
      }),
    );
  });
});
