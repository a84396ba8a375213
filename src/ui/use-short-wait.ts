import { useState } from 'react';
import { useTimeout } from './effects/use-timeout';

/** In milliseconds: a slow answer must not keep back what is there. */
export const longestWait = 1_500;

/** In milliseconds, for what is read of many tags one by one: it tells how far it is, and can be stopped. */
export const longestReading = 10_000;

/**
 * True for a short while, from when what uses it was first drawn. So long a page waits for what would move or change its
 * rows, which is mostly here before; after that, what is there is shown.
 *
 * @param longest milliseconds; null: it has not begun
 */
export function useShortWait(longest: number | null = longestWait): boolean {
  const [isOver, setIsOver] = useState(false);
  useTimeout(() => setIsOver(true), longest);
  return !isOver;
}
