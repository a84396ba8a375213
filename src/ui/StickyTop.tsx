import type { ReactNode } from 'react';
import toolbar from './styles/toolbar.module.css';

interface StickyTopProps {
  children: ReactNode;
}

/** Stays at the top of what scrolls, but on a phone. The head of the table beside it stays below it, however high it gets. */
export function StickyTop({ children }: StickyTopProps) {
  return (
    <div ref={keepHeadsBelow} className={toolbar.sticky}>
      {children}
    </div>
  );
}

/** The height is known to the browser alone: lines wrap, and filters come and go. */
function keepHeadsBelow(bar: HTMLElement | null): (() => void) | undefined {
  const beside = bar?.parentElement;
  if (!bar || !beside) return undefined;
  const observer = new ResizeObserver(() => {
    const height = `${bar.offsetHeight}px`;
    // With the next frame: within this one everything would be laid out twice. At the heads themselves: every row would
    // inherit a custom property, and a new one has the styles of all of them computed anew.
    requestAnimationFrame(() => {
      for (const head of beside.getElementsByTagName('thead')) {
        if (head.style.insetBlockStart !== height) head.style.insetBlockStart = height;
      }
    });
  });
  observer.observe(bar);
  observer.observe(beside); // a table may come later
  return () => observer.disconnect();
}
