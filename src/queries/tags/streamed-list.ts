import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { MalformedEntry } from '@/domain/tags/tag';
import { showEveryMs } from '@/queries/reading-policy';

/** A list that arrives in pieces: the server has no totals, so only its end shows that it is complete. */
export interface StreamedList<Item> {
  items: readonly Item[];
  isComplete: boolean;
  /** When the whole list had been read, in milliseconds since 1970; absent before. */
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
  /** What makes two entries the same one: rows shift between pages when a tag is pushed meanwhile. */
  keyOf(item: Item): string;
  /** Corrects what arrived, for example by writes of this tab that the answer missed. */
  amend?(items: Item[]): Item[];
  /** Milliseconds between two updates of the screen while more is coming, for so many entries. */
  flushEveryMs?(count: number): number;
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
  flushEveryMs = showEveryMs,
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
      if (isWorthShowing() && now() - lastFlush >= flushEveryMs(items.size)) show();
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
  /** Whether there is nothing on a page, as on one past the end. */
  isEmpty(page: Page): boolean;
  /** Requests under way at once. */
  concurrency: number;
  /** So many pages are likely to be there, at least one; for example from reading the list before. */
  knownPages?: number;
  /** Called for each page that was asked for and is not wanted any more, because the end has come or the reading has stopped. */
  drop?(page: number): void;
}

/** How many pages beyond the known ones the request that looks ahead may go. */
const furthestLook = 3;

/**
 * Pages 1, 2, 3 … in order. The server does not say how many there are, but a page says whether another one follows, and
 * then all before that one are there, too. So a single request at a time looks ahead, further the more pages there were,
 * and all others are for pages that are known to be there: at most one is past the end, where the server answers empty. A
 * list of two pages costs none, a long one is read with `concurrency` requests at once.
 */
export async function* pagesInOrder<Page extends { hasAdditional: boolean }>({
  fetchPage,
  isEmpty,
  concurrency,
  knownPages = 1,
  drop,
}: PageReading<Page>): AsyncGenerator<Page> {
  const asked = new Set<number>();
  const underWay = new Set<number>();
  const answers = new Map<number, Promise<Page>>(); // of pages whose turn has not come
  let turn = 1;
  let known = 1; // the last page that is there
  let end = Infinity; // the first page that is not there
  let isOver = false;

  const learn = (page: number, answer: Page) => {
    if (answer.hasAdditional) known = Math.max(known, page + 1, page === 1 ? knownPages : 1);
    else if (page > 1 && isEmpty(answer)) end = Math.min(end, page);
    else [known, end] = [Math.max(known, page), Math.min(end, page + 1)];
    known = Math.min(known, end - 1);
  };
  const nextToAsk = (): number | null => {
    const reach = Math.min(furthestLook, concurrency - 1, known - knownPages - 1);
    const isLooking = [...underWay].some((page) => page > known);
    // While a page does not answer, only a few pages after it are asked for.
    const furthest = turn + 2 * concurrency;
    const look = known + reach;
    const isLookDue = reach > 0 && look <= furthest && end === Infinity && !isLooking && !asked.has(look);
    let page = turn;
    while (asked.has(page)) page += 1;
    if (page <= Math.min(known, furthest) && underWay.size < concurrency - (isLookDue ? 1 : 0)) return page;
    return isLookDue ? look : null;
  };
  const ask = (page: number): Promise<Page> => {
    const answer = fetchPage(page);
    asked.add(page);
    underWay.add(page);
    answers.set(page, answer);
    // A failure counts when its turn comes.
    void answer
      .then(
        (arrived) => learn(page, arrived),
        () => undefined,
      )
      .then(() => {
        underWay.delete(page);
        askMore();
      });
    return answer;
  };
  const askMore = () => {
    if (isOver) return;
    while (underWay.size < concurrency) {
      const page = nextToAsk();
      if (page === null) return;
      void ask(page);
    }
  };

  try {
    for (; ; turn++) {
      askMore();
      const answer = await (answers.get(turn) ?? ask(turn));
      answers.delete(turn);
      yield answer;
      if (!answer.hasAdditional) return;
    }
  } finally {
    isOver = true;
    for (const page of answers.keys()) drop?.(page);
  }
}
