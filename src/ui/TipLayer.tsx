import { lazy, Suspense, useEffect, useState } from 'react';

const TipBubble = lazy(async () => ({ default: (await import('./TipBubble')).TipBubble }));

interface Tip {
  anchor: HTMLElement;
  text: string;
}

function tipOf(target: EventTarget | null): Tip | null {
  const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
  const text = anchor?.dataset['tip'];
  return anchor && text ? { anchor, text } : null;
}

/**
 * One tooltip for the whole app: any element with a `data-tip` text shows it on hover and on keyboard focus, Escape
 * hides it. A tooltip component per icon would double the cost of a table row. Tips only repeat what is readable
 * otherwise (a name, a visible text), so nothing depends on them.
 */
export function TipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);

  // Listens on the document, because the anchors are anywhere.
  useEffect(() => {
    const show = (event: Event) => {
      const next = tipOf(event.target);
      setTip((current) => (current?.anchor === next?.anchor && current?.text === next?.text ? current : next));
    };
    const showOnKeyboardFocus = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event);
      else setTip(null);
    };
    const hide = () => setTip(null);
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', showOnKeyboardFocus);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', hideOnEscape);
    return () => {
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', showOnKeyboardFocus);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', hideOnEscape);
    };
  }, []);

  if (tip === null || !tip.anchor.isConnected) return null;
  return (
    <Suspense>
      <TipBubble key={tip.text} text={tip.text} anchor={tip.anchor} />
    </Suspense>
  );
}
