import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { getRepositorySettings, getRepositoryActivity, listStarredRepositories } from '@/api/repositories/repositories';
import type { CurrentUser } from '@/domain/registry/registry';
import {
  fullRepositoryName,
  mostStarred,
  type RepositoryName,
  type RepositorySummary,
} from '@/domain/repository/repository';
import { whenIdle } from '@/queries/images/background-queue';
import { settingsFreshMs } from '@/queries/reading-policy';
import { userQueries } from '@/queries/registry/registry.queries';
import { collectStream, type StreamedList } from '@/queries/tags/streamed-list';
import { followChains, followEverything, followNamespace, type Reach } from './repository-chains';

/** The repositories that are loaded; `isComplete` once the reading is through, which may be before the end. */
export interface StreamedRepositories extends StreamedList<RepositorySummary> {
  /** How far the list of everything that the person may see was read; absent from lists of one namespace. */
  reach?: Reach | undefined;
}

/** Everything that is known about one repository has a key that begins with this. */
export const repositoryKey = ({ namespace, name }: RepositoryName) => ['repository', namespace, name] as const;

/** So many pages of everything that a person may see are read by themselves, and again each time that more are wanted. */
export const pagesAtOnce = 5;

/** What a search found has a key that begins with this, unless it is a list of repositories as others are. */
export const foundKey = ['found'] as const;

/**
 * The namespaces whose repositories are a person's own and read to the end, before and besides what else there is to see.
 * Superusers have them as well: however much else they see, its first pages need not have what is theirs. None for people
 * who are not signed in.
 */
export function ownNamespaces(user: CurrentUser): string[] {
  return user.isAnonymous ? [] : [user.username, ...user.organizations.map(({ name }) => name)];
}

/** Whether a list has all that there is: then nothing else is to be found anywhere. */
export function isWholeList({ isComplete, reach }: StreamedRepositories): boolean {
  return isComplete && (reach === undefined || reach.nextPageToken === null);
}

/**
 * All that a person sees: the own namespaces to their end, and in their turn the first pages of everything. Superusers mostly
 * see everything by that, and theirs with it; only if there is more, what is theirs follows.
 */
async function readEverything(
  client: QueryClient,
  queryKey: QueryKey,
  signal: AbortSignal,
): Promise<StreamedRepositories> {
  const user = await client.fetchQuery(userQueries.current());
  const reach: Reach = { pages: 0, nextPageToken: null };
  // What was read on demand is read again too, so that no row goes away.
  const pagesShown = () => client.getQueryData<StreamedRepositories>(queryKey)?.reach?.pages ?? 0;
  const isEnough = () => reach.pages >= Math.max(pagesAtOnce, pagesShown());
  const own = ownNamespaces(user).map((namespace) => followNamespace(namespace, signal));
  const everything = followEverything(reach, { isEnough, signal });
  async function* everythingThenOwn() {
    yield* everything;
    if (reach.nextPageToken !== null) yield* followChains(own);
  }
  const seesAll = !user.isAnonymous && (user.isSuperuser || user.isReadOnlySuperuser);
  const list = await collectStream<RepositorySummary>({
    client,
    queryKey,
    signal,
    chunks: seesAll ? everythingThenOwn() : followChains([...own, everything]),
    keyOf: fullRepositoryName,
  });
  return { ...list, reach };
}

export const repositoryQueries = {
  /** The repositories that the person may see, or those of one namespace; grows while `isComplete` is false. */
  list: (namespace?: string) =>
    queryOptions<StreamedRepositories>({
      queryKey: ['repositories', namespace ?? null],
      queryFn: ({ client, signal, queryKey }) => {
        if (namespace === undefined) return readEverything(client, queryKey, signal);
        const chunks = followNamespace(namespace, signal);
        return collectStream<RepositorySummary>({ client, queryKey, signal, chunks, keyOf: fullRepositoryName });
      },
      staleTime: settingsFreshMs,
      structuralSharing: false,
    }),

  /** The person's starred repositories, wherever they are; incomplete if the server has more than it can list. */
  starred: () =>
    queryOptions<StreamedRepositories>({
      queryKey: ['repositories', { starred: true }],
      queryFn: async ({ signal }) => {
        const { repositories, malformed } = await listStarredRepositories({ signal });
        return { items: repositories, isComplete: repositories.length < mostStarred, malformed };
      },
      staleTime: settingsFreshMs,
    }),

  settings: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'detail'],
      queryFn: ({ signal }) => getRepositorySettings(repository, { signal }),
      staleTime: settingsFreshMs,
    }),

  /** What was done with it in the last three months. It waits its turn: people come for other things. */
  activity: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'activity'],
      queryFn: ({ signal }) => whenIdle(signal, () => getRepositoryActivity(repository, { signal, priority: 'low' })),
      staleTime: 10 * 60_000,
    }),
};
