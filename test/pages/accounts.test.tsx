import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { asked, signInAs, waitUntilSignedIn } from './session-world';

const nobody = { signedInAs: null };
const mailing = { ...nobody, features: { MAILING: true } };
const location = () => window.location.pathname + window.location.search;
const field = (label: string) => screen.findByLabelText(label);

async function fill({ user }: RenderedApp, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const input = await field(label);
    await user.clear(input);
    if (text !== '') await user.type(input, text);
  }
}

const send = ({ user }: RenderedApp) => user.click(screen.getByRole('button', { name: 'Create account' }));

describe('what the sign-in page offers', () => {
  it.each<[string, Record<string, boolean>, boolean, boolean]>([
    ['Quay’s defaults', {}, true, false],
    ['e-mails', { MAILING: true }, true, true],
    ['no new accounts', { USER_CREATION: false }, false, false],
    ['invitations only', { INVITE_ONLY_USER_CREATION: true }, false, false],
    ['a captcha', { MAILING: true, RECAPTCHA: true }, false, false],
    ['no passwords', { MAILING: true, DIRECT_LOGIN: false }, false, false],
  ])('with %s', async (_name, features, account, recovery) => {
    renderApp('/signin', { ...nobody, features });
    await screen.findByRole('link', { name: 'Continue without signing in' });
    await waitFor(() => expect(document.querySelector('.pf-v6-c-skeleton')).toBeNull());
    expect(screen.queryByRole('link', { name: 'Create account' }) !== null).toBe(account);
    expect(screen.queryByRole('link', { name: 'Forgot password?' }) !== null).toBe(recovery);
  });

  it('says that an e-mail address has to be confirmed first', async () => {
    const app = renderApp('/signin', nobody);
    await signInAs(app, 'unverified');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The e-mail address of this account has not been confirmed yet.',
    );
  });
});

describe('a new account', () => {
  it('signs its owner in, who goes on where they came from and changes things at once', async () => {
    const app = renderApp('/repository/acme/webapp?q=stable', nobody);
    await app.user.click(await screen.findByRole('link', { name: 'Sign in' }));
    await app.user.click(await screen.findByRole('link', { name: 'Create account' }));
    await waitFor(async () => expect(await field('User name')).toHaveFocus());
    await fill(app, { 'User name': 'carol', Password: 'good-one-1' });
    await send(app);
    await waitUntilSignedIn('carol');
    expect(location()).toBe('/repository/acme/webapp?q=stable');
    expect(app.registry.state.users.get('carol')).toMatchObject({ password: 'good-one-1', isVerified: true });
    // The CSRF token that came with the answer is the one that counts now.
    await app.user.click(await screen.findByRole('button', { name: 'Star acme/webapp' }));
    await waitFor(() => expect(app.registry.state.users.get('carol')?.starred).toContain('acme/webapp'));
    expect(asked(app, /^POST \/api\/v1\/user\/ | 403$/)).toEqual(['POST /api/v1/user/ 200']);
    expect(asked(app, /csrf_token/)).toHaveLength(1);
  });

  it('tells password managers what is what, and people what is wanted', async () => {
    renderApp('/createaccount', nobody);
    expect(await field('User name')).toHaveAttribute('autocomplete', 'username');
    expect(await field('E-mail address (optional)')).toHaveAttribute('autocomplete', 'email');
    const password = await field('Password');
    expect(password).toHaveAttribute('autocomplete', 'new-password');
    expect(password).toHaveAttribute('type', 'password');
    expect(password).toHaveAccessibleDescription('At least 8 characters, no white space.');
    expect(document.title).toContain('Create account');
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('warns as soon as a field is left, and asks the registry nothing until all are good', async () => {
    const app = renderApp('/createaccount', nobody);
    await fill(app, { 'User name': 'Carol' });
    await app.user.tab();
    expect(await field('User name')).toHaveAccessibleDescription(/lowercase letters/);
    await fill(app, { Password: 'short' });
    await app.user.keyboard('{Enter}');
    expect(await field('User name')).toHaveFocus();
    expect(await field('Password')).toHaveAccessibleDescription(/^A password has at least 8 characters/);
    await fill(app, { 'User name': 'carol' });
    await app.user.tab();
    expect(await field('User name')).not.toHaveAccessibleDescription(/lowercase/);
    expect(asked(app, /^POST/)).toEqual([]);
  });

  it.each([
    ['bob', 'The username already exists'],
    ['acme', 'Username has already been taken by an organization and cannot be reused: acme'],
  ])('is refused in the registry’s words: %s', async (name, words) => {
    const app = renderApp('/createaccount', nobody);
    await fill(app, { 'User name': name, Password: 'good-one-1' });
    await send(app);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await field('User name')).toHaveFocus();
    expect(await field('User name')).toHaveValue(name);
    await fill(app, { 'User name': 'carol' });
    expect(screen.queryByRole('alert')).toBeNull();
    await send(app);
    await waitUntilSignedIn('carol');
  });

  it('waits for its e-mail address to be confirmed if the registry sends e-mails', async () => {
    const app = renderApp('/createaccount?redirect_url=%2Forganization%2Facme', mailing);
    await fill(app, { 'User name': 'carol', Password: 'good-one-1' });
    await send(app);
    expect(await field('E-mail address')).toHaveAccessibleDescription(/^Enter an e-mail address/);
    await fill(app, { 'E-mail address': 'bob@acme.example.com' });
    await send(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('Email has already been used: bob@acme.example.com');
    await fill(app, { 'E-mail address': 'carol@example.org' });
    await send(app);
    expect(await screen.findByRole('heading', { name: /Confirm your e-mail address/ })).toBeVisible();
    expect(screen.getByText('carol@example.org')).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(document.body.innerHTML).not.toContain('good-one-1');
    await app.user.click(screen.getByRole('link', { name: 'Sign in' }));
    await signInAs(app, 'carol', 'good-one-1');
    expect(await screen.findByRole('alert')).toHaveTextContent('has not been confirmed yet');
    expect(location()).toBe('/signin?redirect_url=%2Forganization%2Facme');
  });

  it('may be there although the e-mail could not be sent', async () => {
    const app = renderApp('/createaccount', mailing);
    await fill(app, { 'User name': 'carol', 'E-mail address': 'c@mail-down.example.com', Password: 'good-one-1' });
    await send(app);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not send email. Please contact an administrator and report this problem. The account may have been made all the same.',
    );
  });

  it.each([
    ['/createaccount?invite_code=welcome', 'carol'],
    ['/createaccount?invite_code=stale', null],
  ])('by invitation: %s', async (address, expected) => {
    const app = renderApp(address, {
      ...nobody,
      features: { INVITE_ONLY_USER_CREATION: true },
      prepare: (state) => state.inviteCodes.add('welcome'),
    });
    await fill(app, { 'User name': 'carol', Password: 'good-one-1' });
    await send(app);
    if (expected !== null) return waitUntilSignedIn(expected);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Creation of a user account for this e-mail is disabled',
    );
  });

  it.each<[Record<string, boolean>, 'normal' | 'readonly', RegExp]>([
    [{ INVITE_ONLY_USER_CREATION: true }, 'normal', /for people who are invited/],
    [{ USER_CREATION: false }, 'normal', /made by its administrators/],
    [{ RECAPTCHA: true }, 'normal', /captcha/],
    [{}, 'readonly', /read-only/],
  ])('is not offered if it cannot be made: %j, %s', async (features, registryState, words) => {
    renderApp('/createaccount', { ...nobody, features, registryState });
    const card = await screen.findByTestId('sign-in-card');
    expect(await within(card).findByText(words)).toBeVisible();
    expect(within(card).queryByLabelText('Password')).toBeNull();
    expect(within(card).getByRole('link', { name: 'Sign in instead' })).toBeVisible();
  });

  it.each([
    [() => HttpResponse.error(), 'could not be reached'],
    [() => new HttpResponse('<html>Quay Loading</html>', { status: 502 }), 'starting or unreachable'],
    [() => new HttpResponse('<!doctype html><h1>500</h1>', { status: 500 }), 'could not handle the request'],
    [() => HttpResponse.json([]), 'does not understand'],
  ])('keeps what was typed if the registry does not decide (%#)', async (answer, words) => {
    mockServer.use(http.post('*/api/v1/user/', answer, { once: true }));
    const app = renderApp('/createaccount', nobody);
    await fill(app, { 'User name': 'carol', Password: 'good-one-1' });
    await send(app);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await field('Password')).toHaveValue('good-one-1');
    await send(app);
    await waitUntilSignedIn('carol');
  });

  it('is not for who is signed in already', async () => {
    renderApp('/createaccount', { signedInAs: 'bob' });
    await waitUntilSignedIn('bob');
    await waitFor(() => expect(location()).toBe('/repository'));
  });

  it('can be made if nothing is shown to people without one', async () => {
    const app = renderApp('/repository/acme/webapp', { ...nobody, features: { ANONYMOUS_ACCESS: false } });
    await app.user.click(await screen.findByRole('link', { name: 'Create account' }));
    await fill(app, { 'User name': 'carol', Password: 'good-one-1' });
    await send(app);
    await waitUntilSignedIn('carol');
    expect(location()).toBe('/repository/acme/webapp');
  });
});

