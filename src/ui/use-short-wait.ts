import { useState } from 'react';
import { useTimeout } from './effects/use-timeout';

/** In milliseconds: a slow answer must not keep back what is there. */
export const longestWait = 1_500;

/**
 * True for a short while after what uses it was first drawn. So long a page waits for what would move or change its rows,
 * which is mostly here before; after that, what is there is shown.
 */
export function useShortWait(): boolean {
  const [isOver, setIsOver] = useState(false);
  useTimeout(() => setIsOver(true), longestWait);
  return !isOver;
}
