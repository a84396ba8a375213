import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { servicesOf } from '@/queries/services';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, press } from './acting';
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
  waitUntilSignedIn,
} from './session-world';
import { expectTags, findRow } from './tags-table';

async function openOwnTags(path = '/repository/acme/own'): Promise<RenderedApp> {
  const app = renderApp(path, {
    signedInAs: 'alice',
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => addOwnTags(state, 'acme/own', ['a', 'b', 'c'], { teamRoles: { devs: 'write' } }),
  });
  await waitUntilSignedIn('alice');
  return app;
}

describe('another person who signs in', () => {
  it('finds nothing of the person before: neither what was read, nor typed, nor what can be undone; and is told', async () => {
    const app = await openOwnTags();
    await openAction(app, 'a', 'Remove');
    await press(app, 'Remove tag');
    await findToast('Removed tag a');
    const dialog = await openAction(app, 'b', 'Remove');
    pressAsSessionEnds(app, within(dialog).getByRole('button', { name: 'Remove tag' }));
    await screen.findByRole('dialog', again);
    await signInAs(app, 'bob');
    await waitUntilSignedIn('bob');
    await waitForNoDialog();
    expect(
      await screen.findByText(/You are signed in as bob now\. What alice had open in this tab was closed/),
    ).toBeVisible();
    await expectTags(['b', 'c']);
    // What alice wanted is not done in bob's name.
    expect(livingTags(app.registry.state, 'acme/own')).toEqual(['b', 'c']);
    expect(servicesOf(app.client).jobs.getAll()).toEqual([]);
    expect(screen.queryByText(/Removed tag a/)).toBeNull();
    await app.user.click(screen.getByRole('button', { name: /^Activity/ }));
    expect(await screen.findByText('Nothing has been done in this tab yet.')).toBeInTheDocument();
  });

  it('in another tab takes over this one as soon as it notices', async () => {
    const app = await openOwnTags();
    await findRow('a');
    app.registry.signInAs('bob');
    await comeBack(app);
    await waitUntilSignedIn('bob');
    const notice = await screen.findByText(/You are signed in as bob now/);
    await app.user.click(screen.getByRole('button', { name: 'Close: Somebody else has signed in' }));
    expect(notice).not.toBeInTheDocument();
    await expectTags(['a', 'b', 'c']);
  });

  it('does not get what the person before had asked for', async () => {
    const app = await openOwnTags();
    await openAction(app, 'a', 'Remove');
    mockServer.use(
      http.delete(
        '*/api/v1/repository/acme/own/tag/a',
        () => {
          app.registry.signInAs('bob');
          return HttpResponse.json({ error_type: 'invalid_token' }, { status: 401 });
        },
        { once: true },
      ),
    );
    await press(app, 'Remove tag');
    await waitUntilSignedIn('bob');
    await waitForNoDialog();
    expect(asked(app, /^DELETE/)).toEqual([]);
    expect(livingTags(app.registry.state, 'acme/own')).toContain('a');
  });
});

describe('signing out', () => {
  const signOut = async ({ user }: RenderedApp, name = 'alice') => {
    await user.click(screen.getByRole('button', { name: `User: ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: /^Sign out/ }));
  };

  it('forgets everything and goes to the list, signed out', async () => {
    const app = await openOwnTags('/organization/acme?q=private');
    await screen.findByRole('link', { name: 'private-api' });
    await signOut(app);
    await waitFor(() => expect(window.location.pathname + window.location.search).toBe('/repository'));
    const link = await screen.findByRole('link', { name: 'Sign in' });
    await waitFor(() => expect(link).toHaveAttribute('href', '/signin?redirect_url=%2Frepository'));
    expect(app.registry.state.session.username).toBeNull();
    expect(
      JSON.stringify(
        app.client
          .getQueryCache()
          .getAll()
          .map(({ state }) => state.data),
      ),
    ).not.toContain('private-api');
    await comeBack(app);
    expect(screen.queryByRole('dialog')).toBeNull();
    // The next write needs a token of the next session.
    await app.user.click(screen.getByRole('link', { name: 'Sign in' }));
    await signInAs(app, 'bob');
    await waitUntilSignedIn('bob');
    expect(screen.queryByText(/signed in as bob now/)).toBeNull();
  });

  it('leads to the sign-in page if nothing can be seen without', async () => {
    const app = renderApp('/organization/acme', { signedInAs: 'alice', features: { ANONYMOUS_ACCESS: false } });
    await waitUntilSignedIn('alice');
    await signOut(app);
    expect(await screen.findByRole('heading', { level: 1, name: /^Sign in/ })).toBeVisible();
  });

  it('says so if it did not work, and changes nothing', async () => {
    mockServer.use(http.post('*/api/v1/signout', () => HttpResponse.json({ message: 'Not today' }, { status: 500 })));
    const app = await openOwnTags('/organization/nowhere');
    await signOut(app);
    expect(await screen.findByText(/Could not sign out\. .*Not today/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'User: alice' })).toBeVisible();
  });

  it('works if the session has ended already', async () => {
    const app = await openOwnTags('/organization/nowhere');
    mockServer.use(
      http.post('*/api/v1/signout', () => HttpResponse.json({ error_type: 'invalid_token' }, { status: 401 })),
    );
    endSession(app);
    await signOut(app);
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tells what it would stop', async () => {
    const app = await openOwnTags('/organization/nowhere');
    const step = { key: 'x', label: 'x', writes: [], run: () => new Promise<null>(() => undefined) };
    const plan = {
      repository: { namespace: 'acme', name: 'own' },
      words: { progress: 'Working', success: () => 'Done', failure: () => 'Failed', failureLine: () => '' },
      steps: [step],
    };
    act(() => void servicesOf(app.client).jobs.start(plan));
    await app.user.click(screen.getByRole('button', { name: 'User: alice' }));
    expect(await screen.findByText('Stops what is still running (1 activity)')).toBeVisible();
  });
});
