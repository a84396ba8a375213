import { explainError } from '@/domain/registry/request-failure';
import typography from '@/ui/styles/typography.module.css';
import { FailedCallButton } from './FailedCallButton';
import { RetryButton } from './RetryButton';

interface InlineErrorProps {
  /** What is missing because of it, for example "Unable to get labels". */
  title: string;
  /** Why: what was thrown. */
  error: unknown;
  onRetry(): void;
}

/** A part of a view that could not be shown: it says so in its place, and the rest goes on. */
export function InlineError({ title, error, onRetry }: InlineErrorProps) {
  return (
    <div>
      <span role="alert">
        <strong className={typography.danger}>{title}</strong>
        <span className={typography.breakable}> {explainError(error)}</span>
      </span>{' '}
      <RetryButton name={`Retry: ${title}`} onRetry={onRetry} /> <FailedCallButton error={error} of={title} />
    </div>
  );
}
