import { formatDateTime, formatDateTimeLong, formatRelative } from '@/domain/dates';

interface TimestampProps {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds since 1970; given, the time is also told relative to it ("3 days ago"). */
  now?: number;
}

/** A moment as date and time; seconds and time zone on hover. */
export function Timestamp({ at, now }: TimestampProps) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>N/A</>;
  return (
    <time dateTime={date.toISOString()} data-tip={formatDateTimeLong(at)} className="app-timestamp">
      {formatDateTime(at)}
      {now !== undefined && <small className="app-subtle"> {formatRelative(at, now)}</small>}
    </time>
  );
}
