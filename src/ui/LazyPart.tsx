import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { isMissingCode, reportMissingCode } from './missing-code/missing-code';

interface LazyPartProps {
  children: ReactNode;
  /** Stands there until the code has come. */
  fallback?: ReactNode;
  /** After the code could not be fetched: what had opened the part takes it as closed. */
  onMissing?(): void;
}

/**
 * Around a part of a page whose code is fetched when somebody opens it (a menu, a dialog). Where the code cannot be
 * fetched, the page stays as it is, and a banner tells why nothing opened. Other failures are left to the boundary outside.
 */
export function LazyPart({ children, fallback, onMissing }: LazyPartProps) {
  return (
    <ErrorBoundary
      fallbackRender={nothing}
      onError={(error) => {
        if (reportMissingCode(error, 'part')) onMissing?.();
      }}
    >
      <Suspense fallback={fallback}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function nothing({ error }: FallbackProps): null {
  if (isMissingCode(error)) return null;
  throw error;
}
