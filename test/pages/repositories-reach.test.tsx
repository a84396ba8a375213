import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addOrganization, addUser, storeRepository } from '~mocks/build-state';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { smallWorld, worldOf } from './repositories-world';

const table = () => screen.findByRole('table', { name: 'Repositories' });
const link = async (name: string) => within(await table()).findByRole('link', { name });
const listRequests = ({ requests }: Pick<RenderedApp, 'requests'>) =>
  requests.filter(({ url }) => url.startsWith('/api/v1/repository?'));
const searches = ({ requests }: Pick<RenderedApp, 'requests'>) =>
  requests.filter(({ url }) => url.startsWith('/api/v1/find/repositories'));
const searchesForAll = ({ requests }: Pick<RenderedApp, 'requests'>) =>
  requests.map(({ url }) => url).filter((url) => url.startsWith('/api/v1/find/all'));
const namespaceLinks = async () =>
  within(await screen.findByText(/^Namespaces:/))
    .getAllByRole('link')
    .map((one) => [one.textContent, one.getAttribute('href')]);

/** 1,150 public repositories of another user, after one that is private and shared with `alice` and before her own. */
function wideWorld(state: RegistryState): void {
  const others = Array.from({ length: 1150 }, (_unused, index) => [
    `elsewhere/app-${String(index).padStart(4, '0')}`,
    {},
  ]);
  worldOf({ 'elsewhere/shared': { isPublic: false }, ...Object.fromEntries(others), 'alice/mine': {} })(state);
  addUser(state, 'elsewhere');
  state.repositories.get('elsewhere/shared')?.userRoles.set('alice', 'admin');
}

/** Beyond what is loaded of the wide world: an organization and a user with repositories that have other names. */
function withFarNamespaces(state: RegistryState): void {
  wideWorld(state);
  addOrganization(state, 'zebra-labs', { teams: {} });
  addUser(state, 'zebra');
  storeRepository(state, 'zebra-labs/tool', { isPublic: true });
  storeRepository(state, 'zebra/kit', { isPublic: true });
  storeRepository(state, 'zebra/hidden', { isPublic: false });
}

/** Beyond what is loaded: repositories whose descriptions have the word, and after them one that has it in its name. */
function withDescribed(count: number): (state: RegistryState) => void {
  return (state) => {
    wideWorld(state);
    for (let number = 0; number < count; number++) {
      storeRepository(state, `elsewhere/far-${number}`, { isPublic: true, description: 'Finds an okapi' });
    }
    storeRepository(state, 'elsewhere/okapi', { isPublic: true });
  };
}

describe('what a person may see', () => {
  it.each([
    ['a reader of one private repository', 'viewer', 'acme/private-api'],
    ['a reader of public repositories', 'nobody', 'acme/webapp'],
  ])('is listed for %s', async (_who, signedInAs, name) => {
    renderApp(`/repository?q=${name}`, { signedInAs });
    expect(await link(name)).toBeVisible();
  });

  it('has what another namespace shares, also with a person who has namespaces', async () => {
    const prepare = (state: RegistryState) => {
      smallWorld(state);
      addUser(state, 'carol');
      state.repositories.get('alice/busybox')!.isPublic = false;
      state.repositories.get('alice/busybox')!.userRoles.set('carol', 'admin');
    };
    renderApp('/repository', { prepare, signedInAs: 'carol' });
    expect(await link('alice/busybox')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'acme/web-10' })).not.toBeInTheDocument();
  });
});

describe('a list that would be too long', () => {
  it('stops by itself, says what it has, and goes on when asked', async () => {
    const app = renderApp('/repository', { prepare: wideWorld });
    const { user } = app;
    expect(
      await screen.findByText(/This list has your namespaces and the first 500 others that you can see/),
    ).toBeVisible();
    expect(await link('alice/mine')).toBeVisible();
    expect(listRequests(app)).toHaveLength(2 + 5);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/the first 1,000 others/)).toBeVisible();
    expect(listRequests(app)).toHaveLength(2 + 10);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.queryByText(/^This list has/)).not.toBeInTheDocument());
    expect(listRequests(app)).toHaveLength(2 + 12);
    expect(screen.getAllByText('1152').length).toBeGreaterThan(0); // each of them once
  });

  it.each([true, false])('has a superuser’s own first (with full access: %s)', async (hasFullAccess) => {
    const prepare = (state: RegistryState) => {
      wideWorld(state);
      storeRepository(state, 'admin/mine', { isPublic: false });
    };
    renderApp('/repository', {
      prepare,
      signedInAs: 'admin',
      features: { SUPERUSERS_FULL_ACCESS: hasFullAccess },
    });
    expect(await link('admin/mine')).toBeVisible();
    expect(await screen.findByText(/This list has your namespaces and the first 500 others/)).toBeVisible();
  });

  it('says what a search looks through', async () => {
    const { user } = renderApp('/repository', { prepare: wideWorld });
    expect(await screen.findByText(/A search looks through the rest as well\.$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /regular expression/i }));
    expect(await screen.findByText(/A search by expression looks through these only\.$/)).toBeVisible();
  });

  it('says how many it has to a person who is signed out', async () => {
    renderApp('/repository', { prepare: wideWorld, signedInAs: null });
    expect(await screen.findByText(/This list has the first 500 repositories that you can see/)).toBeVisible();
  });

  it('keeps what it has when more cannot be had, and asks again', async () => {
    const { user } = renderApp('/repository', { prepare: wideWorld });
    await screen.findByText(/the first 500 others/);
    let isBroken = true;
    mockServer.use(
      http.get('*/api/v1/repository', () =>
        isBroken ? HttpResponse.json({ message: 'The database sleeps' }, { status: 500 }) : undefined,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/More could not be loaded\..*The database sleeps/)).toBeVisible();
    expect(screen.getByText(/the first 500 others/)).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/the first 1,000 others/)).toBeVisible();
    expect(screen.queryByText(/could not be loaded/)).not.toBeInTheDocument();
  });
});

