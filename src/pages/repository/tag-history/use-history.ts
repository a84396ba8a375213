import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry, Tag } from '@/domain/tags/tag';
import { markErased } from '@/queries/tags/own-removals';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';

/** A history as far as it has arrived. */
export interface LoadedHistory {
  rows: readonly Tag[];
  /** The same without what the server found beyond them; another list whenever something arrived. */
  arrived: readonly Tag[];
  /** False while older rows are missing. */
  isComplete: boolean;
  /** How far back all tags are known, in milliseconds since 1970; undefined if everything or nothing is. */
  loadedBackTo: number | undefined;
  isFetching: boolean;
  /** Nothing has arrived so far: it is being asked for, or `error` says why not. */
  isPending: boolean;
  /** The person stopped the loading of older rows. */
  isStopped: boolean;
  /** What stopped the loading; there may be rows all the same. */
  error: Error | null;
  malformed: readonly MalformedEntry[];
  /** The server is being asked for matches that have not been loaded yet. */
  isSearchingServer: boolean;
  /** True if the server has more matches than it named, among what is not loaded. */
  hasMoreMatches: boolean;
  stop(): void;
  /** Goes on with older rows, also after a failure. */
  goOn(): void;
}

const noRows: readonly Tag[] = [];
const noneMalformed: readonly MalformedEntry[] = [];

interface HistoryWish {
  /** The only tag whose history is wanted; empty for all. */
  tagName: string;
  /** While the history is incomplete the server is asked for this, so that a match appears before its page comes by. */
  search: string;
}

/** A repository's history, or that of one of its tags. Leaving it stops the loading; coming back goes on where it stopped. */
export function useHistory(repository: RepositoryName, { tagName, search }: HistoryWish): LoadedHistory {
  const client = useQueryClient();
  const paused = tagHistoryQueries.paused(repository);
  const isStopped = useQuery(paused).data === true;
  const isOfOneTag = tagName !== '';
  const list = useQuery({ ...tagHistoryQueries.list(repository), enabled: !isOfOneTag });
  const ofTag = useQuery({ ...tagHistoryQueries.ofTag(repository, tagName), enabled: isOfOneTag });
  const isListComplete = list.data?.isComplete === true;
  const asksServer = !isOfOneTag && list.data !== undefined && !isListComplete && search !== '';
  const found = useQuery({ ...tagHistoryQueries.search(repository, search), enabled: asksServer });

  const pause = (isPaused: boolean) => client.setQueryData(paused.queryKey, isPaused);
  const { data, isFetching, error } = isOfOneTag ? ofTag : list;
  const loaded = data?.items ?? noRows;
  const matches = asksServer ? found.data?.tags : undefined;
  const rows = useMemo(
    () => markErased(client, repository, matches === undefined ? loaded : [...loaded, ...matches]),
    [client, repository, loaded, matches],
  );
  return {
    rows,
    arrived: loaded,
    isComplete: data?.isComplete === true,
    loadedBackTo: data === undefined || data.isComplete ? undefined : (loaded.at(-1)?.startedAt ?? undefined),
    isFetching,
    isPending: data === undefined,
    isStopped,
    error,
    malformed: data?.malformed ?? noneMalformed,
    isSearchingServer: asksServer && found.isFetching,
    hasMoreMatches: asksServer && found.data?.hasAdditional === true,
    stop: () => {
      pause(true);
      void client.cancelQueries({ queryKey: tagHistoryQueries.list(repository).queryKey });
    },
    goOn: () => {
      pause(false);
      void (isOfOneTag ? ofTag : list).refetch();
    },
  };
}
