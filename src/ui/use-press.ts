import { useCallback, useEffect, useRef } from 'react';

/** Called with true if the press followed a link of this app: the page that it happened on may then be gone. */
type AfterPress = (followedLink: boolean) => void;

/**
 * Puts off what would move the page below a press: a row that moves between the button's going down and its coming up
 * takes no click. Without a press under way the action runs at once; a later action takes the place of one that waits.
 */
export function usePress(): (action: AfterPress) => void {
  const isPressed = useRef(false);
  const waiting = useRef<AfterPress | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: MouseEvent) => {
      if (event.button !== 0) return;
      clearTimeout(timer);
      isPressed.current = true;
    };
    const end = (followedLink: boolean) => {
      clearTimeout(timer);
      isPressed.current = false;
      const action = waiting.current;
      waiting.current = null;
      action?.(followedLink);
    };
    // The click comes right after, in the same task; a drag and a scroll by finger end without one.
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(false));
    };
    // On the window, so that the app's own handlers have had their turn: a link of the app is followed by the router.
    const click = (event: MouseEvent) => {
      const isLink = event.target instanceof Element && event.target.closest('a[href]') !== null;
      end(isLink && event.defaultPrevented);
    };
    // A tap makes two events: first a pointer's, then a mouse's.
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener('pointerdown', press, { capture: true, signal });
    window.addEventListener('mousedown', press, { capture: true, signal });
    window.addEventListener('pointerup', release, { capture: true, signal });
    window.addEventListener('mouseup', release, { capture: true, signal });
    window.addEventListener('pointercancel', release, { capture: true, signal });
    window.addEventListener('click', click, { signal });
    return () => {
      clearTimeout(timer);
      listeners.abort();
      waiting.current = null;
    };
  }, []);

  return useCallback((action) => {
    if (isPressed.current) waiting.current = action;
    else action(false);
  }, []);
}
