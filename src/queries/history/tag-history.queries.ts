import { queryOptions, skipToken } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import type { MalformedEntry, Tag, TagListPage } from '@/domain/tags/tag';
import { isReadAgainWhole, listFreshMs, listKeptMs, tagsFreshMs } from '@/queries/reading-policy';
import { readTags } from '@/queries/tags/read-tags';
import { HistoryReader, type TagHistory } from './history-reader';
import { historyListKey, tagHistoryKey } from './tag-history-key';

export const tagHistoryQueries = {
  key: tagHistoryKey,

  /**
   * The history's rows, newest start first, as far as they are read. The newest page comes at once, the older ones
   * follow until all are there or the person stops that (`paused`). Coming back goes on where it stopped. After a write of
   * this app only the newest page and the tags that were written to are read.
   */
  list: (repository: RepositoryName) =>
    queryOptions<TagHistory>({
      queryKey: historyListKey(repository),
      queryFn: ({ client, signal, queryKey }) => {
        const shown = client.getQueryData<TagHistory>(queryKey);
        const isAfterWrite = client.getQueryState(queryKey)?.isInvalidated === true;
        const ageMs = Date.now() - (shown?.completedAt ?? 0);
        return new HistoryReader({
          client,
          repository,
          signal,
          queryKey,
          shown,
          isWhole: shown?.isComplete === true && !isAfterWrite && isReadAgainWhole(shown.items.length, ageMs),
          isPaused: () => client.getQueryData(tagHistoryQueries.paused(repository).queryKey) === true,
          fetchPage: (page) => readTags(client, repository, { page }, { signal }),
          fetchTag: (tagName) => readTags(client, repository, { specificTag: tagName }, { signal }),
        }).read();
      },
      staleTime: ({ state }) => (state.data?.isComplete === true ? listFreshMs(state.data.items.length) : 0),
      refetchOnWindowFocus: ({ state }) => (state.data?.isComplete === true ? 'always' : true),
      gcTime: listKeptMs,
      structuralSharing: false,
    }),

  /** Whether reading older rows is stopped; set by `setQueryData`. */
  paused: (repository: RepositoryName) =>
    queryOptions<boolean>({ queryKey: [...tagHistoryKey(repository), 'paused'], queryFn: skipToken }),

  /** All rows of one tag, newest first. */
  ofTag: (repository: RepositoryName, tagName: string) =>
    queryOptions({
      queryKey: [...tagHistoryKey(repository), 'tag', tagName],
      queryFn: async ({ client, signal }) => {
        const items: Tag[] = [];
        const malformed: MalformedEntry[] = [];
        let answer: TagListPage;
        let page = 1;
        do {
          answer = await readTags(client, repository, { specificTag: tagName, page }, { signal });
          items.push(...answer.tags);
          malformed.push(...answer.malformed);
          page += 1;
        } while (answer.hasAdditional);
        return { items, isComplete: true, malformed };
      },
      staleTime: tagsFreshMs,
      refetchOnWindowFocus: 'always',
      structuralSharing: false,
    }),

  /** Rows of tags whose name contains the text, asked of the server while the list is incomplete. The newest 100 only. */
  search: (repository: RepositoryName, nameContains: string) =>
    queryOptions({
      queryKey: [...tagHistoryKey(repository), 'search', nameContains],
      queryFn: ({ client, signal }) => readTags(client, repository, { nameContains }, { signal }),
      staleTime: tagsFreshMs,
    }),
};
