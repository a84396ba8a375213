import { lazy, Suspense } from 'react';
import { useActivities } from '@/queries/activities/use-activities';

const ActivityLayer = lazy(async () => ({ default: (await import('./ActivityLayer')).ActivityLayer }));

/** Stands by until something is done for the first time; then everything that tells of it is fetched. */
export function Activities() {
  if (useActivities().length === 0) return null;
  return (
    <Suspense>
      <ActivityLayer />
    </Suspense>
  );
}
