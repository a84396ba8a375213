import { Alert } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from './FailedCallButton';
import { RetryButton } from './RetryButton';

interface FailureAlertProps {
  /** What failed: a sentence that the reason follows, or a heading that has it below. */
  title: string;
  isReasonBelow?: boolean;
  /** What follows from it: stands behind the reason. */
  note?: string;
  /** What was thrown. */
  error: unknown;
  /** Left out where another button tries again. */
  onRetry?: () => void;
  variant?: 'warning' | 'danger';
  isPlain?: boolean;
  className?: string | undefined;
  /** Read out at once. */
  role?: 'alert';
}

/** What failed beside something that is shown nevertheless: why, a way to try again, and the request. */
export function FailureAlert({
  title,
  isReasonBelow = false,
  note = '',
  error,
  onRetry,
  variant = 'warning',
  ...rest
}: FailureAlertProps) {
  const reason = `${explainError(error)} ${note}`.trimEnd();
  return (
    <Alert
      component="p"
      isInline
      variant={variant}
      title={isReasonBelow ? title : `${title} ${reason}`}
      actionLinks={
        <>
          {onRetry !== undefined && <RetryButton onRetry={onRetry} />}
          <FailedCallButton error={error} />
        </>
      }
      {...rest}
    >
      {isReasonBelow && reason}
    </Alert>
  );
}
