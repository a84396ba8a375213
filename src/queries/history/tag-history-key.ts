import type { QueryClient } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { repositoryKey } from '@/queries/repositories/repositories.queries';

/** Everything that is known of a repository's history has a key that begins with this. */
export const tagHistoryKey = (repository: RepositoryName) => [...repositoryKey(repository), 'history'] as const;

/** The history's rows as far as they are read. */
export const historyListKey = (repository: RepositoryName) => [...tagHistoryKey(repository), 'list'] as const;

/** The day of the log that is not over. */
export const openLogKey = (repository: RepositoryName) => [...tagHistoryKey(repository), 'log'] as const;

/** After a write: what is on screen of the history is read again as far as the write changed it, the rest when it is next shown. */
export function renewHistory(client: QueryClient, repository: RepositoryName): void {
  // A list that is being read looks for writes by itself; starting it anew for each of a hundred tags would flood the registry.
  void client.invalidateQueries({ queryKey: historyListKey(repository) }, { cancelRefetch: false });
  void client.invalidateQueries({
    queryKey: tagHistoryKey(repository),
    predicate: ({ queryKey }) => queryKey.at(-1) !== 'list',
  });
}