describe('a forgotten password', () => {
  const sendLink = ({ user }: RenderedApp) => user.click(screen.getByRole('button', { name: 'Send link' }));
  const open = async () => {
    const app = renderApp('/signin?redirect_url=%2Forganization%2Facme', mailing);
    await app.user.click(await screen.findByRole('link', { name: 'Forgot password?' }));
    await waitFor(async () => expect(await field('E-mail address')).toHaveFocus());
    return app;
  };

  it.each(['bob@acme.example.com', 'nobody-has-this@example.org'])('has a link sent, also to %s', async (email) => {
    const app = await open();
    await fill(app, { 'E-mail address': email });
    await sendLink(app);
    expect(await screen.findByRole('heading', { name: /Look into your mailbox/ })).toBeVisible();
    expect(screen.getByText(/If an account has the address/)).toBeVisible();
    await app.user.click(screen.getByRole('link', { name: 'Back to sign in' }));
    expect(location()).toBe('/signin?redirect_url=%2Forganization%2Facme');
  });

  it('is not an organization’s', async () => {
    const app = await open();
    await fill(app, { 'E-mail address': 'acme@acme.example.com' });
    await sendLink(app);
    expect(await screen.findByText(/is the address of the organization ac••••e/)).toBeVisible();
  });

  it('is told in the registry’s words if no e-mail can be sent', async () => {
    const app = await open();
    await fill(app, { 'E-mail address': 'not an address' });
    await sendLink(app);
    expect(await field('E-mail address')).toHaveAccessibleDescription(/^This is not an e-mail address/);
    expect(asked(app, /recovery/)).toEqual([]);
    await fill(app, { 'E-mail address': 'c@mail-down.example.com' });
    await sendLink(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('Could not send email.');
  });

  it('has no way back if the registry sends no e-mails', async () => {
    renderApp('/signin/forgot-password', nobody);
    expect(await screen.findByText(/sends no e-mails/)).toBeVisible();
    expect(screen.queryByLabelText('E-mail address')).toBeNull();
  });
});
