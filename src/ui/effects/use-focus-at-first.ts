import { useEffect, useEffectEvent } from 'react';

/**
 * Moves the focus when the component is first shown: after a page's frame has moved it to the page as a whole, and a menu or
 * dialog to what it had then.
 */
export function useFocusAtFirst(find: () => HTMLElement | null | undefined): void {
  const findNow = useEffectEvent(find);
  // React's `autoFocus` comes before the frame.
  useEffect(() => findNow()?.focus(), []);
}
