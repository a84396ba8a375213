import { useSyncExternalStore } from 'react';
import { useServices } from '@/queries/services';
import type { Activity } from './activity';

/** All runs of this tab, newest first. */
export function useActivities(): readonly Activity[] {
  const { jobs } = useServices();
  return useSyncExternalStore(jobs.subscribe, jobs.getAll);
}

/** One run as it goes on; undefined for null and for an id that never was. */
export function useActivity(id: number | null): Activity | undefined {
  return useActivities().find((activity) => activity.id === id);
}
