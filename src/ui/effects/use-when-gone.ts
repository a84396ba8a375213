import { useEffect, useEffectEvent } from 'react';

/** Ends what a component has begun outside of React, when it goes. */
export function useWhenGone(end: () => void): void {
  const endNow = useEffectEvent(end);
  useEffect(() => () => endNow(), []);
}
