import { useEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useJobs } from '@/queries/jobs/use-job';
import { lazyPart } from '@/ui/lazy/lazy-part';

const JobsLayer = lazyPart(async () => (await import('./JobsLayer')).JobsLayer);

/**
 * Stands by until something is done for the first time; then everything that tells of it is fetched. What cannot be told
 * (no code, no network) must not end the app: jobs go on in it.
 */
export function Jobs() {
  const jobs = useJobs();
  const { length } = jobs;
  useLeaveWarning(jobs.some(({ state }) => state !== 'finished'));
  if (length === 0) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[length]}>
      <JobsLayer />
    </ErrorBoundary>
  );
}

/** Closing the browser tab asks while something is being written: what has not been sent would never be. */
function useLeaveWarning(isBusy: boolean): void {
  // The browser's own question can only be asked for by an event listener.
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}
