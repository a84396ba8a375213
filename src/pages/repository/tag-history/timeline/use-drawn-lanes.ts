import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Height of a lane in pixels, the same as in the style sheet. */
export const laneHeight = 24;
/** Up to this many lanes are all drawn. */
const drawnAtOnce = 8;

interface LanesOfPicture {
  count: number;
  /** The one that has the focus; -1 if none has. */
  activeLane: number;
}

/** Which lanes are drawn, and how many pixels below the first: of many those that are in view of `box`. */
export function useDrawnLanes(
  box: RefObject<HTMLElement | null>,
  { count, activeLane }: LanesOfPicture,
): { index: number; start: number }[] {
  const isWindowed = count > drawnAtOnce;
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and nothing is memoised by it
  const virtual = useVirtualizer({
    count,
    enabled: isWindowed,
    getScrollElement: () => box.current,
    estimateSize: () => laneHeight,
    overscan: 1,
    scrollPaddingStart: laneHeight,
    // The lane that has the focus stays, wherever it is scrolled to.
    rangeExtractor: (visible) =>
      [...new Set([...defaultRangeExtractor(visible), ...(activeLane < 0 ? [] : [activeLane])])].toSorted(
        (a, b) => a - b,
      ),
  });
  return isWindowed
    ? virtual.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : Array.from({ length: count }, (_lane, index) => ({ index, start: index * laneHeight }));
}
