import { useEffect, useEffectEvent } from 'react';

/**
 * Does something after a while, once, as long as the component is there; anew with another `key`.
 *
 * @param wait milliseconds; null: not at all
 */
export function useTimeout(act: () => void, wait: number | null, key?: unknown): void {
  const actNow = useEffectEvent(act);
  // A timer is outside of React.
  useEffect(() => {
    if (wait === null) return undefined;
    const timer = setTimeout(() => actNow(), wait);
    return () => clearTimeout(timer);
  }, [wait, key]);
}
