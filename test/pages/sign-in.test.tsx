import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { asked, signInAs, signInForm, waitUntilSignedIn } from './session-world';
import { findRow } from './tags-table';

const location = () => window.location.pathname + window.location.search + window.location.hash;
const nobody = { signedInAs: null };

describe('the way to the sign-in page', () => {
  it('leads from the masthead there and back to where one was', async () => {
    const app = renderApp('/repository/acme/webapp?q=stable&perPage=10#top', nobody);
    await app.user.click(await screen.findByRole('link', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in to Red Hat Quay' })).toBeVisible();
    expect(document.title).toContain('Sign in');
    await waitFor(() => expect(screen.getByLabelText('User name')).toHaveFocus());
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
    await signInAs(app, 'alice');
    await waitUntilSignedIn('alice');
    expect(location()).toBe('/repository/acme/webapp?q=stable&perPage=10#top');
    await findRow('stable');
    // What is shown is what alice may do, not what people may do who are signed out.
    await app.user.click(await screen.findByLabelText('Actions for tag stable'));
    expect(await screen.findByRole('menuitem', { name: 'Edit labels' })).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('leads from a private repository there and back', async () => {
    const app = renderApp('/repository/acme/private-api', nobody);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You have to sign in to see or do this.');
    await app.user.click(await within(alert).findByRole('link', { name: 'Sign in' }));
    await signInAs(app, 'viewer');
    await waitUntilSignedIn('viewer');
    await findRow('v11');
    expect(location()).toBe('/repository/acme/private-api');
  });

  it('leads from a private tag there and back', async () => {
    const app = renderApp('/repository/acme/private-api/tag/v11', nobody);
    const alert = await screen.findByRole('alert');
    await app.user.click(await within(alert).findByRole('link', { name: 'Sign in' }));
    await signInAs(app, 'viewer');
    await waitUntilSignedIn('viewer');
    expect(location()).toBe('/repository/acme/private-api/tag/v11');
  });

  it('is taken by itself if the registry shows nothing to people it does not know', async () => {
    const app = renderApp('/repository/acme/webapp?q=stable', { ...nobody, features: { ANONYMOUS_ACCESS: false } });
    expect(await screen.findByRole('heading', { level: 1, name: /^Sign in/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Continue without signing in' })).toBeNull();
    await signInAs(app, 'alice');
    await findRow('stable');
    expect(location()).toBe('/repository/acme/webapp?q=stable');
  });

  it('is passed by who is signed in already', async () => {
    renderApp('/signin?redirect_url=%2Forganization%2Facme', { signedInAs: 'bob' });
    await waitUntilSignedIn('bob');
    await waitFor(() => expect(location()).toBe('/organization/acme'));
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it.each(['https://evil.example/repository', '//evil.example', '/\\evil.example', '/signin', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (address) => {
      const app = renderApp(`/signin?${new URLSearchParams({ redirect_url: address }).toString()}`, nobody);
      await signInAs(app, 'alice');
      await waitUntilSignedIn('alice');
      await waitFor(() => expect(location()).toBe('/repository'));
      expect(window.location.host).toBe('localhost:3000');
    },
  );
});

describe('the form', () => {
  it('tells password managers what is what', async () => {
    renderApp('/signin', nobody);
    const form = await signInForm();
    expect(within(form).getByLabelText('User name')).toHaveAttribute('autocomplete', 'username');
    expect(within(form).getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
    expect(within(form).getByLabelText('Password')).toHaveAttribute('type', 'password');
  });

  it('shows the password for a look', async () => {
    const { user } = renderApp('/signin', nobody);
    const form = await signInForm();
    const field = within(form).getByLabelText('Password');
    await user.type(field, 'secret');
    await user.click(within(form).getByRole('button', { name: 'Show password' }));
    expect(field).toHaveAttribute('type', 'text');
    expect(field).toHaveValue('secret');
    await user.click(within(form).getByRole('button', { name: 'Hide password' }));
    expect(field).toHaveAttribute('type', 'password');
  });

  it('asks for what is missing, in the field that lacks it, and asks the registry nothing', async () => {
    const app = renderApp('/signin', nobody);
    const form = await signInForm();
    const [name, password] = [within(form).getByLabelText('User name'), within(form).getByLabelText('Password')];
    await app.user.click(within(form).getByRole('button', { name: 'Sign in' }));
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription(/Enter your user name/);
    await app.user.type(name, 'alice{Enter}');
    expect(password).toHaveFocus();
    expect(password).toHaveAccessibleDescription(/Enter your password/);
    expect(name).not.toHaveAccessibleDescription();
    expect(asked(app, /signin/)).toEqual([]);
  });

  it.each([
    ['alice', 'wrong', 'Invalid Username or Password'],
    ['nosuchuser', 'password', 'Invalid Username or Password'],
    [
      'unverified',
      'password',
      'The e-mail address of this account has not been confirmed yet. Open the link in the e-mail that the registry sent to it.',
    ],
    ['throttled', 'password', 'Too many login attempts. Please try again later. Wait 90 seconds and try again.'],
  ])('tells %s with the password %s: %s', async (name, password, words) => {
    const app = renderApp('/signin', nobody);
    await signInAs(app, name, password);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByLabelText('User name')).toHaveValue(name);
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
    await signInAs(app, 'alice');
    await waitUntilSignedIn('alice');
  });

  it('tells how long to wait only if the registry does', async () => {
    const words = 'Too many attempts';
    mockServer.use(
      http.post(
        '*/api/v1/signin',
        () => new HttpResponse(words, { status: 429, headers: { 'Content-Type': 'text/plain' } }),
      ),
    );
    const app = renderApp('/signin', nobody);
    await signInAs(app, 'alice');
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many attempts. Wait a while and try again.');
  });

  it.each([
    [() => HttpResponse.error(), 'could not be reached'],
    [() => new HttpResponse('<html>Quay Loading</html>', { status: 502 }), 'starting or unreachable'],
    [() => HttpResponse.json({ message: 'The database sleeps' }, { status: 500 }), 'The database sleeps'],
    [() => HttpResponse.json({ message: 'Signed out of luck' }, { status: 403 }), 'Signed out of luck'],
  ])('keeps what was typed if the registry does not decide (%#)', async (answer, words) => {
    mockServer.use(http.post('*/api/v1/signin', answer, { once: true }));
    const app = renderApp('/signin', nobody);
    await signInAs(app, 'alice');
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    await app.user.click(within(await signInForm()).getByRole('button', { name: 'Sign in' }));
    await waitUntilSignedIn('alice');
  });

  it('says so if the browser keeps no session', async () => {
    mockServer.use(http.post('*/api/v1/signin', () => HttpResponse.json({ success: true })));
    const app = renderApp('/signin', nobody);
    await signInAs(app, 'alice');
    expect(await screen.findByRole('alert')).toHaveTextContent('this browser did not keep the session');
  });

  it('is sent once, however often Enter is pressed', async () => {
    const app = renderApp('/signin', nobody);
    await signInAs(app, 'alice', 'password{Enter}{Enter}');
    await waitUntilSignedIn('alice');
    expect(asked(app, /^POST \/api\/v1\/signin /)).toEqual(['POST /api/v1/signin 200']);
  });
});

describe('identity providers', () => {
  const external_login = [
    { id: 'acme-sso', title: 'Acme SSO', icon: 'x' },
    { id: 'github' },
    { title: 'nameless' },
    'nonsense',
  ];
  const withLogins = (features: Record<string, boolean> = {}) =>
    mockServer.use(
      http.get('*/config', () => HttpResponse.json({ config: {}, features, external_login, registry_state: 'normal' })),
    );
  const leadTo = (address: unknown) =>
    mockServer.use(http.post('*/api/v1/externallogin/acme-sso', () => HttpResponse.json({ auth_url: address })));

  it('are offered beside the password, and open their own page', async () => {
    withLogins();
    leadTo('https://sso.acme.example/authorize?state=1');
    const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = renderApp('/signin', nobody);
    const group = await screen.findByRole('group', { name: 'Other ways to sign in' });
    expect(
      within(group)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Sign in with Acme SSO', 'Sign in with github']);
    await user.click(within(group).getByRole('button', { name: 'Sign in with Acme SSO' }));
    await waitFor(() => expect(opened).toHaveBeenCalledOnce());
    expect((opened.mock.contexts[0] as HTMLAnchorElement).href).toBe('https://sso.acme.example/authorize?state=1');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/relative', '', 5])('never open %s', async (address) => {
    withLogins();
    leadTo(address);
    const opened = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = renderApp('/signin', nobody);
    await user.click(await screen.findByRole('button', { name: 'Sign in with Acme SSO' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(opened).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Sign in with github' })).toBeEnabled();
  });

  it('stand alone if the registry takes no passwords', async () => {
    withLogins({ DIRECT_LOGIN: false });
    renderApp('/signin', nobody);
    expect(await screen.findByRole('button', { name: 'Sign in with Acme SSO' })).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });
});
