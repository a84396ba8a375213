import { useEffect } from 'react';

/**
 * Fetches the code of what people will probably open, once the browser has nothing else to do. A browser that cannot tell
 * (Safari) leaves it to pointing and focus.
 *
 * @param parts should keep their identity between renders
 */
export function useFetchWhenIdle(parts: readonly { fetchAhead(): void }[]): void {
  // The browser's idle time is outside of React.
  useEffect(() => {
    if (!('requestIdleCallback' in window)) return undefined;
    const request = window.requestIdleCallback(() => {
      for (const part of parts) part.fetchAhead();
    });
    return () => window.cancelIdleCallback(request);
  }, [parts]);
}
