import { ErrorBoundary } from 'react-error-boundary';
import { useJobs } from '@/queries/jobs/use-job';
import { useWindowListener } from '@/ui/effects/use-window-listener';
import { lazyPart } from '@/ui/lazy/lazy-part';

const JobsLayer = lazyPart(async () => (await import('./JobsLayer')).JobsLayer);

/**
 * Waits for the first job; then the code that shows jobs is fetched. If that fails
 * (no code, no network), the app must not end: its jobs go on.
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

/** Closing the browser tab asks while a job is running: its remaining steps would never be done. */
function useLeaveWarning(isBusy: boolean): void {
  // The browser's own question can only be asked for by an event listener.
  useWindowListener('beforeunload', (event) => event.preventDefault(), { isOn: isBusy });
}
