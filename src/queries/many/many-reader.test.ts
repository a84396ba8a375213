import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { openReader } from './open-reader';

const repository = { namespace: 'acme', name: 'app' };
const labels = (digest: string) => manifestQueries.labels(repository, digest);

/** Requests that wait for their answer, by digest. */
let waiting: [digest: string, answer: (values: string[] | number) => void][] = [];
let asked: string[] = [];
let client = new QueryClient();
let reader = openReader(client, 'labels', repository);

beforeEach(() => {
  waiting = [];
  asked = [];
  client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  reader = openReader(client, 'labels', repository);
  vi.stubGlobal('fetch', (url: string | URL, { signal }: RequestInit) => {
    const digest = /manifest\/([^/]+)\/labels/.exec(decodeURIComponent(String(url)))?.[1] ?? '';
    asked.push(digest);
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
      waiting.push([
        digest,
        (values) => {
          if (typeof values === 'number') return resolve(new Response('{}', { status: values }));
          const list = values.map((value) => ({ id: value, key: 'k', value, source_type: 'api' }));
          resolve(Response.json({ labels: list }));
        },
      ]);
    });
  });
});

afterEach(() => {
  reader.stop();
  client.clear();
});

/** Answers the oldest waiting request for the labels of this digest. */
async function answer(digest: string, values: string[] | number): Promise<void> {
  const at = await vi.waitFor(() => {
    const found = waiting.findIndex(([asker]) => asker === digest);
    expect(found).not.toBe(-1);
    return found;
  });
  waiting.splice(at, 1)[0]?.[1](values);
}

const valuesOf = (digest: string) =>
  reader
    .getReading()
    .valueOf(digest)
    ?.map(({ value }) => value);

describe('ManyReader', () => {
  it('keeps what it read in the cache, and takes from there what is known', async () => {
    client.setQueryData(labels('known').queryKey, []);
    reader.read(['known', 'a'], '');
    await answer('a', ['1']);
    await vi.waitFor(() => expect(reader.getReading()).toMatchObject({ readCount: 2, isReading: false }));
    expect(client.getQueryData(labels('a').queryKey)).toBe(reader.getReading().valueOf('a'));
    expect(asked).toEqual(['a']);
  });

  it('asks again if labels changed while their answer was under way', async () => {
    reader.read(['a'], '');
    await vi.waitFor(() => expect(asked).toEqual(['a']));
    void client.invalidateQueries({ queryKey: labels('a').queryKey });
    await answer('a', ['old']);
    await answer('a', ['new']);
    await vi.waitFor(() => expect(valuesOf('a')).toEqual(['new']));
    expect(asked).toEqual(['a', 'a']);
  });

  it('reads what was called invalid before what is still to come', async () => {
    reader.read(['a', 'b', 'c', 'd', 'e', 'f', 'g'], '');
    await answer('a', ['old']);
    await vi.waitFor(() => expect(asked.at(-1)).toBe('e'));
    void client.invalidateQueries({ queryKey: labels('a').queryKey });
    await new Promise((resolve) => setTimeout(resolve, 0)); // the cache tells of it in its next turn
    await answer('b', []);
    await vi.waitFor(() => expect(asked.at(-1)).toBe('a'));
    expect(valuesOf('a')).toEqual(['old']);
  });

  it('asks by itself if the one who had asked for the same has left', async () => {
    const stop = new QueryObserver(client, labels('a')).subscribe(() => undefined);
    reader.read(['a'], '');
    await vi.waitFor(() => expect(asked).toEqual(['a']));
    stop();
    await vi.waitFor(() => expect(asked).toEqual(['a', 'a']));
    waiting.shift();
    await answer('a', ['1']);
    await vi.waitFor(() => expect(valuesOf('a')).toEqual(['1']));
  });

  it('reads again what the cache has dropped', async () => {
    client.setQueryData(labels('a').queryKey, []);
    reader.read(['b'], '');
    await answer('b', ['1']);
    await vi.waitFor(() => expect(reader.getReading().isReading).toBe(false));
    client.removeQueries({ queryKey: labels('b').queryKey });
    await answer('b', ['2']);
    await vi.waitFor(() => expect(valuesOf('b')).toEqual(['2']));
  });

  it('leaves to the screen what it asked for as well when it stops', async () => {
    const observer = new QueryObserver(client, labels('a'));
    const stop = observer.subscribe(() => undefined);
    reader.read(['a', 'b'], '');
    await vi.waitFor(() => expect(asked.toSorted()).toEqual(['a', 'b']));
    reader.stop();
    await answer('a', ['1']);
    await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
    expect(client.getQueryState(labels('b').queryKey)).toMatchObject({ fetchStatus: 'idle', status: 'pending' });
    stop();
  });

  it('asks before more than 200, and again when the list is narrowed in another way', () => {
    const digests = Array.from({ length: 10_012 }, (_unused, position) => `d${position}`);
    reader.read(digests.slice(0, 100), '');
    expect(reader.getReading().heldCount).toBe(0);
    reader.read(digests, '');
    expect(reader.getReading()).toMatchObject({ total: 10_012, heldCount: 9_812, readCount: 0, isReading: true });
    reader.readAll();
    expect(reader.getReading().heldCount).toBe(0);
    reader.read([...digests, 'more'], '');
    expect(reader.getReading().heldCount).toBe(0);
    reader.read(digests, 'signed');
    expect(reader.getReading().heldCount).toBeGreaterThan(9_000);
  });

  it('reads no more once it is halted, and the rest when the person wants it', async () => {
    reader.read(['a', 'b', 'c', 'd', 'e', 'f'], '');
    await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c', 'd']));
    reader.halt();
    for (const digest of ['a', 'b', 'c', 'd']) await answer(digest, []);
    await vi.waitFor(() => expect(reader.getReading()).toMatchObject({ readCount: 4, heldCount: 2, isReading: false }));
    reader.read(['a', 'b', 'c', 'd', 'e', 'f', 'g'], '');
    expect(reader.getReading()).toMatchObject({ heldCount: 3 });
    expect(asked).toHaveLength(4);
    reader.readAll();
    for (const digest of ['e', 'f', 'g']) await answer(digest, []);
    await vi.waitFor(() => expect(reader.getReading()).toMatchObject({ readCount: 7, heldCount: 0, isReading: false }));
  });
});
