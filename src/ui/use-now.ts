import { useEffect, useState } from 'react';

/** Milliseconds between two readings of the clock: relative times on screen are told in minutes at the finest. */
const tick = 60_000;

function readClock(): number {
  return Date.now();
}

/**
 * The present moment in milliseconds since 1970, renewed every minute, and with the data it is compared with: what has just
 * arrived may tell of moments that an older reading of the clock would take for the future.
 *
 * @param data should keep its identity between renders
 */
export function useNow(data?: unknown): number {
  const [reading, setReading] = useState(() => ({ now: readClock(), data }));
  if (!Object.is(reading.data, data)) setReading({ now: readClock(), data });
  // The clock is outside of React.
  useEffect(() => {
    const timer = setInterval(() => setReading((last) => ({ ...last, now: readClock() })), tick);
    return () => clearInterval(timer);
  }, []);
  return reading.now;
}
