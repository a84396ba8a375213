import { useEffect, useState } from 'react';
import { lazyPart } from '@/ui/lazy/lazy-part';

const TipBubble = lazyPart(async () => (await import('./TipBubble')).TipBubble, { isLeftOut: true });

interface Tip {
  anchor: HTMLElement;
  text: string;
}

function tipOf(target: EventTarget | null): Tip | null {
  if (!(target instanceof Element)) return null;
  const anchor = target.closest<HTMLElement>('[data-tip]');
  const text = anchor?.dataset['tip'];
  return anchor && text ? { anchor, text } : tipOfCut(target);
}

/** How far around the pointer a text that is cut is looked for: a cell's text may be in some elements of its own. */
const mostLevels = 3;

/** A text that ends in "…" for want of room is its own tip. */
function tipOfCut(target: Element): Tip | null {
  let anchor: Element | null = target;
  for (let level = 0; level < mostLevels && anchor instanceof HTMLElement; level += 1, anchor = anchor.parentElement) {
    if (anchor.scrollWidth > anchor.clientWidth && getComputedStyle(anchor).textOverflow === 'ellipsis') {
      const text = anchor.innerText.trim();
      return text === '' ? null : { anchor, text };
    }
  }
  return null;
}

/**
 * One tooltip for the whole app: any element with a `data-tip` text shows it on hover and on keyboard focus, and so does a
 * text that is cut; Escape hides it. With `data-tip-now` a new text is shown at once, wherever the pointer and the focus are.
 * A tooltip component per icon would double the cost of a table row. Tips only repeat what is readable otherwise (a name, a
 * visible text), so nothing depends on them.
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
      // A click focuses what the pointer is on, whose tip stays.
      else setTip((current) => (current !== null && current.anchor === tipOf(event.target)?.anchor ? current : null));
    };
    const hide = () => setTip(null);
    const hideOf = (event: Event) => {
      const left = tipOf(event.target)?.anchor;
      setTip((current) => (current?.anchor === left ? null : current));
    };
    const followTexts = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (!(target instanceof HTMLElement)) continue;
        const next = tipOf(target);
        const isAsked = target.matches(':hover, :focus-visible');
        if (target.hasAttribute('data-tip-now')) setTip(next);
        else setTip((current) => (current?.anchor !== target ? current : isAsked ? next : null));
      }
    });
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    document.addEventListener('pointerover', show);
    document.addEventListener('focusin', showOnKeyboardFocus);
    document.addEventListener('focusout', hideOf);
    followTexts.observe(document, { subtree: true, attributeFilter: ['data-tip'] });
    document.addEventListener('keydown', hideOnEscape);
    return () => {
      document.removeEventListener('pointerover', show);
      document.removeEventListener('focusin', showOnKeyboardFocus);
      document.removeEventListener('focusout', hideOf);
      followTexts.disconnect();
      document.removeEventListener('keydown', hideOnEscape);
    };
  }, []);

  if (tip === null || !tip.anchor.isConnected) return null;
  return <TipBubble key={tip.text} text={tip.text} anchor={tip.anchor} />;
}
