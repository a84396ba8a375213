import { useEffect, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

/** Where a person was on a page: how far down, and on which link. */
interface PagePlace {
  /** Pixels. */
  scrollTop: number;
  linkHref: string | null;
}

/** Milliseconds for which Back waits for a list to be long enough again. */
const patience = 5_000;

/**
 * Makes the element with that id, which scrolls instead of the window, behave as browsers do with whole pages: a link
 * opens the next page at its top, with the focus in it; Back finds the page where it was left, with the focus on the
 * link that was followed. Lost on reload.
 */
export function usePagePlace(mainId: string): void {
  const { key, pathname } = useLocation();
  const navigation = useNavigationType();
  const places = useRef(new Map<string, PagePlace>());
  const present = useRef({ key, pathname });

  // Before the screen is painted, or the new page would be seen at the old one's place.
  useLayoutEffect(() => {
    const main = document.getElementById(mainId);
    const isOtherPage = present.current.pathname !== pathname;
    present.current = { key, pathname };
    if (main === null || !isOtherPage) return undefined;
    // A dialog above the page, such as the one to sign in again, keeps the focus while another page comes below it.
    if (!document.activeElement?.closest('.pf-v6-c-modal-box')) main.focus({ preventScroll: true });
    const place = navigation === NavigationType.Pop ? places.current.get(key) : undefined;
    if (place !== undefined) return restore(main, place);
    main.scrollTop = 0;
    return undefined;
  }, [key, pathname, navigation, mainId]);

  // Where a person is, the browser alone knows.
  useEffect(() => {
    const main = document.getElementById(mainId);
    if (main === null) return undefined;
    const remember = (change: Partial<PagePlace>) => {
      const known = places.current.get(present.current.key);
      places.current.set(present.current.key, { scrollTop: main.scrollTop, linkHref: null, ...known, ...change });
    };
    const onScroll = () => remember({ scrollTop: main.scrollTop });
    const onFocus = ({ target }: FocusEvent) => {
      if (target !== main)
        remember({ linkHref: target instanceof HTMLAnchorElement ? target.getAttribute('href') : null });
    };
    main.addEventListener('scroll', onScroll, { passive: true });
    main.addEventListener('focusin', onFocus);
    return () => {
      main.removeEventListener('scroll', onScroll);
      main.removeEventListener('focusin', onFocus);
    };
  }, [mainId]);
}

/** Goes to the place as soon as it exists again: rows may still be on their way. Moving on ends that. */
function restore(main: HTMLElement, { scrollTop, linkHref }: PagePlace): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) removeEventListener(type, stop);
  };
  const attempt = () => {
    main.scrollTop = scrollTop;
    const links = [...main.querySelectorAll<HTMLElement>('a[href]')];
    const link = linkHref === null ? undefined : links.find((one) => one.getAttribute('href') === linkHref);
    link?.focus({ preventScroll: true });
    if (Math.abs(main.scrollTop - scrollTop) < 2 && (linkHref === null || link !== undefined)) stop();
  };
  const observer = new MutationObserver(attempt);
  const timer = setTimeout(stop, patience);
  observer.observe(main, { childList: true, subtree: true });
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(type, stop, { passive: true });
  attempt();
  return stop;
}
