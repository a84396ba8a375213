import { layOutTracks } from '@/domain/image/manifest-tracks';
import type { Tag } from '@/domain/tags/tag';
import { tracksByRow, type RowTrack } from './TrackCell';

/** How many lines run side by side on this page. */
export function laneCount(tracks: readonly RowTrack[][]): number {
  return tracks.reduce((most, row) => row.reduce((lanes, { lane }) => Math.max(lanes, lane + 1), most), 0);
}

/**
 * The lines beside the rows of a page that join tags with the same manifest. `rows`: all rows, to count the tags of a
 * manifest; null while more are coming, because a number that grows would draw every row again with each batch.
 */
export function pageTracks(pageRows: readonly Tag[], rows: readonly Tag[] | null): RowTrack[][] {
  const layout = layOutTracks(pageRows.map(({ manifestDigest }) => ({ digest: manifestDigest })));
  const counts = new Map<string, number>();
  for (const { manifestDigest } of rows ?? []) counts.set(manifestDigest, (counts.get(manifestDigest) ?? 0) + 1);
  return tracksByRow(layout, pageRows.length, (digest) => counts.get(digest) ?? null);
}
