import { FailedCallButton } from './FailedCallButton';
import { RetryButton } from './RetryButton';

interface RetryLinksProps {
  /** What was thrown. */
  error: unknown;
  onRetry(): void;
}

/** The links of an alert about a failure: try again, and see the request. */
export function RetryLinks({ error, onRetry }: RetryLinksProps) {
  return (
    <>
      <RetryButton onRetry={onRetry} />
      <FailedCallButton error={error} />
    </>
  );
}
