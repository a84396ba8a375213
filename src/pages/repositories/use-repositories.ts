import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FoundNamespace } from '@/domain/repository/repository';
import { isWholeList, repositoryQueries, type StreamedRepositories } from '@/queries/repositories/repositories.queries';
import { joinRepositories, searchQueries, type FoundRepositories } from '@/queries/repositories/search.queries';
import { useDebounced } from '@/ui/use-debounced';
import type { RepositoriesViewState } from './repositories-view-state';

const nothingYet: StreamedRepositories = { items: [], isComplete: false, malformed: [] };

/** What the registry's search adds to a list that has not all repositories. */
export interface ServerSearch {
  /** `none` if it is not asked: nothing is searched for, or the list is the whole of it. */
  state: 'none' | 'pending' | 'failed' | 'partial' | 'done';
  /** The repositories that match a text, as far as they were read; null if starred ones are looked for, or nothing. */
  matches: FoundRepositories | null;
  namespaces: readonly FoundNamespace[];
  /** Why repositories or, if they were found, namespaces could not be searched. */
  error: Error | null;
  retry(): void;
}

const noNamespaces: readonly FoundNamespace[] = [];

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
  const enabled = asksSearch && isDue && !isTyping;
  const found = useQuery({ ...searchQueries.repositories(text), enabled });
  // No namespace has a slash in its name: what is typed by then is that of a repository.
  const asksNamespaces = asksSearch && !text.includes('/');
  const namespaces = useQuery({ ...searchQueries.namespaces(text), enabled: enabled && asksNamespaces });
  const starred = useQuery({ ...repositoryQueries.starred(), enabled: needsHelp && isStarredOnly });
  const beyond = asksSearch ? found : needsHelp && isStarredOnly ? starred : null;

  const more = beyond?.data?.items;
  const items = useMemo(() => joinRepositories(loaded.items, more), [loaded.items, more]);
  const searches = [beyond, asksNamespaces ? namespaces : null];
  const serverSearch: ServerSearch = {
    state: stateOf(beyond),
    matches: asksSearch ? (found.data ?? null) : null,
    namespaces: (asksNamespaces ? namespaces.data : undefined) ?? noNamespaces,
    error: searches.find(hasFailed)?.error ?? null,
    retry: () => {
      for (const one of searches) if (hasFailed(one)) void one?.refetch();
    },
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

interface Answering<Answer> {
  data: Answer | undefined;
  isFetching: boolean;
  isError: boolean;
}

function stateOf(search: Answering<StreamedRepositories> | null): ServerSearch['state'] {
  if (search === null) return 'none';
  if (search.data !== undefined) return search.data.isComplete ? 'done' : 'partial';
  return hasFailed(search) ? 'failed' : 'pending';
}

/** Whether there is no answer, and none on its way. */
function hasFailed(search: Answering<unknown> | null): boolean {
  return search !== null && search.data === undefined && search.isError && !search.isFetching;
}
