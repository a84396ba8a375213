import { useState } from 'react';
import { useLocation } from 'react-router-dom';

const storageKey = 'history.timeline';

/**
 * Whether the picture of the timeline is folded away, as it is at first, so that the list begins higher up; kept by this
 * browser, or as long as the page if storage is forbidden. Addresses of when it was a view of its own show it.
 */
export function useFoldedTimeline(): [isFolded: boolean, fold: (isFolded: boolean) => void] {
  const { search } = useLocation();
  const [isFolded, setIsFolded] = useState(() => {
    if (new URLSearchParams(search).get('historyView') === 'timeline') return false;
    try {
      return localStorage.getItem(storageKey) !== 'open';
    } catch {
      return true;
    }
  });
  return [
    isFolded,
    (next) => {
      setIsFolded(next);
      try {
        localStorage.setItem(storageKey, next ? '' : 'open');
      } catch {
        // It is folded all the same.
      }
    },
  ];
}
