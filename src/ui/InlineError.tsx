import { Button } from '@patternfly/react-core';
import typography from './styles/typography.module.css';

interface InlineErrorProps {
  /** What is missing because of it, for example "Unable to get labels". */
  title: string;
  /** Why. */
  reason?: string;
  onRetry(): void;
}

/** A part of a view that could not be shown: it says so in its place, and the rest goes on. */
export function InlineError({ title, reason, onRetry }: InlineErrorProps) {
  return (
    <div>
      <span role="alert">
        <strong className={typography.danger}>{title}</strong>
        {reason !== undefined && <span className={typography.breakable}> {reason}</span>}
      </span>{' '}
      <Button variant="link" isInline onClick={onRetry} aria-label={`Retry: ${title}`}>
        Retry
      </Button>
    </div>
  );
}
