import { useEffect, useState } from 'react';

/**
 * Whether a menu that is mounted only to be shown is open: from its second drawing on. PatternFly places a menu when it opens; one
 * that is open from the start would stay in the window's corner.
 */
export function useOpenOncePlaced(): boolean {
  const [isOpen, setIsOpen] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect -- opening after mounting is the point
  useEffect(() => setIsOpen(true), []);
  return isOpen;
}
