import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
// The code of what these tests press: a request belongs to a press for three seconds, and code may take longer to come.
import '@/pages/repository/tag-history/TagHistoryTab';
import '@/pages/tag/TagPage';
import '@/pages/tag/details/DetailsTab';
import { servicesOf } from '@/queries/services';
import { tagQueries } from '@/queries/tags/tags.queries';
import { mockServer } from '~mocks/node';
import { goBack, renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, openBulkAction, press, rowOf } from './acting';
import { addOwnTags } from './own-tags';
import {
  again,
  asked,
  comeBack,
  endSession,
  livingTags,
  pressAsSessionEnds,
  signInAs,
  waitForNoDialog,
  waitUntilKnown,
  waitUntilSignedIn,
} from './session-world';
import { expectTags, findRow } from './tags-table';

const own = '/repository/acme/own';

async function openOwnTags(names = ['a', 'b', 'c']): Promise<RenderedApp> {
  const app = renderApp(own, {
    signedInAs: 'alice',
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => addOwnTags(state, 'acme/own', names, { isPublic: false }),
  });
  await expectTags(names);
  await waitUntilSignedIn('alice');
  return app;
}

/** The session ends while tag a is being removed; the person declines to sign in and lets the removal wait. */
async function declineDuringRemoval(): Promise<RenderedApp> {
  const app = await openOwnTags();
  const removal = await openAction(app, 'a', 'Remove');
  pressAsSessionEnds(app, within(removal).getByRole('button', { name: 'Remove tag' }));
  await screen.findByRole('dialog', again);
  await app.user.click(screen.getByRole('button', { name: 'Not now' }));
  await app.user.click(await screen.findByRole('button', { name: 'Continue in background' }));
  await waitForNoDialog();
  return app;
}

