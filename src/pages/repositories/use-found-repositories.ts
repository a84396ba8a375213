import { useMemo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { compileTextSearch, type CompiledTextSearch } from '@/domain/text/search/text-search';
import type { Sort } from '@/ui/data-table/columns';
import { useUsableText } from '@/ui/search/use-usable-text';
import { sortRepositories, type RepositorySortKey } from './repository-order';
import type { RepositoriesViewState } from './repositories-view-state';

interface FoundRepositories {
  /** What matches the search, in order. */
  found: readonly RepositorySummary[];
  search: CompiledTextSearch;
}

/** Searches and sorts a list. The search looks at what the list shows: names, or full names if it spans namespaces. */
export function useFoundRepositories(
  repositories: readonly RepositorySummary[],
  { search: typed, isRegex, isStarredOnly }: Pick<RepositoriesViewState, 'search' | 'isRegex' | 'isStarredOnly'>,
  settled: string,
  { by, direction }: Sort<RepositorySortKey>,
  spansNamespaces: boolean,
): FoundRepositories {
  const isUsable = compileTextSearch({ text: typed, isRegex }).error === null;
  const text = useUsableText(typed, settled, isUsable);
  const search = useMemo(() => compileTextSearch({ text, isRegex }), [text, isRegex]);
  const found = useMemo(() => {
    const nameOf = (repository: RepositorySummary) =>
      spansNamespaces ? fullRepositoryName(repository) : repository.name;
    return sortRepositories(
      repositories.filter(
        (repository) => (!isStarredOnly || repository.isStarred) && search.matches(nameOf(repository)),
      ),
      { by, direction },
    );
  }, [repositories, search, isStarredOnly, by, direction, spansNamespaces]);
  return { found, search };
}
