import type { FetchQueryOptions, QueryClient } from '@tanstack/react-query';
import { repositoryTabs } from '@/pages/repository/repository-tabs';
import { tagTabs } from '@/pages/tag/tag-tabs';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { registryQueries, userQueries } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import type { RepositoryName } from '@/domain/repository/repository';
import { tagQueries } from '@/queries/tags/tags.queries';
import { tabOf, type Route } from '@/routing/route';
import { pageOfRoute } from './page-modules';

/** What a page needs, on its way. Both settle in any case: the page asks again for what failed, and shows what went wrong. */
export interface Preloaded {
  code: Promise<unknown>;
  data: Promise<unknown>;
}

/** Starts an address's code and its first data together, so that neither waits for the other. */
export function preloadRoute(client: QueryClient, route: Route, search: string): Preloaded {
  return { code: loadCode(route, search), data: loadData(client, route, search) };
}

/** The same for the page that is being opened: its list is begun as well, and its first part waited for. */
export function preloadPage(client: QueryClient, route: Route, search: string): Preloaded {
  const { code, data } = preloadRoute(client, route, search);
  return { code, data: Promise.all([data, loadList(client, route, search)]) };
}

/** What every page needs in the end. Settles when the answers are here. */
export async function preloadRegistry(client: QueryClient): Promise<void> {
  await Promise.all([client.prefetchQuery(registryQueries.config()), client.prefetchQuery(userQueries.current())]);
}

async function loadCode(route: Route, search: string): Promise<void> {
  if (route.page === 'not-found') return;
  const tabs = route.page === 'repository' ? repositoryTabs : route.page === 'tag' ? tagTabs : [];
  const tab = tabOf(route, search)?.name;
  const first = tabs.find(({ name }) => name === tab);
  const parts = [pageOfRoute[route.page], ...(first === undefined ? [] : [first.Content])];
  await Promise.allSettled(parts.map((part) => part.load()));
}

async function loadData(client: QueryClient, route: Route, search: string): Promise<void> {
  if (route.page === 'repository') {
    const { repository } = route;
    const isOfTags = tabOf(route, search)?.name === 'tags';
    await Promise.all([
      isOfTags && client.prefetchQuery(tagQueries.page(repository, 1)),
      client.prefetchQuery(repositoryQueries.settings(repository)),
    ]);
  } else if (route.page === 'tag') {
    const { repository, tagName } = route;
    await client.prefetchQuery(tagQueries.one(repository, tagName));
    const tag = client.getQueryData(tagQueries.one(repository, tagName).queryKey);
    if (!tag) return;
    if (tag.isIndex) {
      await client.prefetchQuery(manifestQueries.index(repository, tag));
      return;
    }
    await Promise.all([
      client.prefetchQuery(manifestQueries.image(repository, tag.manifestDigest)),
      isAboutScan(route, search) && loadReport(client, repository, tag.manifestDigest),
    ]);
  }
}

function isAboutScan(route: Route, search: string): boolean {
  return ['securityreport', 'packages'].includes(tabOf(route, search)?.name ?? '');
}

/** A registry without a scanner is not asked. */
async function loadReport(client: QueryClient, repository: RepositoryName, digest: string): Promise<void> {
  await client.prefetchQuery(registryQueries.config());
  const config = client.getQueryData(registryQueries.config().queryKey);
  if (config?.features.securityScanner === true)
    await client.prefetchQuery(manifestQueries.scanReport(repository, digest));
}

async function loadList(client: QueryClient, route: Route, search: string): Promise<void> {
  if (route.page === 'repositories') await firstPart(client, repositoryQueries.list());
  if (route.page === 'namespace') await firstPart(client, repositoryQueries.list(route.namespace));
  if (route.page !== 'repository') return;
  const tab = tabOf(route, search)?.name;
  if (tab === 'tags') await firstPart(client, tagQueries.list(route.repository));
  if (tab === 'history') {
    await firstPart(client, tagHistoryQueries.list(route.repository));
  }
}

/** Begins to read a list. Settles when its first part is here, or it cannot be read. */
async function firstPart<List>(client: QueryClient, list: FetchQueryOptions<List>): Promise<void> {
  void client.prefetchQuery(list);
  const isPending = () => client.getQueryState(list.queryKey)?.status === 'pending';
  if (!isPending()) return;
  await new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (isPending()) return;
      stop();
      resolve();
    });
  });
}
