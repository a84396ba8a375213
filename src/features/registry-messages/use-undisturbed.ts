import { useEffect, useRef, useState } from 'react';

/** Milliseconds after which a person who pressed something has seen what came of it. */
const quietMs = 1_000;

const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Becomes true once something is to be shown that may move the page, and the person is not about to press anything on it: the last
 * press or scroll is a while ago. Stays true afterwards.
 */
export function useUndisturbed(isWanted: boolean): boolean {
  const lastActAt = useRef<number | null>(null);
  const [isShown, setIsShown] = useState(false);

  // Presses and scrolls anywhere count, and none of them draws anything.
  useEffect(() => {
    if (isShown) return undefined;
    const note = () => {
      lastActAt.current = performance.now();
    };
    for (const type of acts) window.addEventListener(type, note, { capture: true, passive: true });
    return () => {
      for (const type of acts) window.removeEventListener(type, note, { capture: true });
    };
  }, [isShown]);

  // The wait grows with each press, so no timer of a fixed length does.
  useEffect(() => {
    if (!isWanted || isShown) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      lastActAt.current ??= wasJustActive() ? performance.now() : -Infinity;
      const left = lastActAt.current + quietMs - performance.now();
      if (left <= 0) setIsShown(true);
      else timer = setTimeout(wait, left);
    };
    timer = setTimeout(wait);
    return () => clearTimeout(timer);
  }, [isWanted, isShown]);

  return isShown;
}

/** A press or scroll before this was mounted. */
function wasJustActive(): boolean {
  return 'userActivation' in navigator && navigator.userActivation.isActive;
}
