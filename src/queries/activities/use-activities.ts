import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Activity } from './activity';
import { ActivityStore } from './activity-store';

const stores = new WeakMap<QueryClient, ActivityStore>();

/** The runs that belong to a cache: one app, one cache, one list of runs. */
export function activityStoreOf(client: QueryClient): ActivityStore {
  const known = stores.get(client);
  if (known !== undefined) return known;
  const store = new ActivityStore();
  stores.set(client, store);
  return store;
}

/** Ends the runs between two items and forgets all of them: they are another person's from now on. */
export function forgetActivities(client: QueryClient): void {
  const store = stores.get(client);
  stores.delete(client);
  for (const { id } of store?.getAll() ?? []) store?.cancel(id);
}

export function useActivityStore(): ActivityStore {
  return activityStoreOf(useQueryClient());
}

/** All runs of this tab, newest first. */
export function useActivities(): readonly Activity[] {
  const store = useActivityStore();
  return useSyncExternalStore(store.subscribe, store.getAll);
}

/** One run as it goes on; undefined for null and for an id that never was. */
export function useActivity(id: number | null): Activity | undefined {
  return useActivities().find((activity) => activity.id === id);
}
