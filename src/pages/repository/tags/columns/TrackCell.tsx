import { shortDigest } from '@/domain/image/digest';
import type { TrackLayout } from '@/domain/image/manifest-tracks';

/** How a line runs through one row. */
export interface RowTrack {
  digest: string;
  lane: number;
  colorIndex: number;
  position: 'first' | 'middle' | 'last' | 'passing';
  /** Tags of the whole list that share the manifest, not only those on this page; null while not all have arrived. */
  tagCount: number | null;
}

interface TrackCellProps {
  tracks: readonly RowTrack[];
  /** Missing where the lines only pass by. */
  onSelect?(digest: string): void;
}

/** Lines that join tags with the same manifest; the dot of this row selects all of them. */
export function TrackCell({ tracks, onSelect }: TrackCellProps) {
  return (
    <span className="app-tracks">
      {tracks.map(({ digest, lane, colorIndex, position, tagCount }) => (
        <span key={digest} className={`app-track app-track-${position} app-lane-${lane} app-track-color-${colorIndex}`}>
          {position !== 'passing' && onSelect !== undefined && (
            <button
              type="button"
              className="app-track-dot"
              aria-label={`Select all ${countText(tagCount)}tags with manifest ${digest.slice(0, 12)}`}
              data-tip={
                tagCount === null
                  ? `Tags with the manifest ${shortDigest(digest)}`
                  : `${tagCount} tags share this manifest: ${shortDigest(digest)}`
              }
              onClick={() => onSelect(digest)}
            />
          )}
        </span>
      ))}
    </span>
  );
}

function countText(tagCount: number | null): string {
  return tagCount === null ? '' : `${tagCount} `;
}

/** The lines of every row of a page, from the layout of the whole page. */
export function tracksByRow(
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
