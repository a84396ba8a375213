import { lazy } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useJobs } from '@/queries/jobs/use-job';
import { LazyPart } from '@/ui/LazyPart';
import { useLeaveWarning } from './use-leave-warning';

const JobsLayer = lazy(async () => ({ default: (await import('./JobsLayer')).JobsLayer }));

/**
 * Stands by until something is done for the first time; then everything that tells of it is fetched. What cannot be told
 * (no code, no network) must not end the app: jobs go on in it.
 */
export function Jobs() {
  const { length } = useJobs();
  useLeaveWarning();
  if (length === 0) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[length]}>
      <LazyPart>
        <JobsLayer />
      </LazyPart>
    </ErrorBoundary>
  );
}
