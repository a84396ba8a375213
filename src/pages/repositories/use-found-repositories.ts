import { useMemo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository';
import { compileTextSearch, type CompiledTextSearch } from '@/domain/text-search';
import type { Sort } from '@/ui/data-table/DataTable';
import { sortRepositories, type RepositorySortKey } from './repository-order';
import type { RepositoriesViewState } from './repositories-view-state';

interface FoundRepositories {
  /** What matches the search, in order. */
  found: readonly RepositorySummary[];
  search: CompiledTextSearch;
}

/** Searches and sorts a list. The search looks at what the list shows: names, or full names where it spans namespaces. */
export function useFoundRepositories(
  repositories: readonly RepositorySummary[],
  { search: text, mode }: Pick<RepositoriesViewState, 'search' | 'mode'>,
  sort: Sort<RepositorySortKey>,
  spansNamespaces: boolean,
): FoundRepositories {
  const search = useMemo(() => compileTextSearch({ text, isRegex: mode === 'regex' }), [text, mode]);
  const found = useMemo(() => {
    const nameOf = (repository: RepositorySummary) =>
      spansNamespaces ? fullRepositoryName(repository) : repository.name;
    return sortRepositories(
      repositories.filter((repository) => search.matches(nameOf(repository))),
      sort,
    );
  }, [repositories, search, sort, spansNamespaces]);
  return { found, search };
}
