import { formatDateTime, formatDateTimeLong } from '@/domain/time/dates';
import { shortDigest } from '@/domain/image/digest';
import { formatNumber } from '@/domain/time/intl-formatters';
import { formatSpan } from '@/domain/time/time-span';
import type { DrawnSegment } from '@/domain/history/timeline/joined-segments';
import type { SegmentEnd, TimelineSegment } from '@/domain/history/timeline/timeline-lanes';
import type { ToldText } from '@/domain/history/who/who-text';

/** "3 days 4 hours"; it is not known for an entry that was erased. */
export function lastedText({ from, to, end }: TimelineSegment): string {
  return end === 'erased' ? 'Unknown' : formatSpan(to - from);
}

/** Until when a tag pointed there, if no moment says so. */
export function notOverText({ end }: TimelineSegment): string {
  return end === 'erased' ? 'Unknown' : 'Now';
}

/** How a stretch of time ended, or will, and by whom if the log says so: "Deleted by bob". */
export function endText(segment: TimelineSegment, told?: ToldText): string {
  const { what, who } = endParts(segment, told);
  return what + who;
}

/** The same in its two parts; `who` is empty while the log says nothing. */
export function endParts({ end, expiresAt }: TimelineSegment, told?: ToldText): { what: string; who: string } {
  if (told === undefined) return { what: plainEnd(end, expiresAt), who: '' };
  if (told.by !== '') return { what: plainEnd(end === 'ended' ? 'deleted' : end, expiresAt), who: told.by };
  return { what: `${plainEnd(told.isExpired ? 'expired' : end, expiresAt)}. `, who: told.note ?? '' };
}

function plainEnd(end: SegmentEnd, expiresAt: number | null): string {
  switch (end) {
    case 'moved':
      return 'Moved to another image';
    case 'deleted':
      return 'Deleted';
    case 'expired':
      return 'Expired';
    case 'ended':
      return 'Deleted or expired';
    case 'erased':
      return 'Permanently deleted';
    case 'lives':
      return 'Still active';
    case 'expires':
      return `Still active, expires ${expiresAt === null ? '' : formatDateTime(expiresAt)}`;
  }
}

/** When it began, to the second, and whether a restore made it. */
export function beginText({ from, row }: TimelineSegment): string {
  return `${formatDateTimeLong(from)}${row.isReversion ? ', restored' : ''}`;
}

/** A segment in words, for screen readers. */
export function segmentText(segment: DrawnSegment): string {
  const { tagName, digest, from, end, count } = segment;
  if (count > 1) {
    return `${tagName}, ${formatNumber(count)} images from ${formatDateTime(from)} to ${formatDateTime(segment.to)}. Select to see each`;
  }
  const restored = segment.row.isReversion ? ', restored' : '';
  const begin = `${tagName}, ${shortDigest(digest)}${restored}, from ${formatDateTime(from)}`;
  if (end === 'erased') return `${begin}, permanently deleted`;
  const until = end === 'lives' || end === 'expires' ? 'until now' : `to ${formatDateTime(segment.to)}`;
  return `${begin} ${until}, ${formatSpan(segment.to - from)}. ${endText(segment)}`;
}
