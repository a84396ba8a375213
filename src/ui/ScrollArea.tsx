import type { ReactNode } from 'react';

interface ScrollAreaProps {
  /** Names it for screen readers. */
  label: string;
  /** `pre` for text that keeps its lines. */
  as?: 'div' | 'pre';
  className?: string;
  children: ReactNode;
}

/** Content that may be wider or taller than its box and then scrolls within it. It takes the focus, else no key could scroll it. */
export function ScrollArea({ label, as: Tag = 'div', className, children }: ScrollAreaProps) {
  return (
    <Tag tabIndex={0} role="group" aria-label={label} className={className}>
      {children}
    </Tag>
  );
}
