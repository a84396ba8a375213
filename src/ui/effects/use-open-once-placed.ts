import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether a menu that is mounted only to be shown is open: from its second drawing on. PatternFly places a menu when it opens; one
 * that is open from the start would stay in the window's corner. The second drawing does not wait for its turn: a key that is
 * pressed right after the one that opened the menu is meant for the menu.
 */
export function useOpenOncePlaced(): boolean {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // Not from within the first drawing, which React refuses.
    queueMicrotask(() => flushSync(() => setIsOpen(true)));
  }, []);
  return isOpen;
}
