import { PageSection } from '@patternfly/react-core';
import type { FallbackProps } from 'react-error-boundary';
import { explainError } from '@/domain/request-failure';
import { ErrorState } from '@/ui/ErrorState';

/** Shown in place of a page that broke, for example because its code could not be fetched. */
export function CrashPage({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <PageSection>
      <title>Something went wrong</title>
      <ErrorState title="This page could not be shown" headingLevel="h1" onRetry={resetErrorBoundary}>
        {explainError(error)}
      </ErrorState>
    </PageSection>
  );
}
