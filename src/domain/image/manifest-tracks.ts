/** How many colors the tracks share. */
export const trackColorCount = 9;

/** A line that joins the rows of a page that share one manifest. */
export interface ManifestTrack {
  digest: string;
  /** 0-based column that the line is drawn in. */
  lane: number;
  /** 0 to 8; more tracks than colors take turns. */
  colorIndex: number;
  firstRow: number;
  lastRow: number;
  /** The rows that carry a dot, ascending; between them the line only passes. */
  rows: number[];
}

/** All tracks of a page, in the order of their digests. */
export interface TrackLayout {
  /** Lanes in use, 0 if no rows share a manifest. */
  lanes: number;
  tracks: ManifestTrack[];
  /** How many tracks were left out because all lanes were taken. */
  hiddenTrackCount: number;
}

function rowsByDigest(rows: readonly { digest: string }[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [row, { digest }] of rows.entries()) {
    const group = groups.get(digest);
    if (group === undefined) groups.set(digest, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * Lays out the tracks of the rows on one page: each takes the first lane that is free over its whole span.
 * Tracks are taken in the order of their digests, so that lanes and colors stay when the rows are sorted.
 */
export function layOutTracks(rows: readonly { digest: string }[], maxLanes = 5): TrackLayout {
  const groups = [...rowsByDigest(rows)].filter(([, members]) => members.length > 1);
  groups.sort(([a], [b]) => (a < b ? -1 : 1));
  const lanes: ManifestTrack[][] = [];
  const tracks: ManifestTrack[] = [];
  for (const [index, [digest, members]] of groups.entries()) {
    const firstRow = members[0] ?? 0;
    const lastRow = members.at(-1) ?? firstRow;
    const isFree = (lane: ManifestTrack[]) =>
      lane.every((track) => track.lastRow < firstRow || track.firstRow > lastRow);
    const free = lanes.findIndex(isFree);
    const lane = free === -1 ? lanes.length : free;
    if (lane >= maxLanes) continue;
    const track = { digest, lane, colorIndex: index % trackColorCount, firstRow, lastRow, rows: members };
    (lanes[lane] ??= []).push(track);
    tracks.push(track);
  }
  return { lanes: lanes.length, tracks, hiddenTrackCount: groups.length - tracks.length };
}
