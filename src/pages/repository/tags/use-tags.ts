import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry, Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import type { TagsViewState } from './tags-view-state';

export interface LoadedTags {
  tags: readonly Tag[];
  /** False while more is coming, and after the loading stopped half-way. */
  isComplete: boolean;
  isFetching: boolean;
  /** Nothing has arrived so far: it is being asked for, or `error` says why not. */
  isPending: boolean;
  /** What stopped the loading; there may be tags all the same. */
  error: Error | null;
  malformed: readonly MalformedEntry[];
  /** The server is being asked for matches that have not been loaded yet. */
  isSearchingServer: boolean;
  retry(): void;
}

const noTags: readonly Tag[] = [];
const noneMalformed: readonly MalformedEntry[] = [];

/**
 * A repository's tags as far as they have arrived. While the list is incomplete a plain search also asks the server,
 * so that a match appears at once instead of when its page comes by.
 *
 * @param isTyping the server is asked when the person pauses
 */
export function useTags(
  repository: RepositoryName,
  { search, searchIn, isRegex }: TagsViewState,
  isTyping: boolean,
): LoadedTags {
  const list = useQuery(tagQueries.list(repository));
  const isComplete = list.data?.isComplete ?? false;
  const asksServer = list.data !== undefined && !isComplete && search !== '' && searchIn === 'tag' && !isRegex;
  const found = useQuery({ ...tagQueries.search(repository, search), enabled: asksServer && !isTyping });

  const loaded = list.data?.items ?? noTags;
  return {
    tags: asksServer && found.data !== undefined ? merge(loaded, found.data.tags) : loaded,
    isComplete,
    isFetching: list.isFetching,
    isPending: list.data === undefined,
    error: list.error,
    malformed: list.data?.malformed ?? noneMalformed,
    isSearchingServer: asksServer && (found.isFetching || (isTyping && found.data === undefined)),
    retry: () => void list.refetch(),
  };
}

/** Both lists are newest first; what the server found goes behind, where it would have come anyway. */
function merge(loaded: readonly Tag[], found: readonly Tag[]): readonly Tag[] {
  const names = new Set(loaded.map(({ name }) => name));
  const more = found.filter(({ name }) => !names.has(name));
  return more.length === 0 ? loaded : [...loaded, ...more];
}
