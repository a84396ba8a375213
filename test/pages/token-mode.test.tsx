import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAtRegistry } from '@/queries/session/registry-home';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp, type RenderAppOptions } from '../render-app';
import { findToast, openAction, press } from './acting';
import { addOwnTags } from './own-tags';
import { waitUntilSignedIn } from './session-world';
import { expectTags } from './tags-table';

const elsewhere = 'https://quay.example.com';

/** What was sent to the registry elsewhere. */
let sent: Request[] = [];

beforeEach(() => {
  sent = [];
  startAtRegistry('', location.origin);
});
afterEach(() => startAtRegistry('', location.origin));

/** A registry at another address: it answers its API to every origin, and `/config` and the CSRF token to its own only. */
function serveElsewhere(): void {
  mockServer.use(
    http.all(`${elsewhere}/*`, ({ request }) => {
      sent.push(request.clone());
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/api/')) return HttpResponse.error();
      if (pathname === '/api/v1/discovery') {
        return HttpResponse.json({
          paths: Object.fromEntries(
            ['/manifest/{manifestref}/security', '/tag/{tag}/expire'].map((path) => [
              `/api/v1/repository/{repository}${path}`,
              {},
            ]),
          ),
        });
      }
      return undefined;
    }),
  );
}

async function openTokenForm(options: RenderAppOptions = {}): Promise<RenderedApp> {
  serveElsewhere();
  const app = renderApp('/signin?redirect_url=/repository/acme/own', {
    signedInAs: null,
    ...options,
    prepare: (state) => {
      addOwnTags(state, 'acme/own', ['a', 'b'], { isPublic: false });
      const token = (scopes: string[]) => ({ username: 'alice', scopes: new Set(scopes), expired: false });
      state.tokens.set('token-all', token(['repo:read', 'repo:write', 'user:read']));
      state.tokens.set('reads', token(['repo:read', 'user:read']));
      state.tokens.set('anonymous', token(['repo:read']));
      state.tokens.set('expired', { ...token(['repo:read', 'user:read']), expired: true });
    },
  });
  await app.user.click(await screen.findByRole('button', { name: 'Use an access token' }));
  return app;
}

async function useToken({ user }: RenderedApp, token: string, address = elsewhere): Promise<void> {
  const field = await screen.findByLabelText('Registry');
  await user.clear(field);
  if (address !== '') await user.type(field, address);
  const tokenField = screen.getByLabelText('Access token');
  await user.clear(tokenField);
  await user.type(tokenField, `${token}{Enter}`);
}

