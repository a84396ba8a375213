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
    for (let index = 0; index < 12; index += 1) {
      server.push(`one-${index}`);
      fill(110);
      server.push(`one-of-two-${index}`);
      server.push(`two-of-two-${index}`);
      fill(110);
    }
    await read();
    expect(server.most).toBe(4);
    server.most = 0;
    const names = server.rows.flatMap(({ name }) => (name.startsWith('tag-') ? [] : [name]));
    for (const name of names) {
      server.end(name);
      written(name);
    }
    await read();
    expect(server.asked.filter((what) => what.startsWith('one-') || what.startsWith('page')).length).toBeLessThan(26);
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

  it('reads the pages on which several tags were written to, the newest one for tags that are new or came back', async () => {
    for (let index = 0; index < 60; index += 1) server.push(`one-${index}`);
    fill(640);
    server.push('back');
    server.end('back');
    await read();
    for (let index = 0; index < 60; index += 1) {
      server.end(`one-${index}`);
      written(`one-${index}`);
    }
    for (const name of ['new', 'back', 'tag-3']) {
      server.push(name, true);
      written(name);
    }
    const { items } = await read();
    expect(server.asked).toEqual(['page 1', 'page 7', 'page 8']);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('reads all rows of tags that another tab wrote to, as it may have deleted one of them permanently', async () => {
    server.push('old');
    server.end('old');
    fill(450);
    await read();
    server.rows = server.rows.map((row) => (row.name === 'old' ? { ...row, endsAt: 0 } : row));
    servicesOf(client).tagPatches.remember(repository, { name: 'old', tag: null, isForeign: true });
    const { items } = await read();
    expect(server.asked).toEqual(['page 1', 'old']);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('reads what this tab deleted permanently, with other rows of the same tag and digest', async () => {
    server.push('old');
    server.rows = server.rows.map((row) => ({ ...row, manifestDigest: 'sha256:same' }));
    fill(450);
    server.push('old');
    server.rows = server.rows.map((row) => (row.name === 'old' ? { ...row, manifestDigest: 'sha256:same' } : row));
    server.end('old');
    fill(150);
    await read();
    const [erased] = server.rows.filter(({ name }) => name === 'old');
    server.rows = server.rows.map((row) => (row.name === 'old' ? { ...row, endsAt: 0 } : row));
    servicesOf(client).erasures.remember(repository, erased as Tag);
    written('old');
    const { items } = await read();
    expect(server.asked).toEqual(['page 1', 'old']);
    expect(keys(items)).toEqual(keys(server.rows));
  });

  it('asks by name for tags whose page is elsewhere by now', async () => {
    fill(50);
    for (let index = 0; index < 60; index += 1) server.push(`one-${index}`);
    fill(640);
    await read();
    for (const name of ['one-30', 'one-31']) {
      server.end(name);
      written(name);
    }
    // The registry has collected most of what came after them.
    server.rows = server.rows.filter((_row, index) => index < 101 || index >= 630);
    await read();
    expect(server.asked).toEqual(['page 1', 'page 7', 'one-31', 'one-30']);
    expect(shown()?.items.find(({ name }) => name === 'one-31')?.endsAt).not.toBeNull();
  });

  it('shows no row twice that a push moves from one page to the next meanwhile', async () => {
    fill(950);
    const { page } = server;
    server.page = async (number) => {
      const answer = await page(number);
      if (number === 5) fill(3);
      return answer;
    };
    const { items } = await read();
    expect(new Set(keys(items)).size).toBe(950);
    expect(items).toHaveLength(950);
  });

  it('sees writes while a long history is read for the first time', async () => {
    fill(950);
    const { page } = server;
    server.page = async (number) => {
      const answer = await page(number);
      if (number === 5) {
        for (const name of ['tag-1', 'tag-2', 'new']) {
          server.push(name);
          written(name);
        }
      }
      return answer;
    };
    const { items, isComplete } = await read();
    expect(isComplete).toBe(true);
    expect(server.asked.every((what) => what.startsWith('page'))).toBe(true);
    expect(items.slice(0, 3).map(({ name }) => name)).toEqual(['new', 'tag-2', 'tag-1']);
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

  it('still knows of what this app wrote when reading all again breaks off before it', async () => {
    fill(450);
    await read();
    server.end('tag-3');
    written('tag-3');
    fill(80);
    server.failures.set(2, 1);
    await expect(read(true)).rejects.toThrow('page 2 failed');
    isPaused = true;
    const { items } = await read(true);
    const isOfWritten = ({ name }: Tag) => name === 'tag-3';
    expect(keys(items.filter(isOfWritten))).toEqual(keys(server.rows.filter(isOfWritten)));
  });

  it('stops at the newest page while older ones are not wanted, and sees writes all the same', async () => {
    fill(450);
    isPaused = true;
    expect(await read()).toMatchObject({ isComplete: false });
    expect(server.asked).toEqual(['page 1']);
    server.push('tag-3', true);
    written('tag-3');
    const { items } = await read();
    expect(server.asked).toEqual(['page 1']);
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
        const writtenTo = new Set<string>();
        for (const { kind, count } of events) {
          if (kind === 'push') fill(count);
          if (kind === 'write') {
            server.push(`tag-${count}`, true);
            server.end(`tag-${count}`);
            written(`tag-${count}`);
            writtenTo.add(`tag-${count}`);
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
          if (!isRead) continue;
          expect(first).toBe(0);
          // What this app wrote to is as the registry has it, wherever it is.
          const isOfWritten = ({ name }: Tag) => writtenTo.has(name);
          const end = shown()?.items.at(-1)?.startedAt ?? 0;
          expect(keys(shown()?.items.filter(isOfWritten))).toEqual(
            keys(server.rows.filter((row) => isOfWritten(row) && (row.startedAt ?? 0) >= end)),
          );
          writtenTo.clear();
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
