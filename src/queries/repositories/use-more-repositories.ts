import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { listRepositories } from '@/api/repositories/repositories';
import { pagesAtOnce, repositoryQueries } from './repositories.queries';
import { joinRepositories } from './search.queries';

/** Reads on in the list of everything that the person may see, from where its reading stopped. */
export function useMoreRepositories() {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => readMore(client) });
}

async function readMore(client: QueryClient): Promise<void> {
  const { queryKey } = repositoryQueries.list();
  // A refetch that is under way would end where the list ends now.
  await client.cancelQueries({ queryKey, exact: true });
  for (let read = 0; read < pagesAtOnce; read++) {
    const pageToken = client.getQueryData(queryKey)?.reach?.nextPageToken ?? null;
    if (pageToken === null) return;
    const page = await listRepositories({ pageToken });
    const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt;
    client.setQueryData(
      queryKey,
      (list) => {
        // Another person may have signed in meanwhile, or the list was read again: then this page is not its next one.
        if (list?.reach?.nextPageToken !== pageToken) return list;
        return {
          ...list,
          items: joinRepositories(list.items, page.repositories),
          malformed: [...list.malformed, ...page.malformed],
          reach: { pages: list.reach.pages + 1, nextPageToken: page.nextPageToken },
        };
      },
      { updatedAt },
    );
  }
}
