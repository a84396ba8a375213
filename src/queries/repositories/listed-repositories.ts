import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName, RepositorySettings, RepositorySummary } from '@/domain/repository/repository';
import { servicesOf } from '@/queries/services';
import { repositoryKey, repositoryQueries, type StreamedRepositories } from './repositories.queries';
import { isSame, patchLists } from './repository-cache';

/** The first repository of a list that is on screen; null if there is none. */
export function listedRepository(client: QueryClient): RepositoryName | null {
  const lists = client.getQueriesData<StreamedRepositories>({ queryKey: ['repositories'], type: 'active' });
  return lists.flatMap(([, list]) => list?.items[0] ?? [])[0] ?? null;
}

/** Takes a repository that was deleted out of everything. */
export function forgetRepository(client: QueryClient, repository: RepositoryName): void {
  patchLists(client, (items) => items.filter((item) => !isSame(item, repository)));
  // The page that still shows it is about to be left; asking again would only fail.
  client.removeQueries({ queryKey: repositoryKey(repository), type: 'inactive' });
  servicesOf(client).channel.tell({ kind: 'repository', repository });
}

/** Puts a new repository into the lists that it belongs to. Lists that are being read have it from the server anyway. */
export function addRepository(
  client: QueryClient,
  { namespace, name, description, isPublic, state }: RepositorySettings,
): void {
  const added: RepositorySummary = {
    namespace,
    name,
    description,
    isPublic,
    state,
    isStarred: false,
    lastModifiedAt: null,
    quota: null,
  };
  for (const key of [undefined, namespace]) {
    client.setQueryData(repositoryQueries.list(key).queryKey, (list) => {
      if (list === undefined || list.items.some((item) => isSame(item, added))) return list;
      return { ...list, items: [...list.items, added] };
    });
  }
  servicesOf(client).channel.tell({ kind: 'repository', repository: { namespace, name } });
}
