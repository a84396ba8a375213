import { queryOptions, type QueryClient } from '@tanstack/react-query';
import pLimit from 'p-limit';
import { findNamespaces } from '@/api/repositories/namespaces';
import { findRepositories } from '@/api/repositories/repositories';
import {
  fullRepositoryName,
  lastSearchPage,
  type FoundRepository,
  type RepositorySummary,
} from '@/domain/repository/repository';
import type { MalformedEntry } from '@/domain/tags/tag';
import { requestsAtOnce, settingsFreshMs } from '@/queries/reading-policy';
import { foundKey, repositoryQueries, type StreamedRepositories } from './repositories.queries';

/** What the server's search found; incomplete while it has more matches than were read. */
export interface FoundRepositories extends StreamedRepositories {
  /** How many pages of matches were read. */
  pages: number;
}

/** So many pages of matches are read by themselves, and again each time that more are wanted. */
export const searchPagesAtOnce = 2;

/** A match of the server's search as a row of the list: what the search leaves out is read from the repository itself. */
async function summaryOf(client: QueryClient, match: FoundRepository): Promise<RepositorySummary> {
  const settings = await client.fetchQuery(repositoryQueries.settings(match)).catch(() => null);
  return {
    ...match,
    isPublic: settings?.isPublic ?? match.isPublic,
    state: settings?.state ?? 'UNKNOWN',
    isStarred: settings?.isStarred ?? false,
    quota: null,
  };
}

/** Reads matches that are not in the list that is loaded: those on the pages from the first up to the last, if there are so many. */
export async function readMatches(
  client: QueryClient,
  text: string,
  { first, last }: { first: number; last: number },
  signal?: AbortSignal,
): Promise<FoundRepositories> {
  const matches: FoundRepository[] = [];
  const malformed: MalformedEntry[] = [];
  let pages = first - 1;
  let hasAdditional = true;
  while (hasAdditional && pages < Math.min(last, lastSearchPage)) {
    pages += 1;
    const answer = await findRepositories({ text, page: pages }, { signal });
    matches.push(...answer.repositories);
    malformed.push(...answer.malformed);
    hasAdditional = answer.hasAdditional;
  }
  const loaded = client.getQueryData(repositoryQueries.list().queryKey)?.items ?? [];
  const names = new Set(loaded.map(fullRepositoryName));
  const beyond = matches.filter((match) => !names.has(fullRepositoryName(match)));
  const inTurn = pLimit(requestsAtOnce);
  const items = await Promise.all(beyond.map((match) => inTurn(() => summaryOf(client, match))));
  return { items, isComplete: !hasAdditional, malformed, pages };
}

/** The repositories of the first list, and those of the second that it has not. */
export function joinRepositories(
  loaded: readonly RepositorySummary[],
  more: readonly RepositorySummary[] = [],
): readonly RepositorySummary[] {
  const names = new Set(more.length === 0 ? [] : loaded.map(fullRepositoryName));
  const added = more.filter((repository) => !names.has(fullRepositoryName(repository)));
  return added.length === 0 ? loaded : [...loaded, ...added];
}

export const searchQueries = {
  /** What the server's search finds beyond the list that is loaded. */
  repositories: (text: string) =>
    queryOptions<FoundRepositories>({
      queryKey: ['repositories', { search: text }],
      queryFn: ({ client, signal, queryKey }) => {
        // What was read on demand is read again too, so that no row goes away.
        const pagesShown = client.getQueryData<FoundRepositories>(queryKey)?.pages ?? 0;
        return readMatches(client, text, { first: 1, last: Math.max(searchPagesAtOnce, pagesShown) }, signal);
      },
      staleTime: settingsFreshMs,
    }),

  /** The organizations and users that the server's search finds. */
  namespaces: (text: string) =>
    queryOptions({
      queryKey: [...foundKey, 'namespaces', text],
      queryFn: ({ signal }) => findNamespaces(text, { signal }),
      staleTime: settingsFreshMs,
    }),
};
