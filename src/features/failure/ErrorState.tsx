import { EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from './FailedCallButton';
import { RetryButton } from './RetryButton';

interface ErrorStateProps {
  title?: string;
  /** What was thrown. */
  error?: unknown;
  /** What is said of it; default: the error's own sentence. */
  children?: ReactNode;
  onRetry?: () => void;
  /** What else may help; stands before Retry, if there is one. */
  actions?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
}

/** A whole view that could not be shown: what failed, why, a way to try again, and the request. */
export function ErrorState({
  title = 'Unable to complete request',
  error,
  children = explainError(error),
  onRetry,
  actions,
  headingLevel = 'h2',
}: ErrorStateProps) {
  return (
    <EmptyState status="danger" titleText={title} headingLevel={headingLevel} variant="sm" role="alert">
      <EmptyStateBody>{children}</EmptyStateBody>
      <EmptyStateFooter>
        {(onRetry ?? actions) !== undefined && (
          <EmptyStateActions>
            {actions}
            {onRetry !== undefined && (
              <RetryButton variant={actions === undefined ? 'primary' : 'secondary'} onRetry={onRetry} />
            )}
          </EmptyStateActions>
        )}
        <EmptyStateActions>
          <FailedCallButton error={error} />
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
