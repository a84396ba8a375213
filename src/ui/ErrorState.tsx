import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface ErrorStateProps {
  title?: string;
  children: ReactNode;
  onRetry?: () => void;
  /** What else may help; stands before Retry, if there is one. */
  actions?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
}

/** A whole view that could not be shown: what failed, why, and a way to try again. */
export function ErrorState({
  title = 'Unable to complete request',
  children,
  onRetry,
  actions,
  headingLevel = 'h2',
}: ErrorStateProps) {
  return (
    <EmptyState status="danger" titleText={title} headingLevel={headingLevel} variant="sm" role="alert">
      <EmptyStateBody>{children}</EmptyStateBody>
      {(onRetry ?? actions) !== undefined && (
        <EmptyStateFooter>
          <EmptyStateActions>
            {actions}
            {onRetry !== undefined && (
              <Button variant={actions === undefined ? 'primary' : 'secondary'} onClick={onRetry}>
                Retry
              </Button>
            )}
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
