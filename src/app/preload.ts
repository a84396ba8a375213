import type { QueryClient } from '@tanstack/react-query';
import { registryQueries, userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { Route } from '@/routing/route';
import { pageOfRoute } from './page-modules';

/**
 * Starts a route's code and its first data together, so that neither waits for the other. Failures are left to the
 * page: it asks again and shows what went wrong.
 *
 * @returns when the code is here, or cannot be fetched
 */
export async function preloadRoute(client: QueryClient, route: Route): Promise<void> {
  if (route.page === 'not-found') return;
  const code = pageOfRoute[route.page].load();
  switch (route.page) {
    case 'repositories':
    case 'namespace':
    case 'sign-in':
    case 'create-account':
    case 'forgot-password':
    case 'oauth-error':
    case 'update-user':
    case 'registry-own':
      break; // lists are streamed by their page itself
    case 'repository':
      void client.prefetchQuery(tagQueries.page(route.repository, 1));
      void client.prefetchQuery(repositoryQueries.settings(route.repository));
      break;
    case 'tag':
      void client.prefetchQuery(tagQueries.one(route.repository, route.tagName));
      break;
  }
  await code.catch(() => undefined);
}

/** What every page needs in the end, but does not wait for. */
export function preloadRegistry(client: QueryClient): void {
  void client.prefetchQuery(registryQueries.config());
  void client.prefetchQuery(userQueries.current());
  void client.prefetchQuery(registryQueries.messages());
}
