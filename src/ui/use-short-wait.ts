import { useEffect, useState } from 'react';

/** In milliseconds: a slow answer must not keep back what is there. */
const longestWait = 1_500;

/**
 * True for a short while after what uses it was first drawn. So long a page waits for what would move or change its rows,
 * which is mostly here before; after that, what is there is shown.
 */
export function useShortWait(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), longestWait);
    return () => clearTimeout(timer);
  }, []);
  return !isOver;
}
