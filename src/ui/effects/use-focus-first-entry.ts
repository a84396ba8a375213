import { useEffect, useRef, type RefObject } from 'react';

const entry = 'li button:not(:disabled), li input:not(:disabled), li a:not([aria-disabled="true"])';

/**
 * For the element of a menu: moves the focus to its first entry when it opens. PatternFly's own way waits for a timer: a key that is
 * typed ahead of it would still reach the button, and end up at another entry than meant.
 */
export function useFocusFirstEntry(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not yet in its place, where the page must not go.
    if (isOpen) menu.current?.querySelector<HTMLElement>(entry)?.focus({ preventScroll: true });
  }, [isOpen]);
  return menu;
}
