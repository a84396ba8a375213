import { Button } from '@patternfly/react-core';

interface RetryButtonProps {
  /** Default: a link among words. */
  variant?: 'link' | 'primary' | 'secondary';
  /** Its name, if several stand side by side; begins with "Retry". */
  name?: string;
  onRetry(): void;
}

/** Asks again for what could not be had. If that comes, the focus goes to where it is shown, since the button goes. */
export function RetryButton({ variant = 'link', name, onRetry }: RetryButtonProps) {
  return (
    <Button ref={passOnFocus} variant={variant} isInline={variant === 'link'} aria-label={name} onClick={onRetry}>
      Retry
    </Button>
  );
}

/** Once the button goes; it is still in the document then. */
function passOnFocus(button: HTMLElement | null): () => void {
  return () => {
    if (button !== null && button === document.activeElement) focusPart(button);
  };
}

/** Focuses the part of the page that an element is taken away from, unless the focus is somewhere else by then. */
function focusPart(element: Element): void {
  const part = element.closest<HTMLElement>('[role="dialog"], [role="tabpanel"], main');
  requestAnimationFrame(() => {
    if (part === null || document.activeElement !== document.body) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  });
}
