import { useEffect, useState } from 'react';
import { useWindowListener } from '../effects/use-window-listener';

const backdrop = '.pf-v6-c-backdrop';
/** A name to find the own backdrop by; it has no style. */
const ownClass = 'top-backdrop';

/**
 * Lets an open dialog lie above another one, if `isOnTop`. PatternFly's dialogs ignore each other: each hides everything
 * else from screen readers, all of them close on one Escape, and the first to close opens up the page behind those that
 * stay. Returns the class of the dialog's backdrop.
 */
export function useTopDialog(isOnTop: boolean, onClose: () => void): string | undefined {
  // Escape is meant for this dialog alone, so it must not get to the others' own listeners.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  useWindowListener('keydown', closeOnEscape, { isOn: isOnTop, isFirst: true });

  const [opener] = useState(() => document.activeElement);
  // The dialog below takes up its watch over the focus again, a moment after this one has gone, at its own first field.
  useEffect(
    () => () => {
      if (!isOnTop || lowerDialog() === null || !(opener instanceof HTMLElement)) return;
      setTimeout(() => setTimeout(() => opener.focus()));
    },
    [isOnTop, opener],
  );

  // The dialog below hides this one each time it is drawn.
  useEffect(() => {
    if (!isOnTop) return undefined;
    const show = () => document.querySelector(`.${ownClass}[aria-hidden]`)?.removeAttribute('aria-hidden');
    const observer = new MutationObserver(show);
    observer.observe(document.body, { subtree: true, attributeFilter: ['aria-hidden'] });
    return () => {
      observer.disconnect();
      hideBehind(lowerDialog());
    };
  }, [isOnTop]);

  return isOnTop ? ownClass : undefined;
}

function lowerDialog(): Element | null {
  return document.querySelector(`body > ${backdrop}:not(.${ownClass})`);
}

/** Hides the page behind the dialog that is still open, as that dialog did when it opened. */
function hideBehind(remaining: Element | null): void {
  if (remaining === null) return;
  document.body.classList.add('pf-v6-c-backdrop__open');
  for (const sibling of document.body.children) {
    if (sibling !== remaining) sibling.setAttribute('aria-hidden', 'true');
  }
}
