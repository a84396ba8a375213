import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { getRepository, getRepositoryActivity, listRepositories } from '@/api/repositories';
import { fullRepositoryName, type RepositoryName, type RepositorySummary } from '@/domain/repository';
import { userQueries } from './registry.queries';
import { collectStream, type ListChunk, type StreamedList } from './streamed-list';

export type RepositoryList = StreamedList<RepositorySummary>;

/** Everything that is known about one repository lives under this key. */
export const repositoryKey = ({ namespace, name }: RepositoryName) => ['repository', namespace, name] as const;

/** Chains of repository pages followed at once. */
const concurrency = 4;

/** `undefined` stands for one chain over everything that is visible. */
type Chain = string | undefined;

/**
 * Which chains of pages make up the list: one per namespace of a person (the server lists private repositories by
 * namespace only), a single one over all namespaces for superusers and for people who are not signed in.
 */
async function chainsFor(client: QueryClient, namespace: string | undefined): Promise<Chain[]> {
  if (namespace !== undefined) return [namespace];
  const user = await client.fetchQuery(userQueries.current());
  if (user.isAnonymous || user.isSuperuser || user.isReadOnlySuperuser) return [undefined];
  return [user.username, ...user.organizations.map(({ name }) => name)];
}

async function* followChain(namespace: Chain, signal: AbortSignal): AsyncGenerator<ListChunk<RepositorySummary>> {
  let pageToken: string | undefined;
  do {
    const page = await listRepositories({ namespace, pageToken }, { signal });
    yield { items: page.repositories, malformed: page.malformed };
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined && !signal.aborted);
}

type ChainPages = AsyncGenerator<ListChunk<RepositorySummary>>;

/** What a chain gave: a page, its end, or why it stopped. */
interface Step {
  chain: ChainPages;
  page: ListChunk<RepositorySummary> | null;
  error: unknown;
}

async function nextStep(chain: ChainPages): Promise<Step> {
  try {
    const result = await chain.next();
    return { chain, page: result.done === true ? null : result.value, error: null };
  } catch (error) {
    return { chain, page: null, error };
  }
}

/**
 * Follows all chains, a few at a time, and yields each answer as it comes. A chain that fails does not stop the others;
 * its error is thrown once they are through, so that the list is not taken for complete.
 */
async function* followChains(chains: Chain[], signal: AbortSignal): ChainPages {
  const waiting = chains.map((chain) => followChain(chain, signal));
  const running = new Map(waiting.splice(0, concurrency).map((chain) => [chain, nextStep(chain)]));
  let failure: unknown = null;
  while (running.size > 0) {
    const { chain, page, error } = await Promise.race(running.values());
    running.delete(chain);
    failure ??= error;
    const following = page === null ? waiting.shift() : chain;
    if (following !== undefined) running.set(following, nextStep(following));
    if (page !== null) yield page;
  }
  if (failure !== null) throw failure;
}

export const repositoryQueries = {
  /** All repositories that the person may see, or those of one namespace; grows while `isComplete` is false. */
  list: (namespace?: string) =>
    queryOptions<RepositoryList>({
      queryKey: ['repositories', namespace ?? null],
      queryFn: async ({ client, signal, queryKey }) =>
        collectStream<RepositorySummary>({
          client,
          queryKey,
          signal,
          chunks: followChains(await chainsFor(client, namespace), signal),
          keyOf: fullRepositoryName,
        }),
      staleTime: 30_000,
      structuralSharing: false,
    }),

  detail: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'detail'],
      queryFn: ({ signal }) => getRepository(repository, { signal }),
      staleTime: 30_000,
    }),

  /** What was done with it in the last three months. */
  activity: (repository: RepositoryName) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'activity'],
      queryFn: ({ signal }) => getRepositoryActivity(repository, { signal }),
      staleTime: 10 * 60_000,
    }),
};
