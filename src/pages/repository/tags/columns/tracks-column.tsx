import { shortDigest } from '@/domain/image/digest';
import type { RowTrack } from './page-tracks';
import type { TagColumn } from './tag-column';

/** Lines that join tags with the same manifest. As wide as the lanes that the page needs. */
export const tracksColumn: TagColumn = {
  key: 'tracks',
  header: 'Manifest tracks',
  isHeaderHidden: true,
  width: '2rem',
  widthFor: ({ laneCount }) => (laneCount < 2 ? '2rem' : `${laneCount + 1.25}rem`),
  dropBelow: 75,
  isThere: ({ laneCount }) => laneCount > 0,
  cell: ({ tracks, actions }) => <TrackCell tracks={tracks} onSelect={actions.selectDigest} />,
  platformCell: ({ tracks }) => <TrackCell tracks={passing(tracks)} />,
};

/** Below a row the lines only pass, and those that end in it are gone. */
function passing(tracks: readonly RowTrack[]): RowTrack[] {
  return tracks.filter(({ position }) => position !== 'last').map((track) => ({ ...track, position: 'passing' }));
}

interface TrackCellProps {
  tracks: readonly RowTrack[];
  /** Missing where the lines only pass by. */
  onSelect?(digest: string): void;
}

/** Lines that join tags with the same manifest; the dot of this row selects all of them. */
function TrackCell({ tracks, onSelect }: TrackCellProps) {
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
