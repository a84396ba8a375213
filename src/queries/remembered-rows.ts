import type { QueryClient } from '@tanstack/react-query';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';

/** What this browser tab knows of rows of the history beyond what the server tells, for as long as the tab lives. */
export interface RememberedRows {
  remember(client: QueryClient, repository: RepositoryName, row: Tag): void;
  has(client: QueryClient, repository: RepositoryName, row: Tag): boolean;
}

/** @param keyOf what makes it the same row, within a repository */
export function rememberedRows(keyOf: (row: Tag) => string): RememberedRows {
  const remembered = new WeakMap<QueryClient, Set<string>>();
  const fullKey = (repository: RepositoryName, row: Tag) => `${fullRepositoryName(repository)} ${keyOf(row)}`;
  return {
    remember(client, repository, row) {
      const keys = remembered.get(client) ?? new Set();
      remembered.set(client, keys);
      keys.add(fullKey(repository, row));
    },
    has: (client, repository, row) => remembered.get(client)?.has(fullKey(repository, row)) === true,
  };
}
