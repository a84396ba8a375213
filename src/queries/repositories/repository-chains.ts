import { listRepositories } from '@/api/repositories/repositories';
import type { RepositorySummary } from '@/domain/repository/repository';
import { requestsAtOnce } from '@/queries/reading-policy';
import type { ListChunk } from '@/queries/tags/streamed-list';

/** How far the list of everything that the person may see was read. */
export interface Reach {
  /** Pages of up to 100. */
  pages: number;
  /** Asks for the next one; null at the end. */
  nextPageToken: string | null;
}

/** Pages of one list, each asked for once the one before is there. */
type ChainPages = AsyncGenerator<ListChunk<RepositorySummary>>;

export async function* followNamespace(namespace: string, signal: AbortSignal): ChainPages {
  let pageToken: string | undefined;
  do {
    const page = await listRepositories({ namespace, pageToken }, { signal });
    yield { items: page.repositories, malformed: page.malformed };
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken !== undefined && !signal.aborted);
}

/** All that the person may see, in any namespace: on a large registry that is without end, so only so many pages. */
export async function* followEverything(
  reach: Reach,
  { isEnough, signal }: { isEnough(): boolean; signal: AbortSignal },
): ChainPages {
  do {
    const page = await listRepositories({ pageToken: reach.nextPageToken ?? undefined }, { signal });
    reach.pages += 1;
    reach.nextPageToken = page.nextPageToken;
    yield { items: page.repositories, malformed: page.malformed };
  } while (reach.nextPageToken !== null && !isEnough() && !signal.aborted);
}

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
export async function* followChains(chains: readonly ChainPages[]): ChainPages {
  const waiting = [...chains];
  const running = new Map(waiting.splice(0, requestsAtOnce).map((chain) => [chain, nextStep(chain)]));
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
