import { Button } from '@patternfly/react-core';

interface RetryButtonProps {
  /** Default: a link among words. */
  variant?: 'link' | 'primary' | 'secondary';
  /** Its name, if several stand side by side; begins with "Retry". */
  name?: string;
  onRetry(): void;
}

/** Asks again for what could not be had. */
export function RetryButton({ variant = 'link', name, onRetry }: RetryButtonProps) {
  return (
    <Button variant={variant} isInline={variant === 'link'} aria-label={name} onClick={onRetry}>
      Retry
    </Button>
  );
}
