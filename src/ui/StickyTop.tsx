import { useEffect, useRef, type ReactNode } from 'react';
import toolbar from './styles/toolbar.module.css';

interface StickyTopProps {
  children: ReactNode;
}

/** Stays at the top of what scrolls, but on a phone. The head of the table beside it stays below it, however high it gets. */
export function StickyTop({ children }: StickyTopProps) {
  const bar = useRef<HTMLDivElement>(null);
  // The height is known to the browser alone: lines wrap, and filters come and go.
  useEffect(() => {
    const element = bar.current;
    const beside = element?.parentElement;
    if (!element || !beside) return undefined;
    const observer = new ResizeObserver(() => {
      const height = `${element.offsetHeight}px`;
      // With the next frame: within this one everything would be laid out twice. At the heads themselves: every row would
      // inherit a custom property, and a new one has the styles of all of them computed anew.
      requestAnimationFrame(() => {
        for (const head of beside.getElementsByTagName('thead')) {
          if (head.style.insetBlockStart !== height) head.style.insetBlockStart = height;
        }
      });
    });
    observer.observe(element);
    observer.observe(beside); // a table may come later
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={bar} className={toolbar.sticky}>
      {children}
    </div>
  );
}
