import { startTransition } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { useWindowListener } from '@/ui/effects/use-window-listener';
import { useStateSetInRender } from '@/ui/use-state-set-in-render';

/** What a view shows before the router has drawn the address. */
interface Ahead {
  /** The location that it goes before. */
  key: string;
  search: string;
  /** What was typed on the way; the address may still come by there. */
  typed: readonly string[];
}

/** The search that a view shows, which may be ahead of the router's, and a function to set what goes ahead. */
export function useSearchAhead() {
  const { search, key } = useLocation();
  const navigation = useNavigationType();
  const [ahead, setAhead] = useStateSetInRender<Ahead | null>(() => null);
  if (ahead !== null && ahead.key !== key) {
    const isOnItsWay = navigation !== NavigationType.Pop && ahead.search !== search && ahead.typed.includes(search);
    setAhead(() => (isOnItsWay ? { ...ahead, key } : null));
  }
  // Back may come before the router has drawn what it leads away from: the location then stays what it was.
  useWindowListener('popstate', () => startTransition(() => setAhead(() => null)));
  return { shown: ahead?.key === key ? ahead.search : search, setAhead };
}
