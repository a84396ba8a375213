import { useEffect, useEffectEvent } from 'react';

/**
 * Moves the focus when the component is first shown: after a page's frame has moved it to the page as a whole, and a menu or
 * dialog to what it had then.
 */
export function useFocusAtFirst(find: () => HTMLElement | null | undefined, options?: FocusOptions): void {
  const focusNow = useEffectEvent(() => find()?.focus(options));
  // React's `autoFocus` comes before the frame.
  useEffect(() => focusNow(), []);
}
