import { Button } from '@patternfly/react-core';
import './inline-error.css';

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
    <div className="app-inline-error">
      <span role="alert">
        <strong>{title}</strong>
        {reason !== undefined && <span className="app-inline-error-reason"> {reason}</span>}
      </span>{' '}
      <Button variant="link" isInline onClick={onRetry} aria-label={`Retry: ${title}`}>
        Retry
      </Button>
    </div>
  );
}
