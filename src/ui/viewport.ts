import { useSyncExternalStore } from 'react';

/** Windows narrower than this (rem) are laid out for a phone. */
export const phoneBelow = 48;

/** Kept: to ask for it while something is drawn would make the browser lay out the page. */
let width: number | undefined;
const listeners = new Set<() => void>();

function currentWidth(): number {
  if (width === undefined) {
    width = readWidth();
    window.addEventListener('resize', () => {
      width = readWidth();
      for (const listener of listeners) listener();
    });
  }
  return width;
}

function readWidth(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth / (rem > 0 ? rem : 16);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What depends on the width of the window. What uses it is drawn again when the answer changes.
 *
 * @param answer for a width in rem
 */
export function useViewport<Answer extends string | number | boolean>(answer: (width: number) => Answer): Answer {
  return useSyncExternalStore(subscribe, () => answer(currentWidth()));
}

const isForPhone = (rem: number) => rem < phoneBelow;

/** Whether the window is laid out for a phone. */
export function useIsPhone(): boolean {
  return useViewport(isForPhone);
}
