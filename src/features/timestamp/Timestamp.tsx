import type { ReactNode } from 'react';
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
  /** What is shown in place of all that ("3 days left"); the exact time stays in reach. */
  children?: ReactNode;
  /** In place of that of a line that is cut where it has no room. */
  className?: string;
  /** What screen readers are told between `children` and the exact time: "until ". */
  lead?: string;
}

/**
 * A moment as date and time, and how long ago if there is room; seconds and time zone on hover and for screen readers. Only
 * what is no element of its own (titles, names, announcements, marks of a picture) writes a moment without it.
 */
export function Timestamp({ at, now, note, isRelativeOnly = false, children, className, lead = '' }: TimestampProps) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <>N/A</>;
  const exact = formatDateTimeLong(at);
  const shown = now !== undefined && isRelativeOnly ? formatRelative(at, now) : children;
  if (shown !== undefined) {
    return (
      <time dateTime={date.toISOString()} data-tip={exact} className={className}>
        {shown}
        <span className="pf-v6-screen-reader">{`, ${lead}${exact}`}</span>
      </time>
    );
  }
  return (
    <time dateTime={date.toISOString()} data-tip={exact} className={className ?? layout.dropping}>
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
