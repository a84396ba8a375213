import type { QueryClient } from '@tanstack/react-query';
import {
  recentPlacesOf,
  withoutRecentPlaces,
  withRecentPlace,
  type RecentPlace,
} from '@/domain/registry/recent-places';
import { personKey } from '@/domain/registry/registry';
import { keptValue } from '@/queries/kept-value';
import { userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagQueries } from '@/queries/tags/tags.queries';

const places = keptValue('recent-places');
const kept = () => places.read() ?? '';

function personOf(client: QueryClient): string {
  return personKey(client.getQueryData(userQueries.current().queryKey));
}

/** What the person has looked at in this browser, the latest first. */
export function recentPlaces(client: QueryClient): RecentPlace[] {
  return recentPlacesOf(kept(), personOf(client));
}

/** The person looks at a place. It is kept in this browser alone, if it is there and may be seen. */
export function noteRecentPlace(client: QueryClient, place: RecentPlace): void {
  const { queryKey } =
    place.tagName === null ? repositoryQueries.settings(place) : tagQueries.one(place, place.tagName);
  const isThere = client.getQueryData<object | null>(queryKey) ?? null;
  if (isThere !== null) places.write(withRecentPlace(kept(), personOf(client), place));
}

/** Names of private repositories are not left behind by a person who signs out. */
export function forgetRecentPlaces(person: string): void {
  places.write(withoutRecentPlaces(kept(), person));
}
