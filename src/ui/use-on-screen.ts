import { useCallback, useState } from 'react';

type Listener = (isOnScreen: boolean) => void;

const listeners = new WeakMap<Element, Listener>();
let observer: IntersectionObserver | undefined;

/** One observer for all rows; created when the first row asks. */
function sharedObserver(): IntersectionObserver {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) listeners.get(entry.target)?.(entry.isIntersecting);
    },
    { rootMargin: '100px' },
  );
  return observer;
}

/** Whether an element is on screen (or nearly): a ref for the element and the answer. */
export function useOnScreen(): [ref: (element: Element | null) => (() => void) | undefined, isOnScreen: boolean] {
  const [isOnScreen, setIsOnScreen] = useState(false);
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    listeners.set(element, setIsOnScreen);
    sharedObserver().observe(element);
    return () => {
      sharedObserver().unobserve(element);
      listeners.delete(element);
    };
  }, []);
  return [ref, isOnScreen];
}
