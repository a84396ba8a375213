import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { isWholeList, repositoryQueries, type StreamedRepositories } from '@/queries/repositories/repositories.queries';
import { useDebounced } from '@/ui/use-debounced';
import type { RepositoriesViewState } from './repositories-view-state';

const nothingYet: StreamedRepositories = { items: [], isComplete: false, malformed: [] };

/** What the registry's search adds to a list that has not all repositories. */
export interface ServerSearch {
  /** `none` if it is not asked: nothing is searched for, or the list is the whole of it. */
  state: 'none' | 'pending' | 'failed' | 'partial' | 'done';
  error: Error | null;
  retry(): void;
}

/**
 * The repositories as far as they are loaded, and what the registry found beyond them. The registry is
 * not asked if the list is known to be whole, nor for regular expressions and descriptions, which it searches differently.
 *
 * @param isTyping the registry is asked when the person pauses
 */
export function useRepositories(
  namespace: string | undefined,
  { search, isRegex, isStarredOnly }: Pick<RepositoriesViewState, 'search' | 'isRegex' | 'isStarredOnly'>,
  isTyping: boolean,
) {
  const list = useQuery(repositoryQueries.list(namespace));
  const { data: loaded = nothingYet, error, isFetching } = list;
  const text = search.trim();
  const hasBegun = loaded.items.length > 0 || loaded.isComplete || error !== null;
  const needsHelp = namespace === undefined && hasBegun && !isWholeList(loaded);
  const asksSearch = needsHelp && text !== '' && !isRegex && !isStarredOnly;
  // A list that is still being read may be complete in a moment.
  const isDue = useDebounced(asksSearch, 300);
  const found = useQuery({ ...repositoryQueries.search(text), enabled: asksSearch && isDue && !isTyping });
  const starred = useQuery({ ...repositoryQueries.starred(), enabled: needsHelp && isStarredOnly });
  const beyond = asksSearch ? found : needsHelp && isStarredOnly ? starred : null;

  const more = beyond?.data?.items;
  const items = useMemo(() => join(loaded.items, more), [loaded.items, more]);
  const serverSearch: ServerSearch = {
    state: stateOf(beyond),
    error: beyond?.error ?? null,
    retry: () => void beyond?.refetch(),
  };
  return {
    /** As it is loaded; `items` has what the registry found besides. */
    list: loaded,
    items,
    isWhole: isWholeList(loaded),
    isFetching,
    failure: isFetching ? null : error,
    retry: () => void list.refetch(),
    serverSearch,
  };
}

interface Answering {
  data: StreamedRepositories | undefined;
  isFetching: boolean;
  isError: boolean;
}

function stateOf(search: Answering | null): ServerSearch['state'] {
  if (search === null) return 'none';
  if (search.data !== undefined) return search.data.isComplete ? 'done' : 'partial';
  return search.isError && !search.isFetching ? 'failed' : 'pending';
}

function join(
  loaded: readonly RepositorySummary[],
  more: readonly RepositorySummary[] = [],
): readonly RepositorySummary[] {
  const names = new Set(more.length === 0 ? [] : loaded.map(fullRepositoryName));
  const added = more.filter((repository) => !names.has(fullRepositoryName(repository)));
  return added.length === 0 ? loaded : [...loaded, ...added];
}
