import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectStream, pagesInOrder, type ListChunk, type StreamedList } from './streamed-list';

interface Entry {
  name: string;
  value: number;
}

const queryKey = ['list'];
const pageSizes = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });

/** Lets everything that waits for nothing but promises go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

interface NumberedPage {
  page: number;
  hasAdditional: boolean;
  isEmpty: boolean;
}
const isEmpty = (page: NumberedPage) => page.isEmpty;

/** A server with a number of pages that answers when it is told to, in any order. */
function heldServer(pageCount: number) {
  const waiting = new Map<number, { resolve: (page: NumberedPage) => void; reject: (error: Error) => void }>();
  const asked: number[] = [];
  let mostAtOnce = 0;
  return {
    asked,
    waiting,
    mostAtOnce: () => mostAtOnce,
    fetchPage: (page: number) =>
      new Promise<NumberedPage>((resolve, reject) => {
        asked.push(page);
        waiting.set(page, { resolve, reject });
        mostAtOnce = Math.max(mostAtOnce, waiting.size);
      }),
    answer(page: number) {
      waiting.get(page)?.resolve({ page, hasAdditional: page < pageCount, isEmpty: page > pageCount });
      waiting.delete(page);
    },
    fail(page: number) {
      waiting.get(page)?.reject(new Error(`page ${page}`));
      waiting.delete(page);
    },
  };
}

async function consume(pages: AsyncIterable<NumberedPage>, into: number[]): Promise<void> {
  for await (const { page } of pages) into.push(page);
}

describe('pagesInOrder', () => {
  it('yields every page once and in order, however the answers arrive, with no more requests at once than allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat()),
        async (pageCount, concurrency, picks) => {
          const server = heldServer(pageCount);
          const seen: number[] = [];
          const done = consume(pagesInOrder({ fetchPage: server.fetchPage, isEmpty, concurrency }), seen);
          await settle();
          expect(server.asked).toEqual([1]);
          while (seen.length < pageCount) {
            const open = [...server.waiting.keys()];
            server.answer(open[(picks.next().value ?? 0) % open.length] ?? 0);
            await settle();
          }
          await done;
          expect(seen).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
          expect(server.mostAtOnce()).toBeLessThanOrEqual(concurrency);
          expect(new Set(server.asked).size).toBe(server.asked.length);
          expect(server.asked.filter((page) => page > pageCount).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    { pageCount: 2, knownPages: 1, rounds: 2, pastEnd: 0 },
    { pageCount: 3, knownPages: 1, rounds: 3, pastEnd: 1 },
    { pageCount: 4, knownPages: 1, rounds: 3, pastEnd: 0 },
    { pageCount: 13, knownPages: 1, rounds: 6, pastEnd: 1 },
    { pageCount: 100, knownPages: 1, rounds: 28, pastEnd: 0 },
    { pageCount: 99, knownPages: 1, rounds: 29, pastEnd: 1 },
    { pageCount: 13, knownPages: 13, rounds: 4, pastEnd: 0 },
    { pageCount: 14, knownPages: 13, rounds: 5, pastEnd: 0 },
    { pageCount: 12, knownPages: 13, rounds: 4, pastEnd: 1 },
  ])('takes $rounds round trips for $pageCount pages of which it knows $knownPages', async (of) => {
    const server = heldServer(of.pageCount);
    const seen: number[] = [];
    const dropped: number[] = [];
    const { fetchPage } = server;
    const { knownPages } = of;
    const drop = (page: number) => void dropped.push(page);
    const done = consume(pagesInOrder({ fetchPage, isEmpty, concurrency: 4, knownPages, drop }), seen);
    let rounds = 0;
    for (; seen.length < of.pageCount; rounds += 1) {
      await settle();
      // A copy: answers make further requests, which belong to the next round.
      for (const page of Array.from(server.waiting.keys())) {
        if (page <= of.pageCount) server.answer(page);
      }
      await settle();
    }
    await done;
    const past = server.asked.filter((page) => page > of.pageCount);
    expect({ rounds, pastEnd: past.length }).toEqual({ rounds: of.rounds, pastEnd: of.pastEnd });
    expect(dropped).toEqual(past);
  });

  it('asks for one page only if the first says that there is no other', async () => {
    const server = heldServer(1);
    const seen: number[] = [];
    const done = consume(pagesInOrder({ fetchPage: server.fetchPage, isEmpty, concurrency: 4 }), seen);
    await settle();
    server.answer(1);
    await done;
    expect(server.asked).toEqual([1]);
  });

  it('yields what came before a failing page, then fails; a later failure never matters before its turn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (failing) => {
        const server = heldServer(8);
        const seen: number[] = [];
        const done = consume(pagesInOrder({ fetchPage: server.fetchPage, isEmpty, concurrency: 4 }), seen);
        // oxlint-disable-next-line vitest/valid-expect -- awaited below, once the pages have been answered
        const outcome = expect(done).rejects.toThrow(`page ${failing}`);
        for (let round = 0; round < 12; round += 1) {
          await settle();
          server.fail(failing);
          const [first] = server.waiting.keys();
          if (first !== undefined) server.answer(first);
        }
        await outcome;
        expect(seen).toEqual(Array.from({ length: failing - 1 }, (_, index) => index + 1));
        expect(new Set(server.asked).size).toBe(server.asked.length);
      }),
      { numRuns: 16 },
    );
  });

  it('asks for nothing more once its consumer stops, and drops what is under way', async () => {
    const server = heldServer(20);
    const dropped: number[] = [];
    const drop = (page: number) => void dropped.push(page);
    const pages = pagesInOrder({ fetchPage: server.fetchPage, isEmpty, concurrency: 4, drop });
    const first = pages.next();
    server.answer(1);
    await first;
    await pages.return(undefined);
    await settle();
    expect(server.asked).toEqual([1, 2]);
    expect(dropped).toEqual([2]);
  });
});

