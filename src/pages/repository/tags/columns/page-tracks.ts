import { layOutTracks, type TrackLayout } from '@/domain/image/manifest-tracks';
import type { Tag } from '@/domain/tags/tag';

/** How a track runs through one row. */
export interface RowTrack {
  digest: string;
  lane: number;
  colorIndex: number;
  position: 'first' | 'middle' | 'last' | 'passing';
  /** Tags of the whole list that share the manifest, not only those on this page; null while not all have arrived. */
  tagCount: number | null;
}

/** How many tracks run side by side on this page. */
export function laneCountOf(tracks: readonly RowTrack[][]): number {
  return tracks.reduce((most, row) => row.reduce((lanes, { lane }) => Math.max(lanes, lane + 1), most), 0);
}

/**
 * The tracks beside the rows of a page, which join tags with the same manifest. `rows`: all rows, to count the tags of a
 * manifest; null while more are coming, because a number that grows would draw every row again with each batch.
 */
export function pageTracks(pageRows: readonly Tag[], rows: readonly Tag[] | null): RowTrack[][] {
  const layout = layOutTracks(pageRows.map(({ manifestDigest }) => ({ digest: manifestDigest })));
  const counts = new Map<string, number>();
  for (const { manifestDigest } of rows ?? []) counts.set(manifestDigest, (counts.get(manifestDigest) ?? 0) + 1);
  return tracksByRow(layout, pageRows.length, (digest) => counts.get(digest) ?? null);
}

/** The tracks of every row of a page, from the layout of the whole page. */
function tracksByRow(
  layout: TrackLayout,
  rowCount: number,
  tagCountOf: (digest: string) => number | null,
): RowTrack[][] {
  return Array.from({ length: rowCount }, (_unused, row) =>
    layout.tracks
      .filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow)
      .map(({ digest, lane, colorIndex, firstRow, lastRow, rows }) => ({
        digest,
        lane,
        colorIndex,
        position: row === firstRow ? 'first' : row === lastRow ? 'last' : rows.includes(row) ? 'middle' : 'passing',
        tagCount: tagCountOf(digest),
      })),
  );
}