describe('an access token', () => {
  it('shows who asks: no cookies, no CSRF token, and the features are found out', async () => {
    const app = await openTokenForm();
    await useToken(app, 'token-all');
    await expectTags(['a', 'b']);
    await waitUntilSignedIn('alice');
    await openAction(app, 'a', 'Remove');
    await press(app, 'Remove tag');
    await findToast('Removed tag a');
    expect(
      app.registry.state.repositories.get('acme/own')?.rows.find(({ name }) => name === 'a')?.endMs,
    ).not.toBeNull();
    expect(sent.length).toBeGreaterThan(5);
    for (const request of sent) {
      expect(request.headers.get('Authorization')).toBe('Bearer token-all');
      expect(request.credentials).toBe('omit');
      expect(request.headers.get('X-CSRF-Token')).toBeNull();
      expect(request.url).not.toContain('token-all');
    }
    expect(sent.some(({ url }) => url.endsWith('/csrf_token'))).toBe(false);
    // Known to the registry: scans and removal for good. Not known: pull statistics.
    expect(screen.getByRole('columnheader', { name: 'Security' })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: 'Pull Count' })).toBeNull();
    // Commands name the registry that it is about.
    expect(await screen.findByRole('link', { name: 'quay.example.com' })).toBeVisible();
  });

  it('is asked for properly', async () => {
    const app = await openTokenForm();
    await useToken(app, 'token-all', '');
    expect(screen.getByLabelText('Registry')).toHaveFocus();
    expect(screen.getByLabelText('Registry')).toHaveAccessibleDescription(/Enter the address/);
    await useToken(app, 'token-all', 'http://quay.example.com');
    expect(screen.getByLabelText('Registry')).toHaveAccessibleDescription(/has to begin with https/);
    await useToken(app, ' ');
    expect(screen.getByLabelText('Access token')).toHaveAccessibleDescription(/Enter the access token/);
    await useToken(app, 'two words');
    expect(screen.getByLabelText('Access token')).toHaveAccessibleDescription(/has no such characters/);
    expect(sent).toEqual([]);
    expect(screen.getByLabelText('Access token')).toHaveAttribute('type', 'password');
  });

  it('that is wrong is told, and nothing has changed', async () => {
    const app = await openTokenForm();
    await useToken(app, 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent(/does not tell whose token this is/);
    await app.user.click(screen.getByRole('button', { name: 'Sign in with a password' }));
    expect(await screen.findByRole('heading', { name: 'Sign in to Red Hat Quay' })).toBeVisible();
  });

  it('whose owner the registry does not name can be used nevertheless', async () => {
    const app = await openTokenForm();
    await useToken(app, 'anonymous');
    await app.user.click(await screen.findByRole('button', { name: 'Use it all the same' }));
    await expectTags(['a', 'b']);
    expect(await screen.findByRole('button', { name: 'User: Access token' })).toBeVisible();
  });

  it('for a registry that cannot be reached is told so', async () => {
    const app = await openTokenForm();
    mockServer.use(http.all(`${elsewhere}/*`, () => HttpResponse.error()));
    await useToken(app, 'token-all');
    expect(await screen.findByRole('alert')).toHaveTextContent(`${elsewhere} could not be reached from here.`);
  });

  it('that lacks a scope is told which', async () => {
    const app = await openTokenForm();
    await useToken(app, 'reads');
    await expectTags(['a', 'b']);
    mockServer.use(
      http.delete(`${elsewhere}/api/v1/repository/acme/own/tag/a`, () =>
        HttpResponse.json({ error_type: 'insufficient_scope', detail: 'Unauthorized' }, { status: 403 }),
      ),
      // As for the person: the repository may be written to, only the token may not.
      http.get(`${elsewhere}/api/v1/repository/acme/own`, () =>
        HttpResponse.json({
          namespace: 'acme',
          name: 'own',
          is_public: false,
          can_write: true,
          can_admin: true,
          state: 'NORMAL',
        }),
      ),
    );
    await app.client.invalidateQueries({ queryKey: ['repository', 'acme', 'own', 'detail'] });
    await openAction(app, 'a', 'Remove');
    await press(app, 'Remove tag');
    expect(await screen.findByText(/The access token may not do this: it needs the scope repo:write/)).toBeVisible();
  });

  it('that expires meanwhile is reported, without asking for a password', async () => {
    const app = await openTokenForm();
    await useToken(app, 'token-all');
    await expectTags(['a', 'b']);
    app.registry.state.tokens.clear();
    await app.user.click(screen.getByRole('link', { name: 'a' }));
    expect(await screen.findByText(/The registry did not accept the access token/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(/Sign in again/)).toBeNull();
  });

  it('is forgotten by signing out, without a word to the registry', async () => {
    const app = await openTokenForm();
    await useToken(app, 'token-all');
    await waitUntilSignedIn('alice');
    const before = sent.length;
    await app.user.click(screen.getByRole('button', { name: 'User: alice' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Sign out (forget the access token)' }));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Red Hat Quay' })).toBeVisible();
    expect(sent.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('keeping an access token', () => {
  it('takes a tick, lasts for the tab, and ends with signing out', async () => {
    const app = await openTokenForm();
    await app.user.click(screen.getByLabelText('Keep for this tab'));
    await useToken(app, 'token-all');
    await waitUntilSignedIn('alice');
    expect(JSON.stringify({ ...sessionStorage })).toContain('token-all');
    expect(JSON.stringify({ ...localStorage })).not.toContain('token-all');
    await app.user.click(screen.getByRole('button', { name: 'User: alice' }));
    await app.user.click(await screen.findByRole('menuitem', { name: /^Sign out/ }));
    await screen.findByRole('link', { name: 'Sign in' });
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('token-all');
  });

  it('brings it back when the page is opened anew', async () => {
    serveElsewhere();
    sessionStorage.setItem('access', JSON.stringify([elsewhere, 'demo-write']));
    startAtRegistry('', location.origin);
    renderApp('/repository/acme/webapp?q=stable', { signedInAs: null });
    await waitUntilSignedIn('alice');
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer demo-write');
  });

  it.each(['nonsense', '{}', '[1,2]', '["https://quay.example.com"]', 'null'])('ignores %s', async (kept) => {
    sessionStorage.setItem('access', kept);
    startAtRegistry('', location.origin);
    renderApp('/signin', { signedInAs: 'bob' });
    await waitUntilSignedIn('bob');
    expect(await screen.findByRole('link', { name: 'Red Hat Quay' })).toBeVisible();
  });
});

describe('a page that names a registry elsewhere', () => {
  it('asks that one, offers a token alone, and lets people look without', async () => {
    serveElsewhere();
    startAtRegistry(elsewhere, location.origin);
    const { user } = renderApp('/repository/acme/webapp?q=stable&perPage=10', { signedInAs: null });
    await expectTags(['stable']);
    expect(
      sent.every(({ headers, credentials }) => !headers.has('Authorization') && credentials === 'same-origin'),
    ).toBe(true);
    await user.click(await screen.findByRole('link', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Use an access token' })).toBeVisible();
    expect(screen.getByLabelText('Registry')).toHaveValue(elsewhere);
    expect(screen.queryByLabelText('Password')).toBeNull();
    const main = within(screen.getByRole('main'));
    await waitFor(() => expect(main.getByLabelText('Access token')).toHaveFocus());
  });
});
