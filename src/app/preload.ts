import type { QueryClient } from '@tanstack/react-query';
import { LazyMessageLayer } from '@/features/registry-messages/lazy-message-layer';
import { repositoryTabs } from '@/pages/repository/repository-tabs';
import { tagTabs } from '@/pages/tag/tag-tabs';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { registryQueries, userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { Route } from '@/routing/route';
import { pageOfRoute } from './page-modules';

/** What a page needs, on its way. Both settle in any case: the page asks again for what failed, and shows what went wrong. */
export interface Preloaded {
  code: Promise<unknown>;
  data: Promise<unknown>;
}

/** Starts an address's code and its first data together, so that neither waits for the other. */
export function preloadRoute(client: QueryClient, route: Route, search: string): Preloaded {
  return { code: loadCode(route, search), data: loadData(client, route) };
}

/** What every page needs in the end. Settles when the answers are here, with the code of what they bring above the page. */
export async function preloadRegistry(client: QueryClient): Promise<void> {
  await Promise.all([
    client.prefetchQuery(registryQueries.config()),
    client.prefetchQuery(userQueries.current()),
    client.prefetchQuery(registryQueries.messages()).then(() => {
      const messages = client.getQueryData(registryQueries.messages().queryKey) ?? [];
      return messages.length > 0 ? LazyMessageLayer.load().catch(() => undefined) : undefined;
    }),
  ]);
}

async function loadCode(route: Route, search: string): Promise<void> {
  if (route.page === 'not-found') return;
  const tab = new URLSearchParams(search).get('tab');
  const parts = [pageOfRoute[route.page], ...tabsOf(route, tab).map(({ Content }) => Content)];
  await Promise.allSettled(parts.map((part) => part.load()));
}

/** The tab that a page shows at first, if it has tabs. */
function tabsOf({ page }: Route, tab: string | null): readonly { Content: { load(): Promise<unknown> } }[] {
  if (page === 'repository') return repositoryTabs.filter(({ name }) => name === (tab ?? 'tags'));
  if (page === 'tag') return tagTabs.filter(({ name }) => name === (tab ?? 'details'));
  return [];
}

/** Lists of repositories are streamed by their page itself. */
async function loadData(client: QueryClient, route: Route): Promise<void> {
  if (route.page === 'repository') {
    await Promise.all([
      client.prefetchQuery(tagQueries.page(route.repository, 1)),
      client.prefetchQuery(repositoryQueries.settings(route.repository)),
    ]);
  } else if (route.page === 'tag') {
    const { repository, tagName } = route;
    await client.prefetchQuery(tagQueries.one(repository, tagName));
    const tag = client.getQueryData(tagQueries.one(repository, tagName).queryKey);
    if (!tag) return;
    if (tag.isIndex) await client.prefetchQuery(manifestQueries.index(repository, tag));
    else await client.prefetchQuery(manifestQueries.image(repository, tag.manifestDigest));
  }
}
