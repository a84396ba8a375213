import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { MalformedEntry } from '@/domain/tag';

/** A list that arrives in pieces: the server has no totals, so only the end tells that it is complete. */
export interface StreamedList<Item> {
  items: readonly Item[];
  isComplete: boolean;
  /** When the server told the whole of it, in milliseconds since 1970; absent before. */
  completedAt?: number;
  /** Entries that could not be understood. */
  malformed: readonly MalformedEntry[];
}

export interface ListChunk<Item> {
  items: readonly Item[];
  malformed: readonly MalformedEntry[];
}

interface StreamOptions<Item> {
  client: QueryClient;
  queryKey: QueryKey;
  signal: AbortSignal;
  chunks: AsyncIterable<ListChunk<Item>>;
  /** What makes two entries the same one: rows shift between pages when somebody pushes meanwhile. */
  keyOf(item: Item): string;
  /** Corrects what arrived by what is known better, for example by writes of this tab that the answer missed. */
  amend?(items: Item[]): Item[];
  /** Milliseconds between two updates of the screen while more is coming; longer lists, which cost more, get more. */
  flushEveryMs?: number;
  now?: () => number;
}

/**
 * Collects the chunks into one list. The first chunk is shown at once, later ones in batches. A list that is
 * already complete on screen (a refetch) stays until the new one is complete too, so it never shrinks meanwhile.
 *
 * Entries that are equal to the ones already shown keep their identity, so their rows do not render again.
 */
export async function collectStream<Item extends object>({
  client,
  queryKey,
  signal,
  chunks,
  keyOf,
  amend = (items) => items,
  flushEveryMs = 250,
  now = () => performance.now(),
}: StreamOptions<Item>): Promise<StreamedList<Item>> {
  const shown = client.getQueryData<StreamedList<Item>>(queryKey);
  const known = new Map(shown?.items.map((item) => [keyOf(item), item]));
  const items = new Map<string, Item>();
  const malformed: MalformedEntry[] = [];
  let lastFlush = -Infinity;

  const isWorthShowing = () => shown === undefined || (!shown.isComplete && items.size >= shown.items.length);
  const show = () => {
    lastFlush = now();
    client.setQueryData<StreamedList<Item>>(queryKey, {
      items: amend([...items.values()]),
      isComplete: false,
      malformed: [...malformed],
    });
  };

  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      for (const item of chunk.items) {
        const key = keyOf(item);
        if (!items.has(key)) items.set(key, reuseIfEqual(known.get(key), item));
      }
      malformed.push(...chunk.malformed);
      if (isWorthShowing() && now() - lastFlush >= flushEveryMs * Math.max(1, items.size / 2500)) show();
    }
  } catch (error) {
    // What came before the failure must not get lost with it.
    if (!signal.aborted && items.size > 0 && isWorthShowing()) show();
    throw error;
  }
  return { items: amend([...items.values()]), isComplete: true, completedAt: Date.now(), malformed };
}

function reuseIfEqual<Item extends object>(before: Item | undefined, after: Item): Item {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

interface PageReading<Page> {
  fetchPage(page: number): Promise<Page>;
  /** Requests under way at once. */
  concurrency: number;
  /** So many pages are known to be there, at least one; for example from reading the list before. */
  knownPages?: number;
  /** Called for each page that was asked for and is not wanted any more, because the end has come or nobody reads on. */
  drop?(page: number): void;
}

/**
 * Pages 1, 2, 3 … in order. Nobody tells how many there are, so some are asked for before it is known that they exist: none
 * at first, then one more with each page that was there. A short list costs no request past its end, a long one is read
 * with `concurrency` requests at once, and what is known to exist is never waited for. One past the end is answered empty
 * by the server.
 */
export async function* pagesInOrder<Page extends { hasAdditional: boolean }>({
  fetchPage,
  concurrency,
  knownPages = 1,
  drop,
}: PageReading<Page>): AsyncGenerator<Page> {
  const underWay = new Map<number, Promise<Page>>();
  let asked = 0;
  const askUpTo = (last: number) => {
    for (; asked < last; asked++) {
      const request = fetchPage(asked + 1);
      request.catch(() => undefined); // a failure counts when its turn comes; until then it must not be "unhandled"
      underWay.set(asked + 1, request);
    }
  };

  askUpTo(1);
  try {
    for (let page = 1; ; page++) {
      const request = underWay.get(page);
      if (request === undefined) return;
      const answer = await request;
      underWay.delete(page);
      const ahead = page < knownPages ? knownPages - page : page - knownPages + 1;
      // The next requests start before the consumer deals with this page. The page after it is known to be there.
      if (answer.hasAdditional) askUpTo(page + Math.min(concurrency, ahead));
      yield answer;
      if (!answer.hasAdditional) return;
    }
  } finally {
    for (const page of underWay.keys()) drop?.(page);
  }
}
