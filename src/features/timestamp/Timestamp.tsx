import { formatDateTime, formatDateTimeLong, formatRelative } from '@/domain/time/dates';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface TimestampProps {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds since 1970; given, the time is also shown relative to it ("3d ago"). */
  now?: number;
  /** What is shown after it instead of that. */
  note?: string;
  /** Only the relative time is shown; the exact one stays in reach. Needs `now`. */
  isRelativeOnly?: boolean;
}

/** A moment as date and time, and how long ago if there is room; seconds and time zone on hover and for screen readers. */
export function Timestamp({ at, now, note, isRelativeOnly = false }: TimestampProps) {
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
    <time dateTime={date.toISOString()} data-tip={exact} className={layout.dropping}>
      <span>{formatDateTime(at)}</span>
      {(note ?? now) !== undefined && (
        <small className={classNames(typography.small, typography.subtle)}>
          {' '}
          {note ?? formatRelative(at, now ?? at, undefined, 'narrow')}
        </small>
      )}
    </time>
  );
}
