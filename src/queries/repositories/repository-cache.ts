import type { QueryClient } from '@tanstack/react-query';
import { getRepositorySettings } from '@/api/repositories/repositories';
import {
  fullRepositoryName,
  type RepositorySettings,
  type RepositoryName,
  type RepositorySummary,
} from '@/domain/repository/repository';
import { servicesOf } from '@/queries/services';
import { foundKey, repositoryQueries, type StreamedRepositories } from './repositories.queries';

/** Every list of repositories in the cache, whatever it is a list of. */
const lists = { queryKey: ['repositories'] } as const;

/** Reads a repository again after a write and puts it wherever repositories are shown; what the server has, not what was asked. */
export async function refreshRepository(
  client: QueryClient,
  repository: RepositoryName,
  signal?: AbortSignal,
): Promise<RepositorySettings> {
  const found = await getRepositorySettings(repository, { signal });
  client.setQueryData(repositoryQueries.settings(repository).queryKey, found);
  patchLists(client, (items) => {
    if (!items.some((item) => isSame(item, found))) return items;
    const { description, isPublic, isStarred, state } = found;
    return items.map((item) => (isSame(item, found) ? { ...item, description, isPublic, isStarred, state } : item));
  });
  servicesOf(client).channel.tell({ kind: 'repository', repository });
  return found;
}

/** Whether two are one repository. */
export function isSame(a: RepositoryName, b: RepositoryName): boolean {
  return fullRepositoryName(a) === fullRepositoryName(b);
}

export function patchLists(
  client: QueryClient,
  patch: (items: readonly RepositorySummary[]) => readonly RepositorySummary[],
): void {
  client.setQueriesData<StreamedRepositories>(lists, (list) => list && { ...list, items: patch(list.items) });
  // A list that is being read may have been answered before the write.
  void client.invalidateQueries({ ...lists, refetchType: 'none' });
  void client.invalidateQueries({ queryKey: foundKey, refetchType: 'none' });
}
