import type { DrawnLane, DrawnSegment } from '@/domain/history/timeline/joined-segments';
import { nearestSegment } from '@/domain/history/timeline/timeline-lanes';

/** How many lanes Page Up and Page Down pass. */
const lanesPerPage = 10;

/** Where an arrow key leads from a segment; undefined for other keys, and at the edge. */
export function segmentAfter(lanes: readonly DrawnLane[], active: DrawnSegment, key: string): DrawnSegment | undefined {
  const laneIndex = lanes.findIndex(({ tagName }) => tagName === active.tagName);
  const segments = lanes[laneIndex]?.segments ?? [];
  const index = segments.findIndex((segment) => segment.key === active.key);
  const inLane = (by: number) => {
    const lane = lanes[Math.min(lanes.length - 1, Math.max(0, laneIndex + by))];
    return lane === undefined ? undefined : nearestSegment(lane, active);
  };
  switch (key) {
    case 'ArrowLeft':
      return segments[index - 1];
    case 'ArrowRight':
      return segments[index + 1];
    case 'Home':
      return segments[0];
    case 'End':
      return segments.at(-1);
    case 'ArrowUp':
      return laneIndex > 0 ? inLane(-1) : undefined;
    case 'ArrowDown':
      return laneIndex < lanes.length - 1 ? inLane(1) : undefined;
    case 'PageUp':
      return inLane(-lanesPerPage);
    case 'PageDown':
      return inLane(lanesPerPage);
    default:
      return undefined;
  }
}
