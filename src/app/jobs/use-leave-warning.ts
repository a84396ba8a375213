import { useEffect } from 'react';
import { useJobs } from '@/queries/jobs/use-job';

/** Closing the browser tab asks while something is being written: what has not been sent would never be. */
export function useLeaveWarning(): void {
  const isBusy = useJobs().some(({ state }) => state !== 'finished');
  // The browser's own question can only be asked for by an event listener.
  useEffect(() => {
    if (!isBusy) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}
