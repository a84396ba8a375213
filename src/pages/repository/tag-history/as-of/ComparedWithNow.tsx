import type { ToldText } from '@/domain/history/who/who-text';
import { shortDigest } from '@/domain/image/digest';
import { Timestamp } from '@/features/timestamp/Timestamp';
import typography from '@/ui/styles/typography.module.css';
import type { SnapshotItem } from './snapshot-items';

interface ComparedWithNowProps {
  item: SnapshotItem;
  /** What the log says about how it came to be what it is now. */
  told: ToldText | undefined;
}

/** "Moved since, now sha256:… by bob": a tag of the snapshot compared with now. */
export function ComparedWithNow({ item: { past, shown }, told }: ComparedWithNowProps) {
  if (past === null) {
    return (
      <span>
        {shown.startedAt === null ? 'Was not there' : 'Was not there, made '}
        {shown.startedAt !== null && <Timestamp at={shown.startedAt} />}
      </span>
    );
  }
  if (past.state === 'same') return <span className={typography.subtle}>Same as now</span>;
  if (past.state === 'moved') {
    const digest = past.liveTag?.manifestDigest ?? '';
    return (
      <span className={typography.bold}>
        {'Moved since, now '}
        <code data-tip={digest}>{shortDigest(digest)}</code>
        {told?.by}
      </span>
    );
  }
  return (
    <span className={typography.bold}>
      {past.goneSince === null ? 'Gone since' : 'Gone since '}
      {past.goneSince !== null && <Timestamp at={past.goneSince} />}
      {told?.by}
    </span>
  );
}
