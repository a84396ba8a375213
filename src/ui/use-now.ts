import { useEffect, useState } from 'react';

/** Milliseconds between two readings of the clock: relative times on screen are told in minutes at the finest. */
const tick = 60_000;

/** The present moment in milliseconds since 1970, renewed every minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  // The clock is outside of React.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
