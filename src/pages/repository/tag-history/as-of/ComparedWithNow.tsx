import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import typography from '@/ui/styles/typography.module.css';
import type { SnapshotItem } from './snapshot-items';

/** "Moved since, now sha256:…": a tag of the snapshot compared with now. */
export function ComparedWithNow({ item: { past, shown } }: { item: SnapshotItem }) {
  if (past === null) {
    return (
      <span>
        {shown.startedAt === null ? 'Was not there' : 'Was not there, made '}
        {shown.startedAt !== null && (
          <time dateTime={new Date(shown.startedAt).toISOString()} data-tip={formatDateTimeLong(shown.startedAt)}>
            {formatDateTime(shown.startedAt)}
          </time>
        )}
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
      </span>
    );
  }
  return (
    <span className={typography.bold}>
      {past.goneSince === null ? 'Gone since' : 'Gone since '}
      {past.goneSince !== null && (
        <time dateTime={new Date(past.goneSince).toISOString()} data-tip={formatDateTimeLong(past.goneSince)}>
          {formatDateTime(past.goneSince)}
        </time>
      )}
    </span>
  );
}
