import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addOrganization, storeRepository, addRow, putRowsInOrder } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { goBack, renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, imageNamed, manyNames } from './own-tags';
import { again, asked, endSession, signInAs, waitForNoDialog, waitUntilSignedIn } from './session-world';

const shared = imageNamed('shared by several');
const { digest } = shared;
const home = '/organization/fleet';
const whereShared = `${home}?where=${digest}`;

/** A namespace: `api` and `web` have the image, `multi` in an index, `lone` another one. */
function addFleet(state: RegistryState): void {
  addOrganization(state, 'fleet', { teams: { owners: { role: 'admin', members: ['alice', 'quayadmin'] } } });
  for (const [name, tags] of [
    ['api', ['latest', 'v1']],
    ['web', ['latest']],
  ] as const) {
    const repository = storeRepository(state, `fleet/${name}`, { isPublic: true });
    addManifest(repository, shared);
    tags.forEach((tag, at) => addRow(repository, { name: tag, digest, startMs: Date.UTC(2026, 0, 15) - at * 1000 }));
    putRowsInOrder(repository);
  }
  addOwnTags(state, 'fleet/lone', ['latest', 'other']);
  const multi = storeRepository(state, 'fleet/multi', { isPublic: true });
  addManifest(multi, shared);
  const index = addManifest(multi, buildIndex([{ digest, platform: 'linux/amd64' }]));
  addRow(multi, { name: 'all', digest: index.digest, startMs: Date.UTC(2026, 0, 15) });
}

function renderFleet(address: string, options: Parameters<typeof renderApp>[1] = {}): RenderedApp {
  return renderApp(address, { ...options, prepare: (state) => (addFleet(state), options.prepare?.(state)) });
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Places' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('link')
        .map(({ textContent }) => textContent)
        .join(':'),
    );
const found = (text: string | RegExp) => screen.findByText(text, { selector: 'strong' });

describe('a namespace of which nothing is listed', () => {
  it.each<[string, () => Response]>([
    ['fails', () => HttpResponse.json({ message: 'Boom' }, { status: 500 })],
    ['is a page of a proxy', () => new HttpResponse('<html>Quay Loading</html>', { status: 502 })],
    ['is empty', () => new HttpResponse('', { headers: { 'content-type': 'application/json' } })],
  ])('says so if its list %s, shows the call, and is searched when it is tried again', async (_how, answer) => {
    mockServer.use(http.get('*/api/v1/repository', answer));
    const app = renderFleet(whereShared);
    const title = 'The repositories of fleet could not be listed.';
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('button', { name: `Show API call: ${title}` })).toBeVisible();
    expect(screen.queryByText(/0 of 0/)).toBeNull();
    mockServer.resetHandlers();
    await app.user.click(screen.getByRole('button', { name: `Retry: ${title}` }));
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Results' })).toHaveFocus();
  });
});

