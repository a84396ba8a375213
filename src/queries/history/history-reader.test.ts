import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyRowKey } from '@/domain/history/history-row-key';
import type { Tag, TagListPage } from '@/domain/tags/tag';
import { servicesOf } from '@/queries/services';
import { HistoryReader, type TagHistory } from './history-reader';

const repository = { namespace: 'acme', name: 'app' };
const queryKey = ['history'];
const pageSize = 100;

/** A registry whose tags move and go, and that counts what it is asked. */
class Server {
  rows: Tag[] = [];
  asked: string[] = [];
  /** Requests under way at once, at most. */
  most = 0;
  private busy = 0;
  /** Pages that fail as often as told here. */
  failures = new Map<number, number>();
  private second = 1_000_000;

  push(name: string, isReversion = false): void {
    this.second += 1;
    this.end(name);
    const row = {
      name,
      manifestDigest: `sha256:${this.second}`,
      startedAt: this.second * 1000,
      endsAt: null,
      isReversion,
    };
    this.rows.unshift({ ...row, isIndex: false, sizeBytes: 1, isImmutable: false, index: null });
  }

  end(name: string): void {
    this.rows = this.rows.map((row) =>
      row.name === name && row.endsAt === null ? { ...row, endsAt: this.second * 1000 } : row,
    );
  }

  page = async (page: number): Promise<TagListPage> => {
    await this.arrive(`page ${page}`);
    const left = this.failures.get(page) ?? 0;
    this.failures.set(page, left - 1);
    if (left > 0) throw new Error(`page ${page} failed`);
    return this.cut(this.rows, page);
  };

  tag = async (name: string): Promise<TagListPage> => {
    await this.arrive(name);
    return this.cut(
      this.rows.filter((row) => row.name === name),
      1,
    );
  };

  private async arrive(what: string): Promise<void> {
    this.asked.push(what);
    this.most = Math.max(this.most, ++this.busy);
    await new Promise((resolve) => setImmediate(resolve));
    this.busy -= 1;
  }

  private cut(rows: Tag[], page: number): TagListPage {
    const tags = rows.slice((page - 1) * pageSize, page * pageSize).map((row) => ({ ...row }));
    return { tags, page, hasAdditional: rows.length > page * pageSize, malformed: [] };
  }
}

let server: Server;
let client: QueryClient;
let isPaused: boolean;

beforeEach(() => {
  server = new Server();
  client = new QueryClient();
  isPaused = false;
});

const shown = () => client.getQueryData<TagHistory>(queryKey);
const keys = (rows: readonly Tag[] | undefined) => rows?.map(historyRowKey);

async function read(isWhole = false, signal = new AbortController().signal): Promise<TagHistory> {
  server.asked = [];
  const history = await new HistoryReader({
    client,
    repository,
    queryKey,
    signal,
    shown: shown(),
    isWhole,
    isPaused: () => isPaused,
    fetchPage: server.page,
    fetchTag: server.tag,
  }).read();
  client.setQueryData(queryKey, history);
  return history;
}

function written(name: string): void {
  servicesOf(client).tagPatches.remember(repository, {
    name,
    tag: server.rows.find((row) => row.name === name && row.endsAt === null) ?? null,
  });
}

function fill(count: number): void {
  for (let index = 0; index < count; index += 1) server.push(`tag-${index % 50}`);
}

