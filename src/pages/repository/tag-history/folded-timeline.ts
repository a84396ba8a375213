import { useState } from 'react';

const storageKey = 'history.timeline';

/** Whether the picture of the timeline is folded away; kept by this browser, or as long as the page if storage is forbidden. */
export function useFoldedTimeline(): [isFolded: boolean, fold: (isFolded: boolean) => void] {
  const [isFolded, setIsFolded] = useState(() => {
    try {
      return localStorage.getItem(storageKey) === 'folded';
    } catch {
      return false;
    }
  });
  return [
    isFolded,
    (next) => {
      setIsFolded(next);
      try {
        localStorage.setItem(storageKey, next ? 'folded' : '');
      } catch {
        // It is folded all the same.
      }
    },
  ];
}
