import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that keeps its identity and calls the newest one: a part that is given it is not drawn again for its sake. */
export function useStable<Args extends unknown[]>(newest: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
