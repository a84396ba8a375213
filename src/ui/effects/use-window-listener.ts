import { useEffect, useEffectEvent } from 'react';

interface ListenerOptions {
  /** False: it does not listen. */
  isOn?: boolean;
  /** Before anything in the page hears of it. */
  isFirst?: boolean;
}

/** Listens to the window, and to all that happens in it, while the component is shown. */
export function useWindowListener<Type extends keyof WindowEventMap>(
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
  { isOn = true, isFirst = false }: ListenerOptions = {},
): void {
  const hear = useEffectEvent(listener);
  // The window is outside of React.
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: WindowEventMap[Type]) => hear(event);
    window.addEventListener(type, listen, isFirst);
    return () => window.removeEventListener(type, listen, isFirst);
  }, [type, isOn, isFirst]);
}