describe('a session that ends while the person reads', () => {
  it('is asked for above the page, which stays, and what was refused follows', async () => {
    const app = await openOwnTags();
    pressAsSessionEnds(app, screen.getByRole('link', { name: 'b' }));
    const dialog = await screen.findByRole('dialog', again);
    expect(within(dialog).getByLabelText('User name')).toHaveValue('alice');
    await waitFor(() => expect(within(dialog).getByLabelText('Password')).toHaveFocus());
    expect(screen.queryByRole('alert')).toBeNull();
    await signInAs(app, null);
    await waitForNoDialog();
    expect(await screen.findByTestId('name')).toHaveTextContent('b');
    expect(asked(app, /^POST \/api\/v1\/signin /)).toHaveLength(1);
  });

  it('keeps the focus in the question while another page comes below it', async () => {
    const app = await openOwnTags();
    pressAsSessionEnds(app, screen.getByRole('link', { name: 'b' }));
    const dialog = await screen.findByRole('dialog', again);
    await waitFor(() => expect(within(dialog).getByLabelText('Password')).toHaveFocus());
    await goBack();
    await waitFor(() => expect(window.location.pathname).toBe(own));
    expect(within(dialog).getByLabelText('Password')).toHaveFocus();
  });

  it('is noticed without a refusal, and signing in brings back what only a person may do', async () => {
    const app = renderApp('/repository/acme/webapp?q=stable', { signedInAs: 'alice' });
    await findRow('stable');
    await waitUntilSignedIn('alice');
    endSession(app);
    await comeBack(app);
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    await waitForNoDialog();
    await app.user.click(await screen.findByLabelText('Actions for tag stable'));
    await waitFor(() =>
      expect(screen.getByRole('menuitem', { name: 'Edit labels' })).not.toHaveAttribute('aria-disabled', 'true'),
    );
  });

  it('is not asked again for what was refused before the person declined, but looked into only then', async () => {
    const app = await openOwnTags();
    endSession(app);
    await comeBack(app);
    const dialog = await screen.findByRole('dialog', again);
    let checked = 0;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    mockServer.use(
      http.get('*/api/v1/user/', async () => {
        checked += 1;
        await held;
      }),
    );
    await comeBack(app);
    // One is the page's own question, the other that of the refused list.
    await waitFor(() => expect(checked).toBe(2));
    await app.user.click(within(dialog).getByRole('button', { name: 'Not now' }));
    await waitForNoDialog();
    await act(async () => {
      letGo();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not asked again for what was sent before the person pressed something else', async () => {
    const app = await openOwnTags();
    endSession(app);
    await comeBack(app);
    const dialog = await screen.findByRole('dialog', again);
    await app.user.click(within(dialog).getByRole('button', { name: 'Not now' }));
    await waitForNoDialog();
    const refused = () => asked(app, /\/tag\/.* 401$/).length;
    const before = refused();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let isSent = false;
    mockServer.use(
      http.get('*/tag/', async () => {
        isSent = true;
        await held;
      }),
    );
    await comeBack(app);
    await waitFor(() => expect(isSent).toBe(true));
    await app.user.keyboard('{Shift}');
    letGo();
    await waitFor(() => expect(refused()).toBeGreaterThan(before));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not asked again for what is sent after the person closed a dialog', async () => {
    const app = await declineDuringRemoval();
    const refused = () => asked(app, /\/tag\/.* 401$/).length;
    const before = refused();
    await comeBack(app);
    await waitFor(() => expect(refused()).toBeGreaterThan(before));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is asked for again by who goes on from a dialog', async () => {
    const app = await declineDuringRemoval();
    await app.user.keyboard('{Control>}k{/Control}');
    await app.user.click(await screen.findByRole('option', { name: 'Tag history' }));
    expect(await screen.findByRole('dialog', again)).toBeVisible();
  });

  it('asks once for many refusals, and once for the person behind them', async () => {
    const app = renderApp('/repository/scenarios/session-ends?perPage=10', {
      signedInAs: 'alice',
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    });
    await screen.findByRole('dialog', again);
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await signInAs(app, null);
    await waitForNoDialog();
    // All four pages, none of them lost.
    const list = tagQueries.list({ namespace: 'scenarios', name: 'session-ends' }).queryKey;
    await waitFor(() => expect(app.client.getQueryData(list)).toMatchObject({ isComplete: true }));
    expect(app.client.getQueryData(list)?.items).toHaveLength(340);
    const refused = app.requests.findIndex(({ status, url }) => status === 401 && url.includes('/tag/'));
    const signedIn = app.requests.findIndex(({ url }) => url === '/api/v1/signin');
    const checks = app.requests.slice(refused, signedIn).filter(({ url }) => url === '/api/v1/user/');
    expect(checks).toHaveLength(1);
  });

  it('leaves the page usable for who does not want to, and asks no more by itself', async () => {
    const app = await openOwnTags();
    endSession(app);
    await comeBack(app);
    await screen.findByRole('dialog', again);
    await app.user.keyboard('{Escape}');
    await waitForNoDialog();
    await expectTags(['a', 'b', 'c']);
    await comeBack(app);
    await comeBack(app);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await screen.findAllByText(/You have to sign in to see or do this/)).not.toHaveLength(0);
    // Signing in is offered where one is, and keeps the place.
    await app.user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    await waitForNoDialog();
    await waitUntilSignedIn('alice');
    await waitFor(() => expect(screen.queryByText(/You have to sign in/)).toBeNull());
    await expectTags(['a', 'b', 'c']);
  });

  it('is no session’s end if the registry still knows the person: the failure is shown', async () => {
    const app = renderApp('/repository/scenarios/unauthorized', { signedInAs: 'alice' });
    await waitUntilKnown(app);
    expect(await screen.findByRole('alert')).toHaveTextContent('You have to sign in');
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() =>
      expect(asked(app, /^GET \/api\/v1\/repository\/scenarios\/unauthorized\?/).length).toBeGreaterThan(2),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('You have to sign in');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('does not ask people who were not signed in', async () => {
    const app = renderApp('/repository/acme/private-api', { signedInAs: null });
    expect(await screen.findByRole('alert')).toHaveTextContent('You have to sign in');
    await comeBack(app);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a session that ends while the person writes', () => {
  it('is asked for above the dialog: what was typed stays, and the write follows by itself', async () => {
    const app = await openOwnTags();
    const dialog = await openAction(app, 'a', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'typed');
    await within(dialog).findByText(/typed/);
    pressAsSessionEnds(app, within(dialog).getByRole('button', { name: 'Create tag' }));
    const question = await screen.findByRole('dialog', again);
    expect(dialog).toBeInTheDocument();
    expect(within(dialog).getByLabelText('new tag name')).toHaveValue('typed');
    // Screen readers have the question, whatever the dialog below does meanwhile.
    expect(question.closest('[aria-hidden="true"]')).toBeNull();
    expect(dialog.closest('[aria-hidden="true"]')).not.toBeNull();
    await signInAs(app, null);
    await findToast('Successfully created tag typed');
    expect(rowOf(app, 'acme/own', 'typed')).toBeDefined();
    await waitForNoDialog();
  });

  it('gives the focus back to the dialog below, and Escape closes the question alone', async () => {
    const app = await openOwnTags();
    const dialog = await openAction(app, 'a', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'typed');
    pressAsSessionEnds(app, within(dialog).getByRole('button', { name: 'Create tag' }));
    await screen.findByRole('dialog', again);
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', again)).toBeNull());
    expect(dialog).toBeVisible();
    expect(within(dialog).getByLabelText('new tag name')).toHaveValue('typed');
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    // It is the only dialog now, and hides the page again.
    expect(dialog.closest('[aria-hidden="true"]')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
    // One press goes on: it asks for the session first.
    await app.user.click(await within(dialog).findByRole('button', { name: 'Retry' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, null);
    await waitFor(() => expect(screen.queryByRole('dialog', again)).toBeNull());
    await app.user.click(await within(dialog).findByRole('button', { name: 'Create tag' }));
    await findToast('Successfully created tag typed');
  });

  it('takes up again what paused, however one signs in', async () => {
    const app = await declineDuringRemoval();
    expect(await findToast('Removing tag a')).toHaveTextContent('Sign in again, then resume.');
    expect(livingTags(app.registry.state, 'acme/own')).toContain('a');
    await app.user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'Sign in' }));
    await signInAs(app, null);
    await findToast('Removed tag a');
    expect(livingTags(app.registry.state, 'acme/own')).toEqual(['b', 'c']);
  });

  it('stays asked for after a wrong password', async () => {
    const app = await openOwnTags();
    const removal = await openAction(app, 'a', 'Remove');
    pressAsSessionEnds(app, within(removal).getByRole('button', { name: 'Remove tag' }));
    await signInAs(app, null, 'wrong');
    expect(await screen.findByText('Invalid Username or Password')).toBeVisible();
    expect(livingTags(app.registry.state, 'acme/own')).toContain('a');
    await signInAs(app, null);
    await findToast('Removed tag a');
  });

  it('never turns into a loop if the registry refuses the new session, too', async () => {
    let refusals = 0;
    mockServer.use(
      http.delete('*/api/v1/repository/acme/own/tag/a', () => {
        refusals += 1;
        return HttpResponse.json({ error_type: 'invalid_token', detail: 'Requires authentication' }, { status: 401 });
      }),
    );
    const app = await openOwnTags();
    const removal = await openAction(app, 'a', 'Remove');
    pressAsSessionEnds(app, within(removal).getByRole('button', { name: 'Remove tag' }));
    await signInAs(app, null);
    await waitFor(() => expect(screen.queryByRole('dialog', again)).toBeNull());
    await waitFor(() => expect(servicesOf(app.client).jobs.getAll()[0]?.state).toBe('paused'));
    expect(refusals).toBe(2);
  });
});

describe('a write that wants the password once more', () => {
  it('asks for the password alone, and then does what was asked', async () => {
    const app = renderApp('/repository/scenarios/writes?q=fresh-login', { signedInAs: 'alice' });
    await waitUntilKnown(app);
    await openAction(app, 'fresh-login', 'Remove');
    await press(app, 'Remove tag');
    const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    expect(within(dialog).getByLabelText('User name')).toHaveAttribute('readonly');
    await signInAs(app, null, 'wrong');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Invalid Username or Password');
    // After a wrong one the right one is not taken for a while.
    app.registry.state.passwordWaits.set('alice', Infinity);
    await signInAs(app, null);
    await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent('Wait a while and try again.'));
    app.registry.state.passwordWaits.clear();
    await signInAs(app, null);
    await findToast('Removed tag fresh-login');
    expect(asked(app, /signin/).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'POST /api/v1/signin/verify 403',
      'POST /api/v1/signin/verify 429',
      'POST /api/v1/signin/verify 200',
    ]);
  });

  it('asks to sign in if the session has ended meanwhile', async () => {
    const app = renderApp('/repository/scenarios/writes?q=fresh-login', { signedInAs: 'alice' });
    await waitUntilKnown(app);
    await openAction(app, 'fresh-login', 'Remove');
    await press(app, 'Remove tag');
    await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    endSession(app);
    await signInAs(app, null);
    expect(await screen.findByRole('dialog', again)).toBeVisible();
    await signInAs(app, null);
    await findToast('Removed tag fresh-login');
  });

  it('is not done if the person cancels', async () => {
    const app = renderApp('/repository/scenarios/writes?q=fresh-login', { signedInAs: 'alice' });
    await waitUntilKnown(app);
    await openAction(app, 'fresh-login', 'Remove');
    await press(app, 'Remove tag');
    const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    const removal = await screen.findByRole('dialog', { name: 'Remove tag fresh-login?' });
    expect(await within(removal).findByText('Nothing was changed', { exact: false })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
    expect(screen.queryByText(/session has ended/)).toBeNull();
    expect(screen.getAllByText(/Nothing was changed/)).toHaveLength(1);
    // The session itself is as good as before, and the same dialog does it after all.
    expect(app.client.getQueryData(['user'])).toMatchObject({ username: 'alice' });
    await app.user.click(await within(removal).findByRole('button', { name: 'Remove tag' }));
    await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await signInAs(app, null);
    await findToast('Removed tag fresh-login');
  });

  it('leaves a star as it is if the person cancels, and calls that no failure', async () => {
    mockServer.use(
      http.post('*/api/v1/user/starred', () =>
        HttpResponse.json({ error_type: 'fresh_login_required', title: 'fresh_login_required' }, { status: 401 }),
      ),
    );
    const app = await openOwnTags();
    await waitUntilKnown(app);
    const star = await screen.findByRole('button', { name: 'Star acme/own' });
    await app.user.click(star);
    await press(app, 'Cancel');
    expect(await screen.findByText(/^Nothing was changed\. The registry wants the password/)).toBeVisible();
    expect(star).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByText(/Unable to/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Show API call' })).toBeNull();
  });

  it('ends a job of many at the first refusal: what is done stays done, and the rest can be done later', async () => {
    const app = await openOwnTags(['a', 'b', 'c', 'd', 'e', 'f']);
    let isWanted = true;
    let asksFor = 0;
    mockServer.use(
      http.delete('*/tag/:name', ({ params }) => {
        if (!isWanted || params['name'] === 'a') return undefined;
        asksFor += 1;
        return HttpResponse.json(
          { error_type: 'fresh_login_required', title: 'fresh_login_required' },
          { status: 401 },
        );
      }),
    );
    await openBulkAction(app, ['a', 'b', 'c', 'd', 'e', 'f'], 'Remove');
    await press(app, 'Remove 6 tags');
    const question = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
    await waitFor(() => expect(asksFor).toBeGreaterThanOrEqual(4));
    await app.user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText(/Stopped after 1 of 6/)).toBeVisible();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(livingTags(app.registry.state, 'acme/own')).toEqual(['b', 'c', 'd', 'e', 'f']);
    isWanted = false;
    await press(app, 'Go on');
    await findToast('Removed 6 tags');
    expect(livingTags(app.registry.state, 'acme/own')).toEqual([]);
  });
});

describe('signing in another way', () => {
  it('in another tab is noticed as soon as one comes back', async () => {
    const app = await openOwnTags();
    pressAsSessionEnds(app, screen.getByRole('link', { name: 'b' }));
    await screen.findByRole('dialog', again);
    window.dispatchEvent(new Event('focus'));
    app.registry.signInAs('alice');
    window.dispatchEvent(new Event('focus'));
    await waitForNoDialog();
    expect(await screen.findByTestId('name')).toHaveTextContent('b');
    expect(asked(app, /^POST/)).toEqual([]);
  });

  it('is possible in another tab if the registry trusts an identity provider', async () => {
    mockServer.use(
      http.get('*/config', () =>
        HttpResponse.json({ config: {}, features: {}, external_login: [{ id: 'sso', title: 'SSO' }] }),
      ),
    );
    const app = await openOwnTags();
    endSession(app);
    await comeBack(app);
    const dialog = await screen.findByRole('dialog', again);
    const link = await within(dialog).findByRole('link', { name: 'sign in another way in a new tab' });
    expect(link).toHaveAttribute('href', '/signin');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await app.user.click(within(dialog).getByRole('button', { name: 'go on here' }));
    expect(await within(dialog).findByText('You are not signed in yet.')).toBeVisible();
    app.registry.signInAs('alice');
    await app.user.click(within(dialog).getByRole('button', { name: 'go on here' }));
    await waitForNoDialog();
    await waitUntilSignedIn('alice');
  });
});
