import { formatDateTime, formatDateTimeLong, formatRelative } from '@/domain/time/dates';
import styles from './timestamp.module.css';

interface TimestampProps {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds since 1970; given, the time is also shown relative to it ("3d ago"). */
  now?: number;
  /** Only the relative time is shown; the exact one stays in reach. Needs `now`. */
  isRelativeOnly?: boolean;
}

/** A moment as date and time; seconds and time zone on hover and for screen readers. */
export function Timestamp({ at, now, isRelativeOnly = false }: TimestampProps) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>N/A</>;
  const exact = formatDateTimeLong(at);
  if (now !== undefined && isRelativeOnly) {
    return (
      <time dateTime={date.toISOString()} data-tip={exact}>
        {formatRelative(at, now)}
        <span className="pf-v6-screen-reader">, {exact}</span>
      </time>
    );
  }
  return (
    <time dateTime={date.toISOString()} data-tip={exact}>
      {formatDateTime(at)}
      {now !== undefined && <small className={styles.relative}> {formatRelative(at, now, undefined, 'narrow')}</small>}
    </time>
  );
}
