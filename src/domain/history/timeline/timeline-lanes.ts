import { millisecondsInDay } from 'date-fns/constants';
import type { Tag } from '@/domain/tags/tag';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import type { TimeRange } from '@/domain/time/time-range';
import { historyRowKey } from '../history-row-key';
import { moveThreshold, type HistoryChange } from '../tag-history';
import { livesByTag, type TagLife } from '../tag-lives';

/** How an entry without a successor ended, if that is known; the rows alone do not say. */
export type KnownEnd = 'deleted' | 'expired';

/** How a stretch of a tag's time ended: by a successor, by deletion or expiration (`ended`: one of both), or not so far. */
export type SegmentEnd = 'moved' | KnownEnd | 'ended' | 'lives' | 'expires' | 'erased';

/** A stretch of time in which a tag pointed to one digest. Times in milliseconds since 1970. */
export interface TimelineSegment {
  key: string;
  tagName: string;
  /** `sha256:…` */
  digest: string;
  row: Tag;
  from: number;
  /** When it was over; `now` for one that lives; equal to `from` for one that was erased. */
  to: number;
  end: SegmentEnd;
  /** When a living one will expire; null for one that will not. */
  expiresAt: number | null;
}

/** A tag's times, oldest first. */
export interface TimelineLane {
  tagName: string;
  segments: TimelineSegment[];
}

/** The ends that the changes tell apart, by the row's `historyRowKey`. */
export function knownEnds(changes: readonly HistoryChange[]): ReadonlyMap<string, KnownEnd> {
  const ends = new Map<string, KnownEnd>();
  for (const { kind, row, wasRemovedHere } of changes) {
    if (kind === 'expired') ends.set(historyRowKey(row), 'expired');
    else if (kind === 'deleted' && wasRemovedHere === true) ends.set(historyRowKey(row), 'deleted');
  }
  return ends;
}

/**
 * The lanes of all tags that the rows name, by name. Segments of a lane never overlap and cover exactly the living times
 * until now.
 *
 * @param known the result of `knownEnds`
 */
export function timelineLanes(
  rows: readonly Tag[],
  now: number,
  known: ReadonlyMap<string, KnownEnd> = new Map(),
): TimelineLane[] {
  return livesByTag(rows)
    .map(({ tagName, lives, erased }) => ({
      nameKey: tagNameKey(tagName),
      tagName,
      segments: [
        ...lives.filter(({ from }) => from <= now).map((life) => segmentOf(tagName, life, { now, known })),
        ...erased.map((row) => erasedSegment(tagName, row)),
      ].toSorted((a, b) => a.from - b.from || a.to - b.to),
    }))
    .filter(({ segments }) => segments.length > 0)
    .toSorted((a, b) => compareTagNameKeys(a.nameKey, b.nameKey))
    .map(({ tagName, segments }) => ({ tagName, segments }));
}

/** Whether the stretch of time is over, at a moment that is known. */
export function isSegmentOver({ end }: TimelineSegment): boolean {
  return end === 'moved' || end === 'deleted' || end === 'expired' || end === 'ended';
}

function segmentOf(
  tagName: string,
  { row, from, to, isReplaced }: TagLife,
  { now, known }: { now: number; known: ReadonlyMap<string, KnownEnd> },
): TimelineSegment {
  const isAlive = to === null || to > now;
  const over = isReplaced ? 'moved' : (known.get(historyRowKey(row)) ?? 'ended');
  const end = isAlive ? (to === null ? 'lives' : 'expires') : over;
  return {
    key: `${tagName} ${from} ${row.manifestDigest}`,
    tagName,
    digest: row.manifestDigest,
    row,
    from,
    to: isAlive ? now : to,
    end,
    expiresAt: isAlive ? to : null,
  };
}

function erasedSegment(tagName: string, row: Tag): TimelineSegment {
  const from = row.startedAt ?? 0;
  const { manifestDigest: digest } = row;
  return {
    key: `${tagName} ${from} ${digest} erased`,
    tagName,
    digest,
    row,
    from,
    to: from,
    end: 'erased',
    expiresAt: null,
  };
}

/**
 * The rows that were there at a moment or after it (milliseconds since 1970), which are few of a long history. What began
 * before the moment may seem to have begun with its own row, up to `moveThreshold` after what it replaced.
 */
export function rowsSince(rows: readonly Tag[], from: number): Tag[] {
  return rows.filter(({ startedAt, endsAt }) => Math.max(endsAt ?? Infinity, startedAt ?? 0) >= from - moveThreshold);
}

/** The lanes of the tags that changed within a stretch of time, as far as they touch it; the latest change comes first. */
export function changedLanes(lanes: readonly TimelineLane[], { from, to }: TimeRange): TimelineLane[] {
  const within = (at: number) => at >= from && at < to;
  return lanes
    .map(({ tagName, segments }) => {
      const moments = segments.flatMap((segment) => [segment.from, ...(isSegmentOver(segment) ? [segment.to] : [])]);
      return { tagName, segments, latest: Math.max(...moments.filter(within)) };
    })
    .filter(({ latest }) => Number.isFinite(latest))
    .toSorted((a, b) => b.latest - a.latest)
    .map(({ tagName, segments }) => ({
      tagName,
      segments: segments.filter((segment) => segment.from < to && (segment.expiresAt ?? segment.to) >= from),
    }));
}

/** Room at the right of the present, as a part of the whole: what is to come is drawn there. */
const futurePart = 0.06;
const shortestSpan = 60_000;
const monthMs = 30 * millisecondsInDay;

/**
 * The stretch that is drawn: what was picked. An open end is a little after now, an open start is a month before the end, or
 * before the moment that is looked at.
 */
export function stripRange(picked: TimeRange, now: number, at: number | null): TimeRange {
  const isOpenEnd = !Number.isFinite(picked.to);
  if (Number.isFinite(picked.from)) {
    const { from } = picked;
    if (!isOpenEnd) return picked;
    return { from, to: from < now ? now + (now - from) * futurePart : from + millisecondsInDay };
  }
  const end = isOpenEnd ? now : picked.to;
  const from = Math.min(end - monthMs, at === null ? end : at - (end - at) * futurePart);
  return { from, to: isOpenEnd ? end + (end - from) * futurePart : end };
}

/** A moment's place in a range: 0 at its beginning, 1 at its end, kept within. */
export function placeIn({ from, to }: TimeRange, at: number): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)));
}

/** The neighbour of a segment in another lane: the one that is nearest to its middle. */
export function nearestSegment<Segment extends TimelineSegment>(
  { segments }: { segments: readonly Segment[] },
  { from, to }: TimeRange,
): Segment | undefined {
  const middle = (from + to) / 2;
  const distance = (segment: Segment) => Math.max(segment.from - middle, middle - segment.to, 0);
  return segments.reduce<Segment | undefined>(
    (best, segment) => (best === undefined || distance(segment) < distance(best) ? segment : best),
    undefined,
  );
}

/** A range stretched around its middle and moved by a part of itself, never shorter than some minutes. */
export function changeRange(
  { from, to }: TimeRange,
  { scale = 1, shift = 0 }: { scale?: number; shift?: number },
): TimeRange {
  const span = Math.max(10 * shortestSpan, (to - from) * scale);
  const middle = (from + to) / 2 + shift * span;
  return { from: middle - span / 2, to: middle + span / 2 };
}