describe('a search in a list that has not everything', () => {
  it('also has what the registry finds, with its star and state', async () => {
    const prepare = (state: RegistryState) => {
      wideWorld(state);
      state.users.get('alice')?.starred.add('elsewhere/app-1149');
      state.repositories.get('elsewhere/app-1149')!.state = 'READ_ONLY';
    };
    const app = renderApp('/repository?q=APP-1149', { prepare });
    expect(await link('elsewhere/app-1149')).toBeVisible();
    expect(within(await table()).getByText('Read only')).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Star elsewhere/app-1149' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(searches(app)).toHaveLength(1);
  });

  it('asks for no more than it can show, and for more when wanted', async () => {
    const app = renderApp('/repository?q=app-11', { prepare: wideWorld });
    expect(await screen.findByText(/^The registry has more matches than the first 20\./)).toBeVisible();
    expect(await link('elsewhere/app-1119')).toBeVisible();
    expect(searches(app)).toHaveLength(2);
    await app.user.click(screen.getByRole('button', { name: 'Show more matches' }));
    expect(await screen.findByText(/^The registry has more matches than the first 40\./)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Show more matches' }));
    await waitFor(() => expect(screen.queryByText(/^The registry has more/)).not.toBeInTheDocument());
    expect(searches(app)).toHaveLength(5);
    expect(screen.getAllByText('50').length).toBeGreaterThan(0); // each of them once
  });

  it('says when the registry tells no more', async () => {
    const app = renderApp('/repository?q=app-0', { prepare: wideWorld });
    for (const read of [20, 40, 60, 80]) {
      await screen.findByText(new RegExp(`than the first ${read}\\.`));
      await app.user.click(screen.getByRole('button', { name: 'Show more matches' }));
    }
    expect(await screen.findByText(/^The registry lists only the first 100 matches\. Type more/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more matches' })).not.toBeInTheDocument();
    expect(searches(app)).toHaveLength(10);
  });

  it('keeps the matches it has when more cannot be had, and asks again', async () => {
    const { user } = renderApp('/repository?q=app-11', { prepare: wideWorld });
    await screen.findByText(/than the first 20\./);
    let isBroken = true;
    mockServer.use(
      http.get('*/api/v1/find/repositories', () =>
        isBroken ? HttpResponse.json({ message: 'The index sleeps' }, { status: 500 }) : undefined,
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Show more matches' }));
    expect(await screen.findByText(/More could not be loaded\..*The index sleeps/)).toBeVisible();
    expect(await link('elsewhere/app-1119')).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Show more matches' }));
    expect(await screen.findByText(/than the first 40\./)).toBeVisible();
  });

  it('does not call off what it has not read: descriptions match first', async () => {
    const { user } = renderApp('/repository?q=okapi', { prepare: withDescribed(25) });
    expect(await screen.findByText(/ and the registry’s search has found no other by name so far\.$/)).toBeVisible();
    expect(screen.getByText(/^The registry has more matches than the first 20\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more matches' }));
    expect(await link('elsewhere/okapi')).toBeVisible();
    expect(screen.queryByText(/^The registry has more/)).not.toBeInTheDocument();
  });

  it.each([
    ['a person', 'alice'],
    ['a visitor', null],
  ])('finds namespaces for %s, and leads to them', async (_who, signedInAs) => {
    const app = renderApp('/repository?q=ZEBRA', { prepare: withFarNamespaces, signedInAs });
    expect(await namespaceLinks()).toEqual([
      ['zebra-labs', '/organization/zebra-labs'],
      ['zebra', '/user/zebra'],
    ]);
    expect(await screen.findByText('0 repositories and 2 namespaces found')).toHaveRole('status');
    expect(screen.getByText(/ and the registry’s search found no other by name\.$/)).toBeVisible();
    expect(searchesForAll(app)).toEqual(['/api/v1/find/all?query=ZEBRA']);
    await app.user.click(screen.getByRole('link', { name: 'zebra' }));
    expect(await link('kit')).toBeVisible();
  });

  it('names no teams, robots or repositories as namespaces', async () => {
    const kinds = ['team', 'robot', 'repository', 'organization', 'galaxy'];
    mockServer.use(
      http.get('*/api/v1/find/all', () =>
        HttpResponse.json({ results: kinds.map((kind) => ({ kind, name: `a-${kind}` })) }),
      ),
    );
    renderApp('/repository?q=zzzz', { prepare: wideWorld });
    expect(await namespaceLinks()).toEqual([['a-organization', '/organization/a-organization']]);
  });

  it('says if the registry could not be searched for namespaces, and asks again', async () => {
    let isBroken = true;
    mockServer.use(
      http.get('*/api/v1/find/all', () => (isBroken ? HttpResponse.html('<h1>', { status: 502 }) : undefined)),
    );
    const app = renderApp('/repository?q=zebra', { prepare: withFarNamespaces });
    expect(await screen.findByText(/The registry could not be searched for namespaces/)).toBeVisible();
    isBroken = false;
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await namespaceLinks()).toHaveLength(2);
    expect(screen.queryByText(/could not be searched/)).not.toBeInTheDocument();
    expect(searches(app)).toHaveLength(1);
  });

  it.each(['?q=zebra/kit', '?q=zeb.a&regex=true', '?q=zebra&starred=true'])(
    'does not ask for namespaces where none can match: %s',
    async (search) => {
      const app = renderApp(`/repository${search}`, { prepare: withFarNamespaces });
      await screen.findByText(/A search .* (as well|only)\.$/);
      await waitFor(() => expect(app.client.isFetching()).toBe(0));
      await screen.findByText(/^\d+ (repository|repositories) found$/);
      expect(searchesForAll(app)).toEqual([]);
    },
  );

  it('says so if the registry found nothing either', async () => {
    renderApp('/repository?q=zzzz', { prepare: wideWorld });
    expect(
      await screen.findByText(
        'None of the 501 repositories loaded so far matches “zzzz”, and the registry’s search found no other by name.',
      ),
    ).toBeVisible();
    expect(screen.queryByText(/^Namespaces/)).not.toBeInTheDocument();
  });

  it('finds starred ones that the list has not', async () => {
    const prepare = (state: RegistryState) => {
      wideWorld(state);
      state.users.get('alice')?.starred.add('elsewhere/app-1149');
    };
    renderApp('/repository?starred=true', { prepare });
    expect(await link('elsewhere/app-1149')).toBeVisible();
  });

  it('says that the registry names only so many starred ones', async () => {
    const prepare = (state: RegistryState) => {
      wideWorld(state);
      for (let number = 1000; number < 1120; number++) state.users.get('alice')?.starred.add(`elsewhere/app-${number}`);
    };
    renderApp('/repository?starred=true&q=app-111', { prepare });
    expect(await screen.findByText('The registry lists 99 starred repositories at most.')).toBeVisible();
    expect(screen.getByText(/ is starred and matches “app-111”, and the registry lists no other\.$/)).toBeVisible();
  });

  it('that the registry cannot answer leaves the list as it is', async () => {
    let isBroken = true;
    mockServer.use(
      http.get('*/api/v1/find/repositories', () => (isBroken ? HttpResponse.html('<h1>', { status: 502 }) : undefined)),
    );
    const { user } = renderApp('/repository?q=1', { prepare: wideWorld });
    expect(await screen.findByText(/The registry could not be searched; only the loaded/)).toBeVisible();
    expect(await link('elsewhere/app-0001')).toBeVisible();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText(/could not be searched/)).not.toBeInTheDocument());
  });

  it('does not ask if everything is there', async () => {
    const app = renderApp('/repository', { prepare: smallWorld });
    await waitFor(() => expect(listRequests(app)).toHaveLength(3));
    await waitFor(async () => expect(within(await table()).getAllByRole('checkbox')).toHaveLength(5));
    await app.user.type(screen.getByRole('textbox', { name: /^Search by name/ }), 'busy{Enter}');
    await waitFor(async () => expect(within(await table()).getAllByRole('checkbox')).toHaveLength(1));
    expect(searches(app)).toEqual([]);
    expect(searchesForAll(app)).toEqual([]);
  });
});

describe('a search where there is nothing', () => {
  it.each(['/repository?q=web', '/repository?starred=true', '/organization/acme?q=web'])(
    '%s can be cleared',
    async (path) => {
      const { user } = renderApp(path, { prepare: worldOf({}) });
      expect(await screen.findByRole('heading', { name: 'No repositories found' })).toBeVisible();
      expect(screen.getByText(/^No repository that you can see (matches “web”|is starred)\.$/)).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Clear filters' }));
      expect(await screen.findByRole('heading', { name: 'There are no viewable repositories' })).toBeVisible();
    },
  );
});
