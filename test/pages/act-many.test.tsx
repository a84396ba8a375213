import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import type { JobContext, JobPlan } from '@/queries/jobs/job';
import { servicesOf } from '@/queries/services';
import { changeExpirationJob } from '@/queries/jobs/change-expiration';
import { removeTagsJob } from '@/queries/jobs/remove-tags';
import { tagQueries } from '@/queries/tags/tags.queries';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { mockServer } from '~mocks/node';
import type { MockRepository, RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { ended } from './jobs-world';
import { addOwnTags, askedOfOwn, imageNamed, manyNames } from './own-tags';
import { again, signInAs, waitUntilSignedIn } from './session-world';

const repository = { namespace: 'acme', name: 'own' };
const inAWeek = () => Math.floor(Date.now() / 1000) * 1000 + 7 * 86_400_000;

interface ManyTags extends RenderedApp {
  tags: readonly Tag[];
  /** Requests about tags since the list was read: `PUT`, `page 1`, `b-001`, `like:sha256-`. */
  asked: () => string[];
  run: (plan: (context: JobContext) => JobPlan) => number;
}

/** A page that does not show the tags, whose list was read before: their job goes on wherever one is. */
async function withTags(count: number, prepare: (repository: MockRepository) => void = () => {}): Promise<ManyTags> {
  const app = renderApp('/organization/nowhere', {
    signedInAs: 'alice',
    prepare: (state) => prepare(addOwnTags(state, 'acme/own', manyNames(count), { isPublic: false })),
  });
  await waitUntilSignedIn('alice');
  const { items: tags } = await app.client.fetchQuery(tagQueries.list(repository));
  const before = app.requests.length;
  const asked = () => askedOfOwn(app.requests.slice(before)).map(({ what }) => what);
  const run = (plan: (context: JobContext) => JobPlan) => {
    let id = 0;
    act(() => void (id = servicesOf(app.client).jobs.start(plan({ client: app.client, repository }))));
    return id;
  };
  return { ...app, tags, asked, run };
}

const expire = (tags: readonly Tag[], expiresAt: number) => (context: JobContext) =>
  changeExpirationJob(context, { tags, expiresAt });
const remove = (tags: readonly Tag[]) => (context: JobContext) =>
  removeTagsJob(context, { tags, isPermanent: false, canBringBack: true });

const known = ({ client }: RenderedApp) => client.getQueryData(tagQueries.list(repository).queryKey)?.items ?? [];
const reads = (asked: readonly string[]) => asked.filter((request) => !/^[A-Z]+$/.test(request));
const writes = (asked: readonly string[]) => asked.length - reads(asked).length;

/** Calls `happen` once so many writes have arrived, before the last of them is answered. */
function afterWrites(count: number, happen: () => void): void {
  let arrived = 0;
  const onWrite = () => {
    arrived += 1;
    if (arrived === count) happen();
    return undefined;
  };
  mockServer.use(
    http.put('*/api/v1/repository/acme/own/tag/*', onWrite),
    http.delete('*/api/v1/repository/acme/own/tag/*', onWrite),
  );
}

/** 30 more tags, each of an image of its own with a signature beside it. */
function addSignedImages(rows: MockRepository): void {
  for (const name of manyNames(30, 'signed')) {
    const { digest } = addManifest(rows, imageNamed(name));
    const signature = addManifest(rows, imageNamed(`signature of ${name}`));
    addRow(rows, { name, digest, startMs: 1000 });
    addRow(rows, { name: `${digest.replace(':', '-')}.sig`, digest: signature.digest, startMs: 1000 });
  }
  putRowsInOrder(rows);
}

function rowsOf(state: RegistryState) {
  const found = state.repositories.get('acme/own');
  if (found === undefined) throw new Error('There is no such repository.');
  return found;
}

/** Another person makes the tag point to an image of theirs. */
function pushByOther(state: RegistryState, name: string): void {
  const found = rowsOf(state);
  for (const row of found.rows) if (row.name === name) row.endMs = Date.now();
  addRow(found, { name, digest: addManifest(found, imageNamed('theirs')).digest, startMs: Date.now() });
  found.rows.sort((a, b) => b.startMs - a.startMs);
}

/** Takes a job back and waits for the end of that. */
async function undo(app: RenderedApp, id: number) {
  const store = servicesOf(app.client).jobs;
  await act(() => store.undo(id));
  const [latest] = store.getAll();
  return ended(store, latest?.id ?? 0);
}

describe('a job over many tags', () => {
  it('reads what it wrote by the page, keeps the order, and is taken back the same way', async () => {
    const app = await withTags(1203);
    const order = known(app).map(({ name }) => name);
    const chosen = app.tags.slice(100, 200);
    const end = inAWeek();
    const id = app.run(expire(chosen, end));
    const job = await ended(servicesOf(app.client).jobs, id);
    expect(job.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(writes(app.asked())).toBe(100);
    expect(reads(app.asked())).toEqual(['page 2', 'page 2']);
    expect(known(app).map(({ name }) => name)).toEqual(order);
    expect(known(app).flatMap(({ name, endsAt }) => (endsAt === end ? [name] : []))).toEqual(order.slice(100, 200));

    const before = app.asked().length;
    await undo(app, id);
    const undoing = app.asked().slice(before);
    expect(writes(undoing)).toBe(100);
    expect(reads(undoing).length).toBeLessThanOrEqual(4);
    expect(known(app).map(({ name }) => name)).toEqual(order);
    expect(known(app).every(({ endsAt }) => endsAt === null)).toBe(true);
  });

  it('knows from the one page that is left that tags are gone, and finds them on it when they are back', async () => {
    const app = await withTags(150);
    const order = known(app).map(({ name }) => name);
    const id = app.run(remove(app.tags.slice(0, 100)));
    await ended(servicesOf(app.client).jobs, id);
    expect(writes(app.asked())).toBe(100);
    expect(reads(app.asked()).filter((request) => request !== 'page 1')).toEqual([
      expect.stringMatching(/^like:sha256-[0-9a-f]{64}$/),
    ]);
    expect(known(app).map(({ name }) => name)).toEqual(order.slice(100));

    const before = app.asked().length;
    await undo(app, id);
    expect(reads(app.asked().slice(before)).length).toBeLessThanOrEqual(6);
    expect(
      known(app)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(order);
    // The order is that of the registry: a reload would show the same.
    const shown = known(app).map(({ name }) => name);
    const { items } = await app.client.fetchQuery({ ...tagQueries.list(repository), staleTime: 0 });
    expect(items.map(({ name }) => name)).toEqual(shown);
  });

  it('asks by name for what another person moved or removed meanwhile, shows it, and asks before it takes it back', async () => {
    const app = await withTags(250);
    const { state } = app.registry;
    const chosen = app.tags.slice(120, 160);
    const [moved, gone] = [chosen[3]!.name, chosen[4]!.name];
    afterWrites(40, () => {
      pushByOther(state, moved);
      const row = rowsOf(state).rows.find(({ name }) => name === gone);
      if (row !== undefined) row.endMs = Date.now() - 1000;
    });
    const end = inAWeek();
    const id = app.run(expire(chosen, end));
    await ended(servicesOf(app.client).jobs, id);
    expect(writes(app.asked())).toBe(40);
    expect(new Set(reads(app.asked()))).toEqual(new Set(['page 2', moved, gone]));
    expect(known(app)[0]).toMatchObject({ name: moved, endsAt: null });
    expect(known(app).some(({ name }) => name === gone)).toBe(false);
    expect(known(app).filter(({ endsAt }) => endsAt === end)).toHaveLength(38);

    await act(() => servicesOf(app.client).jobs.undo(id));
    expect(servicesOf(app.client).jobs.get(id)?.undo).toMatchObject({
      kind: 'asking',
      cleanCount: 38,
      conflicts: expect.arrayContaining([
        expect.objectContaining({ key: moved, change: expect.stringContaining(`${moved} now points to`) }),
        expect.objectContaining({ key: gone, change: `${gone} was removed meanwhile` }),
      ]),
    });
  });

  it('knows from the pages that are left that tags are gone', async () => {
    const app = await withTags(400);
    const order = known(app).map(({ name }) => name);
    await ended(servicesOf(app.client).jobs, app.run(remove(app.tags.slice(100, 140))));
    expect(reads(app.asked()).filter((request) => !request.startsWith('like:'))).toEqual([
      'page 1',
      'page 2',
      'page 3',
      'page 4',
    ]);
    expect(known(app).map(({ name }) => name)).toEqual([...order.slice(0, 100), ...order.slice(140)]);
  });

  it('asks once for the signatures of all its images, before and after, and brings all back that went along', async () => {
    const app = await withTags(150, addSignedImages);
    const living = () => rowsOf(app.registry.state).rows.filter(({ endMs }) => endMs === null).length;
    const before = living();
    const id = app.run(remove(app.tags.filter(({ name }) => name.startsWith('signed-'))));
    await ended(servicesOf(app.client).jobs, id);
    expect(reads(app.asked()).filter((request) => request.startsWith('like:'))).toEqual([
      'like:sha256-',
      'like:sha256-',
    ]);
    expect(living()).toBe(before - 60);
    expect(known(app)).toHaveLength(before - 60);
    await undo(app, id);
    expect(living()).toBe(before);
    expect(known(app)).toHaveLength(before);
  });

  it('asks for no more than four tags at once by name', async () => {
    const app = await withTags(250);
    let busy = 0;
    let most = 0;
    mockServer.use(
      http.get('*/api/v1/repository/acme/own/tag/', async ({ request }) => {
        if (!new URL(request.url).searchParams.has('specificTag')) return HttpResponse.json({}, { status: 403 });
        most = Math.max(most, ++busy);
        await new Promise((resolve) => setTimeout(resolve, 0));
        busy -= 1;
        return undefined;
      }),
    );
    const names = app.tags.slice(0, 60).map(({ name }) => name);
    await ended(servicesOf(app.client).jobs, app.run(expire(app.tags.slice(0, 60), inAWeek())));
    expect(reads(app.asked()).toSorted()).toEqual(names);
    expect(most).toBe(4);
  });

  it('reads what was written by the time it is stopped', async () => {
    const app = await withTags(100);
    const store = servicesOf(app.client).jobs;
    let id = 0;
    afterWrites(6, () => store.cancel(id));
    const end = inAWeek();
    id = app.run(expire(app.tags, end));
    const { steps, undo: offered } = await ended(store, id);
    const done = steps.flatMap(({ key, state }) => (state === 'done' ? [key] : []));
    expect(writes(app.asked())).toBe(done.length);
    expect(done.length).toBeLessThan(12);
    expect(reads(app.asked())).toEqual(['page 1']);
    expect(known(app).flatMap(({ name, endsAt }) => (endsAt === end ? [name] : []))).toEqual(done);
    expect(offered).toEqual({ kind: 'available' });
  });

  it('asks by name for what a failing page does not tell', async () => {
    const app = await withTags(100);
    mockServer.use(
      http.get('*/api/v1/repository/acme/own/tag/', ({ request }) =>
        new URL(request.url).searchParams.has('specificTag') ? undefined : HttpResponse.json({}, { status: 403 }),
      ),
    );
    const end = inAWeek();
    const { undo: offered } = await ended(servicesOf(app.client).jobs, app.run(expire(app.tags.slice(0, 5), end)));
    expect(known(app).filter(({ endsAt }) => endsAt === end)).toHaveLength(5);
    expect(offered).toEqual({ kind: 'available' });
  });

  it('is not over without knowing what it did if the session ends just then', async () => {
    const app = await withTags(20);
    const store = servicesOf(app.client).jobs;
    mockServer.use(
      http.get(
        '*/api/v1/repository/acme/own/tag/',
        () => {
          app.registry.signInAs(null);
          return undefined;
        },
        { once: true },
      ),
    );
    const end = inAWeek();
    const id = app.run(expire(app.tags, end));
    await screen.findByRole('dialog', again);
    await app.user.click(screen.getByRole('button', { name: 'Not now' }));
    await waitFor(() => expect(store.get(id)?.state).toBe('paused'));
    await app.user.click(await screen.findByRole('button', { name: 'Resume' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    expect((await ended(store, id)).undo).toEqual({ kind: 'available' });
    expect(writes(app.asked())).toBe(20);
    expect(known(app).every(({ endsAt }) => endsAt === end)).toBe(true);
  });

  it('reads a single tag by its name', async () => {
    const app = await withTags(20);
    const [tag] = app.tags;
    await ended(servicesOf(app.client).jobs, app.run(expire([tag!], inAWeek())));
    expect(app.asked()).toEqual(['PUT', 'b-001']);
  });
});
