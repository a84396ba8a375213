import { act, screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { servicesOf } from '@/queries/services';
import { removeTagsJob } from '@/queries/jobs/remove-tags';
import { tagQueries } from '@/queries/tags/tags.queries';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { ended } from './jobs-world';
import { addOwnTags, manyNames } from './own-tags';
import { again, asked, livingTags, signInAs, waitForNoDialog, waitUntilSignedIn } from './session-world';

const repository = { namespace: 'acme', name: 'own' };
const names = manyNames(6);

/** A page that does not show the tags: their job goes on wherever one is. */
async function startRemoval(prepareWrites: (app: RenderedApp) => void): Promise<RenderedApp & { id: number }> {
  const app = renderApp('/organization/nowhere', {
    signedInAs: 'alice',
    prepare: (state) => addOwnTags(state, 'acme/own', names, { isPublic: false }),
  });
  await waitUntilSignedIn('alice');
  const { items: tags } = await app.client.fetchQuery(tagQueries.list(repository));
  prepareWrites(app);
  let id = 0;
  act(() => {
    const plan = removeTagsJob({ client: app.client, repository }, { tags, isPermanent: false, canBringBack: true });
    id = servicesOf(app.client).jobs.start(plan);
  });
  return { ...app, id };
}

/** Calls `happen` before the request with that position among those that the job sends is answered. */
function beforeRequest(position: number, happen: () => void): void {
  let count = 0;
  mockServer.use(
    http.all('*/api/v1/repository/acme/own/tag/*', () => {
      count += 1;
      if (count === position) happen();
      return undefined;
    }),
  );
}

/** Each tag is a request to remove it, and one more reads what is left. */
const positions = Array.from({ length: names.length + 1 }, (_, index) => index + 1);

describe('a session that ends in the middle of a bulk job', () => {
  it.each(positions)('before its request %d: every tag is removed all the same, each once', async (position) => {
    const app = await startRemoval(({ registry }) => beforeRequest(position, () => registry.signInAs(null)));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    const job = await ended(servicesOf(app.client).jobs, app.id);
    expect(job.steps.map(({ state }) => state)).toEqual(names.map(() => 'done'));
    expect(livingTags(app.registry.state, 'acme/own')).toEqual([]);
    expect(asked(app, /^DELETE .* 204$/)).toHaveLength(names.length);
    await waitForNoDialog();
  });

  it('pauses the job if the person does not sign in, and takes it up again', async () => {
    const app = await startRemoval(({ registry }) => beforeRequest(3, () => registry.signInAs(null)));
    await screen.findByRole('dialog', again);
    await app.user.click(screen.getByRole('button', { name: 'Not now' }));
    const store = servicesOf(app.client).jobs;
    await waitFor(() => expect(store.get(app.id)?.state).toBe('paused'));
    await waitForNoDialog();
    await app.user.click(await screen.findByRole('button', { name: 'Resume' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    const job = await ended(store, app.id);
    expect(job.steps.map(({ state }) => state)).toEqual(names.map(() => 'done'));
    expect(livingTags(app.registry.state, 'acme/own')).toEqual([]);
  });
});

describe('a CSRF token that changes in the middle of a bulk job', () => {
  it.each(positions)('before its request %d: nothing is lost, and nothing is asked', async (position) => {
    const app = await startRemoval(({ registry: { state } }) =>
      beforeRequest(position, () => {
        state.session = { ...state.session, csrfToken: 'another' };
      }),
    );
    const job = await ended(servicesOf(app.client).jobs, app.id);
    expect(job.steps.map(({ state }) => state)).toEqual(names.map(() => 'done'));
    expect(livingTags(app.registry.state, 'acme/own')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
    // One new token serves all that were refused with the old one.
    expect(asked(app, /csrf_token/).length).toBeLessThanOrEqual(2);
  });
});
