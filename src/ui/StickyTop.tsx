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
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      // With the next frame: within this one everything would be laid out twice.
      requestAnimationFrame(() => element.parentElement?.style.setProperty('--toolbar-height', `${height}px`));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={bar} className={toolbar.sticky}>
      {children}
    </div>
  );
}