describe('where an image is', () => {
  it('is asked of every repository of the namespace, and tags are read only where it is', async () => {
    const app = renderFleet(whereShared);
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
    expect(rows()).toEqual(['fleet/api:latest', 'fleet/api:v1', 'fleet/multi:all', 'fleet/web:latest']);
    expect(screen.getByText('in its index')).toBeVisible();
    expect(asked(app, /fleet\/lone\/tag\//)).toEqual([]);
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        'Found in 3 of 4 repositories of fleet.',
      ),
    );
    await app.user.click(screen.getByRole('link', { name: 'fleet/api:v1' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'api:v1' })).toBeVisible();
    await goBack();
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
  });

  it('is found from the menu of a tag, and leads on to tags of the same name', async () => {
    const app = renderFleet('/repository/fleet/api');
    await app.user.click(await screen.findByRole('button', { name: 'Actions for tag latest' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Where else is this image?' }));
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
    await app.user.click(screen.getByRole('link', { name: /have a tag latest/ }));
    const place = await screen.findByRole('link', { name: 'fleet/lone:latest' });
    expect(place.closest('tr')).toHaveTextContent('Other digest');
    expect(screen.getByRole('link', { name: 'fleet/web:latest' }).closest('tr')).toHaveTextContent('Same digest');
    expect(window.location.search).toBe(`?where=latest&digest=${digest}`);
  });

  it('is found from the palette when a digest is pasted', async () => {
    const app = renderFleet('/repository/fleet/api');
    await screen.findByRole('button', { name: 'Actions for tag latest' });
    await app.user.keyboard('{Control>}k{/Control}');
    await waitFor(() => expect(screen.getByRole('combobox', { name: 'Go to, or do' })).toHaveFocus());
    await app.user.paste(digest);
    await app.user.click(await screen.findByRole('option', { name: /^Where is sha256:/ }));
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
  });

  it('is looked for among the newest 500 tags, and among all on demand', async () => {
    const app = renderFleet(whereShared, {
      prepare: (state) => {
        const big = addOwnTags(state, 'fleet/big', manyNames(510));
        addManifest(big, shared);
        addRow(big, { name: 'old', digest, startMs: Date.UTC(2020, 0, 1) });
        putRowsInOrder(big);
      },
    });
    expect(await found('Found in 3 of 5 repositories of fleet')).toBeVisible();
    expect(
      screen.getByText('Looked at the newest 500 tags of big. There may be more.', { exact: false }),
    ).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Read all tags' }));
    expect(await found('Found in 4 of 5 repositories of fleet')).toBeVisible();
    expect(rows()).toContain('fleet/big:old');
    expect(screen.queryByText(/newest/)).toBeNull();
  });
});

describe('where a tag name is', () => {
  it('compares the images, and names what could not be asked', async () => {
    let isBroken = true;
    mockServer.use(
      http.get('*/repository/fleet/web/tag/', () => (isBroken ? new HttpResponse('{}', { status: 500 }) : undefined)),
      http.get('*/repository/fleet/multi/tag/', () => new HttpResponse('{}', { status: 403 })),
    );
    const app = renderFleet(`${home}?where=latest`);
    expect(await screen.findByText(/2 repositories could not be asked/)).toBeVisible();
    expect(rows()).toEqual(['fleet/api:latest', 'fleet/lone:latest']);
    expect(screen.getAllByText('Only here so far')).toHaveLength(2);
    isBroken = false;
    const before = asked(app, /specificTag=latest/);
    await app.user.click(screen.getByRole('button', { name: 'Retry web' }));
    expect(await found('Found in 3 of 4 repositories of fleet')).toHaveFocus();
    expect(screen.getAllByText('Same in 1 other')).toHaveLength(2);
    expect(asked(app, /specificTag=latest/)).toHaveLength(before.length + 1);
    expect(screen.getByText(/1 repository could not be asked/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Retry multi' })).toBeVisible();
    expect(screen.getByText('Only here so far')).toBeVisible();
  });

  it('asks no more than 200 repositories before the person agrees', async () => {
    const app = renderFleet(`${home}?where=latest`, {
      prepare: (state) => manyNames(210, 'r').forEach((name) => addOwnTags(state, `fleet/${name}`, ['x'])),
    });
    const more = await screen.findByRole('button', { name: 'Ask 14 more' });
    expect(screen.getByText('Asked 200 of 214 repositories of fleet, found in 2')).toBeVisible();
    await app.user.click(more);
    expect(await found('Found in 3 of 214 repositories of fleet')).toHaveFocus();
    expect(screen.getByText('Only here')).toBeVisible();
  });

  it('waits for the person to sign in again', async () => {
    const app = renderFleet(home, {
      signedInAs: 'alice',
      prepare: (state) =>
        state.repositories.forEach((one) => Object.assign(one, one.namespace === 'fleet' && { isPublic: false })),
    });
    await screen.findByRole('link', { name: 'multi' });
    await waitUntilSignedIn('alice');
    endSession(app);
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.click(await screen.findByRole('option', { name: /^Where is this image/ }));
    await app.user.type(await screen.findByRole('searchbox', { name: /Digest or tag name/ }), 'latest{Enter}');
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    await waitForNoDialog();
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
  });
});

describe('the form', () => {
  it('asks for what is missing, and makes an address of the search', async () => {
    const { user } = renderFleet('/repository?where=');
    const text = await screen.findByRole('searchbox', { name: /Digest or tag name/ });
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(screen.getByText('This is neither a digest nor the name of a tag.')).toBeVisible();
    expect(screen.getByText('A namespace is needed.')).toBeVisible();
    await user.type(text, ' v1 ');
    await user.type(screen.getByRole('combobox', { name: /Namespace/ }), 'fleet{Enter}');
    expect(await found('Found in 1 of 4 repositories of fleet')).toBeVisible();
    expect(window.location.pathname + window.location.search).toBe(`${home}?where=v1`);
    const field = screen.getByRole('searchbox', { name: /Digest or tag name/ });
    await user.clear(field);
    await user.type(field, 'latest{Enter}');
    expect(await found('Found in 3 of 4 repositories of fleet')).toBeVisible();
    expect(field).toHaveFocus();
    await goBack();
    await waitFor(() => expect(field).toHaveValue('v1'));
    expect(await found('Found in 1 of 4 repositories of fleet')).toBeVisible();
  });

  it.each([
    ['quayadmin', 0],
    [null, 1],
  ])('says that there may be no such namespace (signed in: %s)', async (signedInAs, offers) => {
    renderFleet(`/organization/fleeet?where=${digest}`, { signedInAs });
    expect(await screen.findByRole('heading', { name: 'No repositories of “fleeet” to ask' })).toBeVisible();
    expect(screen.getByText(/^Either there is no namespace “fleeet”, it has no repositories yet, or/)).toBeVisible();
    expect(screen.queryByText(/0 of 0/)).toBeNull();
    expect(within(screen.getByRole('main')).queryAllByRole('link', { name: 'Sign in' })).toHaveLength(offers);
  });

  it('says what an address cannot be looked for', async () => {
    renderFleet(`${home}?where=two%20words`);
    expect(await screen.findByText('This is neither a digest nor the name of a tag.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Results' })).toBeNull();
  });
});

describe('the page of a search for an image', () => {
  it('belongs to the repositories in the main navigation', async () => {
    renderFleet(whereShared);
    const main = await screen.findByRole('navigation', { name: 'Main' });
    expect(within(main).getByRole('link', { name: 'Repositories' })).toHaveAttribute('aria-current', 'true');
  });
});
