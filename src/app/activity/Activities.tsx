import { lazy } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useActivities } from '@/queries/activities/use-activities';
import { LazyPart } from '@/ui/LazyPart';
import { useLeaveWarning } from './use-leave-warning';

const ActivityLayer = lazy(async () => ({ default: (await import('./ActivityLayer')).ActivityLayer }));

/**
 * Stands by until something is done for the first time; then everything that tells of it is fetched. What cannot be told
 * (no code, no network) must not end the app: runs go on in it.
 */
export function Activities() {
  const { length } = useActivities();
  useLeaveWarning();
  if (length === 0) return null;
  return (
    <ErrorBoundary fallback={null} resetKeys={[length]}>
      <LazyPart>
        <ActivityLayer />
      </LazyPart>
    </ErrorBoundary>
  );
}