/** Cuts entries into chunks of the given sizes. */
async function* inChunks(
  sizes: readonly number[],
  entryAt: (position: number) => Entry,
): AsyncGenerator<ListChunk<Entry>> {
  let position = 0;
  for (const size of sizes) {
    await settle();
    const items = Array.from({ length: size }, () => entryAt(position++));
    yield { items, malformed: [] };
  }
}

function collect(chunks: AsyncIterable<ListChunk<Entry>>, more: { client?: QueryClient; signal?: AbortSignal } = {}) {
  const { client = new QueryClient(), signal = new AbortController().signal } = more;
  return collectStream({ client, queryKey, signal, chunks, keyOf: ({ name }) => name, flushEveryMs: () => 0 });
}

/** Everything that was shown meanwhile. */
function recordShown(client: QueryClient): StreamedList<Entry>[] {
  const shown: StreamedList<Entry>[] = [];
  client.getQueryCache().subscribe(({ query }) => {
    const data = query.state.data as StreamedList<Entry> | undefined;
    if (data !== undefined && shown.at(-1) !== data) shown.push(data);
  });
  return shown;
}

describe('collectStream', () => {
  it('keeps all entries in order, each name once, whatever the pages and however rows shift between them', async () => {
    await fc.assert(
      fc.asyncProperty(pageSizes, fc.infiniteStream(fc.boolean()), async (sizes, shifts) => {
        let last = -1;
        // A push meanwhile moves a row to the next page, where it is listed again.
        const entryAt = () => ({ name: `t${last < 0 || !shifts.next().value ? ++last : last}`, value: 1 });
        const list = await collect(inChunks(sizes, entryAt));
        expect(list.items.map(({ name }) => name)).toEqual(Array.from({ length: last + 1 }, (_, index) => `t${index}`));
        expect(list.isComplete).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never calls a list complete before its end, and never lets it shrink on screen', async () => {
    await fc.assert(
      fc.asyncProperty(pageSizes, async (sizes) => {
        const client = new QueryClient();
        const shown = recordShown(client);
        await collect(
          inChunks(sizes, (position) => ({ name: `${position}`, value: 0 })),
          { client },
        );
        expect(shown.every(({ isComplete }) => !isComplete)).toBe(true);
        const lengths = shown.map(({ items }) => items.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves a complete list on screen until the new one is complete, and keeps the identity of equal entries', async () => {
    const client = new QueryClient();
    const entry = (position: number) => ({ name: `${position}`, value: position });
    const before = await collect(inChunks([2, 2], entry), { client });
    client.setQueryData(queryKey, before);
    const shown = recordShown(client);
    const after = await collect(
      inChunks([3, 2], (position) => ({ ...entry(position), value: position === 1 ? 99 : position })),
      { client },
    );
    expect(shown).toEqual([]);
    expect(after.items[0]).toBe(before.items[0]);
    expect(after.items[1]).toEqual({ name: '1', value: 99 });
    expect(after.items).toHaveLength(5);
  });

  it('shows what came before a failure, also if the screen was not due yet', async () => {
    const client = new QueryClient();
    async function* failing(): AsyncGenerator<ListChunk<Entry>> {
      yield { items: [{ name: 'a', value: 1 }], malformed: [] };
      yield { items: [{ name: 'b', value: 1 }], malformed: [{ name: 'x', reason: 'odd' }] };
      throw new Error('page 3');
    }
    const { signal } = new AbortController();
    const keyOf = ({ name }: Entry) => name;
    await expect(
      collectStream({ client, queryKey, signal, chunks: failing(), keyOf, now: () => 1000 }),
    ).rejects.toThrow('page 3');
    expect(client.getQueryData<StreamedList<Entry>>(queryKey)).toEqual({
      items: [
        { name: 'a', value: 1 },
        { name: 'b', value: 1 },
      ],
      isComplete: false,
      malformed: [{ name: 'x', reason: 'odd' }],
    });
  });

  it('draws the first chunk at once and later ones no more often than asked', async () => {
    const client = new QueryClient();
    const shown = recordShown(client);
    let time = 0;
    const clock = () => (time += 50);
    const chunks = inChunks(
      Array.from({ length: 20 }, () => 1),
      (position) => ({ name: `${position}`, value: 0 }),
    );
    const { signal } = new AbortController();
    await collectStream({ client, queryKey, signal, chunks, keyOf: ({ name }) => name, now: clock });
    expect(shown[0]?.items).toHaveLength(1);
    expect(shown.length).toBeLessThan(8);
  });

  it('stops reading when it is aborted', async () => {
    const client = new QueryClient();
    const aborting = new AbortController();
    let read = 0;
    async function* endless(): AsyncGenerator<ListChunk<Entry>> {
      for (;;) {
        read += 1;
        if (read === 3) aborting.abort();
        yield { items: [{ name: `${read}`, value: read }], malformed: [] };
      }
    }
    await expect(collect(endless(), { client, signal: aborting.signal })).rejects.toThrow('abort');
    expect(read).toBe(3);
    expect(client.getQueryData<StreamedList<Entry>>(queryKey)?.items).toHaveLength(2);
  });
});
