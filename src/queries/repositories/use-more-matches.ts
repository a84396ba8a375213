import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { joinRepositories, readMatches, searchPagesAtOnce, searchQueries } from './search.queries';

/** Reads on in what the server's search finds for a text, from where its reading stopped. */
export function useMoreMatches(text: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => readMoreMatches(client, text) });
}

async function readMoreMatches(client: QueryClient, text: string): Promise<void> {
  const { queryKey } = searchQueries.repositories(text);
  // A refetch that is under way would end where the matches end now.
  await client.cancelQueries({ queryKey, exact: true });
  const pages = client.getQueryData(queryKey)?.pages;
  if (pages === undefined) return;
  const more = await readMatches(client, text, { first: pages + 1, last: pages + searchPagesAtOnce });
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt;
  client.setQueryData(
    queryKey,
    (found) => {
      // Another person may have signed in meanwhile, or the matches were read again: then these do not follow them.
      if (found?.pages !== pages) return found;
      return {
        ...more,
        items: joinRepositories(found.items, more.items),
        malformed: [...found.malformed, ...more.malformed],
      };
    },
    { updatedAt },
  );
}
