import { act, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RestoreItem } from '@/domain/history/restore-rules';
import { tagHistoryQueries } from '@/queries/history/tag-history.queries';
import { restoreTagsJob } from '@/queries/jobs/restore-tags';
import { servicesOf } from '@/queries/services';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { ended } from './jobs-world';
import { addOwnTags, askedOfOwn, imageNamed, manyNames } from './own-tags';

const repository = { namespace: 'acme', name: 'own' };
const second = 1000;
const day = 86_400 * second;
const long = Date.now() - 30 * day;
const yesterday = Date.now() - day;

/** 250 living tags, and the tags `d-001` … `d-100` that were deleted yesterday, each of an image of its own. */
function addDeleted(state: RegistryState): void {
  const rows = addOwnTags(state, 'acme/own', manyNames(250));
  for (const [position, name] of manyNames(100, 'd').entries()) {
    const { digest } = addManifest(rows, imageNamed(name));
    addRow(rows, { name, digest, startMs: long + position * second, endMs: yesterday });
  }
  putRowsInOrder(rows);
}

/** 250 more tags; `m-001` … `m-100` were moved yesterday, each to an image of its own that has a signature. */
function addMoved(state: RegistryState): void {
  const rows = addOwnTags(state, 'acme/own', manyNames(250));
  for (const [position, name] of manyNames(100, 'm').entries()) {
    const before = addManifest(rows, imageNamed(`${name} before`)).digest;
    const after = addManifest(rows, imageNamed(`${name} after`)).digest;
    const signature = addManifest(rows, imageNamed(`${name} signature`)).digest;
    const moved = yesterday + position * second;
    addRow(rows, { name, digest: before, startMs: long + position * second, endMs: moved });
    addRow(rows, { name, digest: after, startMs: moved });
    addRow(rows, { name: `${after.replace(':', '-')}.sig`, digest: signature, startMs: yesterday - position * second });
  }
  putRowsInOrder(rows);
}

interface ManyRows extends RenderedApp {
  rows: MockRepository;
  /** Requests about tags since the history was read: `POST`, `page 1`, `history page 1`, `d-001`, `history d-001`. */
  asked: () => string[];
}

/** The history, once it is read. On its tab nothing reads the active tags by themselves. */
async function withHistory(view: string, prepare: (state: RegistryState) => void): Promise<ManyRows> {
  const app = renderApp(`/repository/acme/own?tab=history&historyView=${view}`, { prepare });
  await waitFor(() => {
    if (historyOf(app)?.isComplete !== true) throw new Error('The history is not read.');
  });
  await untilQuiet(app);
  const rows = app.registry.state.repositories.get('acme/own');
  if (rows === undefined) throw new Error('There is no such repository.');
  const before = app.requests.length;
  const asked = () =>
    askedOfOwn(app.requests.slice(before)).map(({ what, isOfHistory }) => (isOfHistory ? `history ${what}` : what));
  return { ...app, rows, asked };
}

const historyOf = ({ client }: RenderedApp) => client.getQueryData(tagHistoryQueries.list(repository).queryKey);
const untilQuiet = ({ client }: RenderedApp) => waitFor(() => expect(client.isFetching()).toBe(0));
const reads = (asked: readonly string[]) => asked.filter((request) => !/^[A-Z]+$/.test(request));

async function restore(app: ManyRows, items: readonly RestoreItem[]): Promise<number> {
  const store = servicesOf(app.client).jobs;
  let id = 0;
  act(() => void (id = store.start(restoreTagsJob({ client: app.client, repository }, { items }))));
  expect((await ended(store, id)).steps.every(({ state }) => state === 'done')).toBe(true);
  await untilQuiet(app);
  return id;
}

async function undo(app: ManyRows, id: number): Promise<void> {
  const store = servicesOf(app.client).jobs;
  await act(() => store.undo(id));
  const job = await ended(store, store.getAll()[0]?.id ?? 0);
  expect(job.steps.every(({ state }) => state === 'done')).toBe(true);
  await untilQuiet(app);
}

/** The history is as if it were read anew: its rows, their ends and their order. */
function expectTrueHistory(app: ManyRows): void {
  const seconds = (ms: number | null) => (ms === null ? 'alive' : Math.floor(ms / second));
  const stored = app.rows.rows.map(({ name, digest, endMs }) => `${name} ${digest} ${seconds(endMs)}`);
  expect(
    historyOf(app)?.items.map(({ name, manifestDigest, endsAt }) => `${name} ${manifestDigest} ${seconds(endsAt)}`),
  ).toEqual(stored);
}

const alive = (app: ManyRows) =>
  app.rows.rows.flatMap(({ name, digest, endMs }) => (endMs === null ? [`${name} ${digest}`] : []));

describe('a restore of many tags', () => {
  it('reads by the page whether they are still gone, what it wrote, and what became of the history', async () => {
    const app = await withHistory('deleted', addDeleted);
    const before = alive(app).toSorted();
    const items = manyNames(100, 'd').map((name) => ({ tagName: name, digest: imageNamed(name).digest, before: null }));
    const id = await restore(app, items);
    expect(alive(app)).toHaveLength(350);
    expect(reads(app.asked()).filter((request) => !/page \d+$/.test(request))).toEqual([]);
    expect(reads(app.asked()).length).toBeLessThanOrEqual(14);
    expectTrueHistory(app);

    const since = app.asked().length;
    await undo(app, id);
    expect(alive(app).toSorted()).toEqual(before);
    const undoing = reads(app.asked().slice(since));
    expect(undoing.filter((request) => !/page \d+$/.test(request))).toEqual(['like:sha256-']);
    expect(undoing.length).toBeLessThanOrEqual(24);
    expectTrueHistory(app);
  });

  it('reads by the page what it moves, and all signatures at once, which come back with the undo', async () => {
    const app = await withHistory('changes', addMoved);
    const before = alive(app).toSorted();
    const items = (historyOf(app)?.items ?? [])
      .filter(({ name, endsAt }) => name.startsWith('m-') && endsAt === null)
      .map((tag) => ({ tagName: tag.name, digest: imageNamed(`${tag.name} before`).digest, before: tag }));
    const id = await restore(app, items);
    expect(alive(app)).toHaveLength(350);
    expect(reads(app.asked()).filter((request) => !/(page \d+|like:sha256-)$/.test(request))).toEqual([]);
    expect(reads(app.asked()).length).toBeLessThanOrEqual(24);
    expectTrueHistory(app);

    const since = app.asked().length;
    await undo(app, id);
    expect(alive(app).toSorted()).toEqual(before);
    const undoing = reads(app.asked().slice(since));
    expect(undoing.filter((request) => !/(page \d+|like:sha256-)$/.test(request))).toEqual([]);
    expect(undoing.length).toBeLessThanOrEqual(36);
    expectTrueHistory(app);
  });
});
