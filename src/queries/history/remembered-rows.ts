import type { QueryClient } from '@tanstack/react-query';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';

/** What this browser tab knows of rows of the history beyond what the server tells, for as long as the tab lives. */
export interface RememberedRows {
  remember(client: QueryClient, repository: RepositoryName, row: Tag): void;
  has(client: QueryClient, repository: RepositoryName, row: Tag): boolean;
  /** As they were remembered last. */
  all(client: QueryClient, repository: RepositoryName): Tag[];
}

/** @param keyOf what makes it the same row, within a repository */
export function rememberedRows(keyOf: (row: Tag) => string): RememberedRows {
  const remembered = new WeakMap<QueryClient, Map<string, Map<string, Tag>>>();
  const rowsOf = (client: QueryClient, repository: RepositoryName) =>
    remembered.get(client)?.get(fullRepositoryName(repository));
  return {
    remember(client, repository, row) {
      const byRepository = remembered.get(client) ?? new Map<string, Map<string, Tag>>();
      const rows = rowsOf(client, repository) ?? new Map<string, Tag>();
      remembered.set(client, byRepository.set(fullRepositoryName(repository), rows.set(keyOf(row), row)));
    },
    has: (client, repository, row) => rowsOf(client, repository)?.has(keyOf(row)) === true,
    all: (client, repository) => [...(rowsOf(client, repository)?.values() ?? [])],
  };
}