describe('reading a history', () => {
  it('reads 2,500 rows of 25 pages and says that they are all', async () => {
    fill(2500);
    const { items, isComplete, completedAt } = await read();
    expect(keys(items)).toEqual(keys(server.rows));
    expect(isComplete).toBe(true);
    expect(completedAt).toBeTypeOf('number');
    expect(server.asked.filter((what) => what === 'page 1')).toHaveLength(1);
  });

  it('has four requests under way at once and no more, for pages and for tags that were written to', async () => {
    fill(2500);
    await read();
    expect(server.most).toBe(4);
    server.most = 0;
    for (let index = 0; index < 40; index += 1) {
      server.push(`tag-${index}`);
      written(`tag-${index}`);
    }
    await read();
    expect(server.asked.filter((what) => what.startsWith('tag-'))).toHaveLength(40);
    expect(server.most).toBe(4);
  });

  it('an empty one is complete', async () => {
    expect(await read()).toMatchObject({ items: [], isComplete: true });
  });

  it('reads only the newest page again, however long the rest is', async () => {
    fill(700);
    await read();
    const before = shown()?.items[300];
    server.push('new');
    const { items, isComplete } = await read();
    expect(server.asked).toEqual(['page 1']);
    expect(isComplete).toBe(true);
    expect(items[0]?.name).toBe('new');
    expect(items).toHaveLength(701);
    expect(items[301]).toBe(before);
  });

  it('reads on until it meets what it knows', async () => {
    fill(300);
    await read();
    fill(250);
    const { items } = await read();
    expect(server.asked).toEqual(['page 1', 'page 2', 'page 3']);
    // Those that ended meanwhile, further back, are told by their successors.
    expect(items.map(({ startedAt }) => startedAt)).toEqual(server.rows.map(({ startedAt }) => startedAt));
  });

  it('reads what this app wrote to, wherever it is', async () => {
    server.push('old');
    fill(450);
    await read();
    server.end('old');
    written('old');
    const { items, unseenWrites } = await read();
    expect(server.asked).toEqual(['page 1', 'old']);
    expect(keys(items)).toEqual(keys(server.rows));
    expect(unseenWrites()).toEqual([]);
  });

  it('reads everything again after more writes than that is worth', async () => {
    for (let index = 0; index < 60; index += 1) server.push(`one-${index}`);
    fill(140);
    await read();
    for (let index = 0; index < 60; index += 1) {
      server.end(`one-${index}`);
      written(`one-${index}`);
    }
    const { items } = await read();
    expect(server.asked.every((what) => what.startsWith('page'))).toBe(true);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('keeps what came before a failure, and goes on from there', async () => {
    fill(1000);
    server.failures.set(6, 1);
    await expect(read()).rejects.toThrow('page 6 failed');
    expect(shown()).toMatchObject({ isComplete: false });
    expect(shown()?.items).toHaveLength(500);
    const { items, isComplete } = await read();
    expect(server.asked.slice(0, 2)).toEqual(['page 1', 'page 5']);
    expect(server.asked).not.toContain('page 3');
    expect(isComplete).toBe(true);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('stops at the newest page while older ones are not wanted, and sees writes all the same', async () => {
    fill(450);
    isPaused = true;
    expect(await read()).toMatchObject({ isComplete: false });
    expect(server.asked).toEqual(['page 1']);
    server.push('tag-3', true);
    written('tag-3');
    const { items } = await read();
    expect(server.asked).toEqual(['page 1', 'tag-3']);
    expect(items[0]).toMatchObject({ name: 'tag-3', isReversion: true });
    // The older rows of that tag would lie beyond the end of the list.
    expect(items.at(-1)?.startedAt).toBe(server.rows[100]?.startedAt);
    isPaused = false;
    expect(keys((await read()).items)).toEqual(keys(server.rows));
  });

  it('forgets what the registry has collected once it reads all again', async () => {
    fill(450);
    await read();
    server.rows = server.rows.filter((_row, index) => index !== 99 && index !== 100 && index < 400);
    const { items } = await read(true);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('for any course of events a whole reading agrees with the registry, and a partial one with what began since', async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('push' as const), count: fc.integer({ min: 1, max: 130 }) }),
      fc.record({ kind: fc.constant('write' as const), count: fc.nat({ max: 49 }) }),
      fc.record({ kind: fc.constant('fail' as const), count: fc.integer({ min: 1, max: 6 }) }),
      fc.record({ kind: fc.constant('pause' as const), count: fc.nat({ max: 1 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
        server = new Server();
        client = new QueryClient();
        isPaused = false;
        fill(230);
        for (const { kind, count } of events) {
          if (kind === 'push') fill(count);
          if (kind === 'write') {
            server.push(`tag-${count}`, true);
            server.end(`tag-${count}`);
            written(`tag-${count}`);
          }
          if (kind === 'fail') server.failures.set(count, 1);
          if (kind === 'pause') isPaused = count === 1;
          const isWhole = shown()?.isComplete === true && count % 2 === 1;
          const isRead = await read(isWhole).then(
            () => true,
            () => false,
          );
          const starts = shown()?.items.map(({ startedAt }) => startedAt) ?? [];
          // Never a gap, also after a failure on the way to the newest.
          const all = server.rows.map(({ startedAt }) => startedAt);
          const first = Math.max(0, all.indexOf(starts[0] ?? null));
          expect(starts).toEqual(all.slice(first, first + starts.length));
          if (isRead) expect(first).toBe(0);
        }
        isPaused = false;
        server.failures.clear();
        const { items, isComplete } = await read(true);
        expect(isComplete).toBe(true);
        expect(keys(items)).toEqual(keys(server.rows));
      }),
      { numRuns: 60 },
    );
  });
});
