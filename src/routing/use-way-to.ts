import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router-dom';

/**
 * The way to another page for what is no plain link, such as an entry of a menu.
 *
 * @param onLeave called before the person goes there, unless the browser opens it elsewhere
 */
export function useWayTo(to: string, onLeave?: () => void): { href: string; follow(event: MouseEvent): void } {
  const href = useHref(to);
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if ('metaKey' in event && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // the browser opens it elsewhere
    event.preventDefault();
    onLeave?.();
    void navigate(to);
  };
  return { href, follow };
}
