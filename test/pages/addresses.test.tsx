import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { startAtRegistry } from '@/queries/session/registry-home';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { signInAs, waitUntilSignedIn } from './session-world';
import { findRow } from './tags-table';

const location = () => window.location.pathname + window.location.search + window.location.hash;
const closed = { features: { ANONYMOUS_ACCESS: false } };
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

afterEach(() => startAtRegistry('', window.location.origin));

describe('where nothing can be seen without signing in', () => {
  it.each([
    '/repository',
    '/organization/acme',
    '/repository/acme/webapp?q=stable',
    '/repository/acme/webapp/tag/stable',
  ])('signing out at %s leads to the sign-in page, and the next person to the repositories', async (address) => {
    const app = renderApp(address, { ...closed, signedInAs: 'alice' });
    await app.user.click(await screen.findByRole('button', { name: 'User: alice' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(await heading(/^Sign in/)).toBeVisible();
    await waitFor(() => expect(location()).toBe('/signin?redirect_url=%2Frepository'));
    await signInAs(app, 'bob');
    expect(await heading('Repositories')).toBeVisible();
    await waitFor(() => expect(location()).toBe('/repository'));
  });

  it('a short address comes back as a long one', async () => {
    const app = renderApp('/acme/webapp?q=stable', { ...closed, signedInAs: null });
    await waitFor(() => expect(location()).toMatch(/^\/signin/));
    await signInAs(app, 'alice');
    await findRow('stable');
    expect(location()).toBe('/repository/acme/webapp?q=stable');
  });

  it.each(['/repository/acme', '/superuser'])('%s says what it is without signing in', async (address) => {
    renderApp(address, { ...closed, signedInAs: null });
    expect(await heading(/^(404 Page not found|This app has no such page)$/)).toBeVisible();
    expect(location()).toBe(address);
  });
});

describe('short addresses', () => {
  it('open what they stand for, with their search', async () => {
    renderApp('/acme/webapp?q=stable#top');
    await findRow('stable');
    await waitFor(() => expect(location()).toBe('/repository/acme/webapp?q=stable#top'));
  });
});

describe('addresses of the registry itself', () => {
  it('are none of this app, which says so and leads back', async () => {
    const { user, requests } = renderApp('/service-keys?x=1');
    expect(await heading('This app has no such page')).toBeVisible();
    const main = within(screen.getByRole('main'));
    expect(
      main.getByText(/\/service-keys belongs to the registry itself\..*in place of the registry’s own/),
    ).toBeVisible();
    expect(main.queryByRole('link', { name: /own page/ })).toBeNull();
    await user.click(main.getByRole('link', { name: 'Go to Repositories' }));
    expect(await heading('Repositories')).toBeVisible();
    expect(requests.filter(({ url }) => url.includes('service-keys'))).toEqual([]);
  });

  it('lead to the registry’s own page if it has one', async () => {
    startAtRegistry('', 'https://quay.example.com', true);
    renderApp('/service-keys?x=1#y');
    expect(await screen.findByRole('link', { name: 'Open the registry’s own page' })).toHaveAttribute(
      'href',
      'https://quay.example.com/service-keys?x=1#y',
    );
  });
});

describe('a tab that only the registry’s own page has', () => {
  it.each([
    ['logs', 'Logs'],
    ['mirroring', 'Mirroring'],
    ['builds', 'Builds'],
  ])('%s is told, and Tags are a click away', async (tab, title) => {
    const { user } = renderApp(`/repository/acme/webapp?tab=${tab}`);
    expect(await screen.findByRole('heading', { name: `This app has no ${title} tab` })).toBeVisible();
    expect(screen.getByRole('tab', { name: title })).toHaveAttribute('aria-selected', 'true');
    expect(screen.queryByRole('link', { name: /own pages/ })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Tags' }));
    await findRow('stable');
    expect(screen.queryByRole('tab', { name: title })).toBeNull();
  });

  it('leads there', async () => {
    startAtRegistry('', 'https://quay.example.com', true);
    renderApp('/repository/acme/webapp?tab=logs');
    expect(await screen.findByRole('link', { name: 'Open Logs in the registry’s own pages' })).toHaveAttribute(
      'href',
      'https://quay.example.com/repository/acme/webapp?tab=logs',
    );
  });

  it('is no tab if it is unknown', async () => {
    renderApp('/repository/acme/webapp?tab=nonsense');
    await findRow('stable');
    expect(screen.getByRole('tab', { name: 'Tags' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('what an identity provider refused', () => {
  const address = '/oauth-error?provider=Acme+SSO&error_description=%3Cb%3EYou%3C%2Fb%3E+are+not+invited';

  it('is told above the form, and signing in goes on', async () => {
    const app = renderApp(address, { signedInAs: null });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Acme SSO did not sign you in');
    expect(alert).toHaveTextContent('It said: “<b>You</b> are not invited”');
    await signInAs(app, 'alice');
    await waitUntilSignedIn('alice');
    await waitFor(() => expect(location()).toBe('/repository'));
  });

  it('is told to who is signed in all the same', async () => {
    const { user } = renderApp(address, { signedInAs: 'alice' });
    await waitUntilSignedIn('alice');
    expect(await screen.findByText('It said: “<b>You</b> are not invited”')).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Go to Repositories' }));
    expect(await heading('Repositories')).toBeVisible();
  });

  it('is told without a reason, too', async () => {
    renderApp('/oauth-error', { signedInAs: null });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The identity provider did not sign you in');
    expect(alert).toHaveTextContent('It gave no reason.');
  });
});

describe('what the registry asks about a profile', () => {
  it('is told, and who they are', async () => {
    renderApp('/updateuser', { signedInAs: 'alice' });
    expect(await heading('You are signed in as alice')).toBeVisible();
    expect(screen.getByText('The registry asks nothing about your profile.')).toBeVisible();
  });

  it('cannot be told, and can be asked again, if the registry does not say who they are', async () => {
    let isDown = true;
    mockServer.use(
      http.get('*/api/v1/user/', () => (isDown ? HttpResponse.json({ message: 'x' }, { status: 500 }) : undefined)),
    );
    const { user } = renderApp('/updateuser', { signedInAs: 'alice' });
    expect(await heading('Unable to get your profile')).toBeVisible();
    expect(screen.queryByText(/^Sign in to see/)).toBeNull();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await heading('You are signed in as alice')).toBeVisible();
  });

  it('needs a person who is signed in', async () => {
    renderApp('/updateuser', { signedInAs: null });
    expect(await heading('Your profile')).toBeVisible();
    expect(screen.getByText(/^Sign in to see/)).toBeVisible();
  });
});
