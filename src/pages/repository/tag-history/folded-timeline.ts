import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { keptValue } from '@/queries/kept-value';

const kept = keptValue('history.timeline');

/**
 * Whether the picture of the timeline is folded away, as it is at first, so that the list begins higher up; kept by this
 * browser. Addresses of when it was a view of its own show it.
 */
export function useFoldedTimeline(): [isFolded: boolean, fold: (isFolded: boolean) => void] {
  const { search } = useLocation();
  const [isAskedFor, setIsAskedFor] = useState(() => new URLSearchParams(search).get('historyView') === 'timeline');
  const isKeptOpen = kept.useValue() === 'open';
  return [
    !isAskedFor && !isKeptOpen,
    (isFolded) => {
      setIsAskedFor(false);
      kept.write(isFolded ? null : 'open');
    },
  ];
}
