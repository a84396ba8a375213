import { shortDigest } from '@/domain/image/digest';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { RowTrack } from './page-tracks';
import type { TagColumn } from './tag-column';
import styles from './columns.module.css';

/** Lines that join tags with the same manifest. As wide as the lanes that the page needs; one has its room always, so that nothing jumps. */
export const tracksColumn: TagColumn = {
  key: 'tracks',
  header: 'Manifest tracks',
  isHeaderHidden: true,
  width: '2rem',
  widthFor: ({ laneCount }) => (laneCount < 2 ? '2rem' : `${laneCount + 1.25}rem`),
  dropBelow: 75,
  cell: ({ tracks, actions }) => <TrackCell tracks={tracks} onSelect={actions.selectDigest} />,
  platformCell: ({ tracks }) => <TrackCell tracks={passing(tracks)} />,
};

/** The tracks that go on below a row; those that end in it are left out. */
function passing(tracks: readonly RowTrack[]): RowTrack[] {
  return tracks.filter(({ position }) => position !== 'last').map((track) => ({ ...track, position: 'passing' }));
}

interface TrackCellProps {
  tracks: readonly RowTrack[];
  /** Missing if the tracks only pass by. */
  onSelect?(digest: string): void;
}

/** A color per track; after the last color they repeat. */
const trackColors = [
  'var(--pf-t--color--blue--40)',
  'var(--pf-t--color--orange--50)',
  'var(--pf-t--color--green--50)',
  'var(--pf-t--color--red--50)',
  'var(--pf-t--color--purple--40)',
  'var(--pf-t--color--yellow--50)',
  'var(--pf-t--color--teal--50)',
  'var(--pf-t--color--gray--45)',
  'var(--pf-t--color--red-orange--50)',
];

/** The dot of this row selects all tags of the manifest. */
function TrackCell({ tracks, onSelect }: TrackCellProps) {
  return (
    <span className={styles.tracks}>
      {tracks.map(({ digest, lane, colorIndex, position, tagCount }) => (
        <span key={digest} style={{ '--track': trackColors[colorIndex], '--lane': `${lane}rem` }}>
          <i className={classNames(position === 'first' && styles.first, position === 'last' && styles.last)} />
          {position !== 'passing' && onSelect !== undefined && (
            <button
              type="button"
              className={classNames(layout.textButton, layout.target)}
              aria-label={`Select all ${countText(tagCount)}tags with manifest ${shortDigest(digest)}`}
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
