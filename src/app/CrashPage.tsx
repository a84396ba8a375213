import { Button, PageSection } from '@patternfly/react-core';
import { useLayoutEffect } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { isMissingCode, useMissingPage } from '@/code/missing-code';
import { ErrorState } from '@/features/failure/ErrorState';
import { missingCodeWords } from './missing-code-words';
import { PageSkeleton } from './PageSkeleton';
import { reloadOnce } from './reload-once';

/** Shown in place of a page that broke, or whose code could not be fetched. */
export function CrashPage({ error, resetErrorBoundary }: FallbackProps) {
  if (isMissingCode(error)) return <MissingPage />;
  return (
    <PageSection>
      <title>Something went wrong</title>
      <ErrorState title="This page could not be shown" headingLevel="h1" error={error} onRetry={resetErrorBoundary} />
    </PageSection>
  );
}

/** There is no Retry: a browser does not fetch again in the same page what it could not fetch before. */
function MissingPage() {
  const state = useMissingPage();
  // The browser's own page is outside of React. The button stays for a person who is asked to decide.
  useLayoutEffect(() => {
    if (state === 'newer') reloadOnce();
  }, [state]);
  if (state === 'asking') return <PageSkeleton />;
  const { title, advice } = missingCodeWords[state];
  return (
    <PageSection>
      <title>{title}</title>
      <ErrorState
        title={title}
        headingLevel="h1"
        actions={<Button onClick={() => window.location.reload()}>Reload</Button>}
      >
        {advice}
      </ErrorState>
    </PageSection>
  );
}
