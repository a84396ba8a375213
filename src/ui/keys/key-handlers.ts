import { useEffect, useLayoutEffect, useRef } from 'react';

/** What is done for a command, by its name. A command without a handler does nothing. */
type Handlers = Readonly<Partial<Record<string, () => void>>>;

const mounted: { current: Handlers }[] = [];

/** Says what commands do while the component is shown, whether they come by key, from a menu or from the palette. */
export function useKeyHandlers(handlers: Handlers): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  // The keyboard is outside of React.
  useEffect(() => {
    mounted.push(latest);
    return () => void mounted.splice(mounted.indexOf(latest), 1);
  }, []);
}

/** What the command does now, of what was shown last; undefined if that is nothing. */
export function handlerOf(command: string): (() => void) | undefined {
  return mounted.findLast(({ current }) => current[command] !== undefined)?.current[command];
}
