import type { TimeRange } from '@/domain/time/time-range';
import type { TimelineLane, TimelineSegment } from './timeline-lanes';

/** A segment as it is drawn: one of the lane's, or several that are too short for that. */
export interface DrawnSegment extends TimelineSegment {
  /** How many it stands for. */
  count: number;
}

export interface DrawnLane extends TimelineLane {
  segments: DrawnSegment[];
}

/** What is shorter than this part of the range is too short to be pointed at. */
const shortPart = 1 / 100;
/** Joined ones are about so long at most, so that it is seen when much changed. */
const joinedPart = 1 / 15;

/** The lanes with segments that are next to each other and too short to be pointed at joined, so that a lane never has thousands. */
export function joinShort(lanes: readonly TimelineLane[], { from, to }: TimeRange): DrawnLane[] {
  const span = to - from;
  const isShort = (segment: TimelineSegment) => segment.to - segment.from < span * shortPart;
  return lanes.map(({ tagName, segments }) => {
    const drawn: DrawnSegment[] = [];
    for (const segment of segments) {
      const last = drawn.at(-1);
      const isNear =
        last !== undefined &&
        isShort(segment) &&
        (last.count > 1 || isShort(last)) &&
        segment.from - last.to < span * shortPart &&
        segment.to - last.from < span * joinedPart;
      if (isNear) drawn[drawn.length - 1] = { ...segment, key: last.key, from: last.from, count: last.count + 1 };
      else drawn.push({ ...segment, count: 1 });
    }
    return { tagName, segments: drawn };
  });
}
