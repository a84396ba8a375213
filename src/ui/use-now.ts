import { useEffect } from 'react';
import { useStateSetInRender } from './use-state-set-in-render';

/** Milliseconds between two readings of the clock: relative times on screen are no finer than minutes. */
const tick = 60_000;

/** The listeners. One timer serves all of them, so that all have the same moment. */
const listeners = new Set<(now: number) => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function readClock(): number {
  return Date.now();
}

/** Calls the listener every minute, until the returned function is called. */
export function followClock(listener: (now: number) => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    const now = readClock();
    for (const tell of listeners) tell(now);
  }, tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * The present moment in milliseconds since 1970, renewed every minute, and with the data it is compared with: what has just
 * arrived may name moments that an older reading of the clock would take for the future.
 *
 * @param data should keep its identity between renders
 */
export function useNow(data?: unknown): number {
  const [reading, setReading] = useStateSetInRender(() => ({ now: readClock(), data }));
  if (!Object.is(reading.data, data)) setReading(() => ({ now: readClock(), data }));
  // The clock is outside of React.
  useEffect(() => followClock((now) => setReading((last) => ({ ...last, now }))), [setReading]);
  return reading.now;
}
