import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { servicesOf } from '@/queries/services';
import { startAtRegistry } from '@/queries/session/registry-home';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { again, comeBack, endSession, signInAs, waitForNoDialog, waitUntilSignedIn } from './session-world';

const secret = 'N0body-may-see-this';
const elsewhere = 'https://quay.example.com';
const levels = ['debug', 'info', 'log'] as const;
let printed: unknown[] = [];

beforeEach(() => {
  printed = [];
  // Errors and warnings fail every test by themselves.
  for (const level of levels) vi.spyOn(console, level).mockImplementation((...values) => void printed.push(values));
});
afterEach(() => startAtRegistry('', location.origin));

/** Everything that outlives a request, as text. */
function everywhere({ client }: RenderedApp, storages: readonly Storage[] = [localStorage, sessionStorage]): string {
  const queries = client.getQueryCache().getAll();
  return [
    window.location.href,
    JSON.stringify(window.history.state),
    document.cookie,
    document.documentElement.outerHTML,
    ...storages.map((storage) => JSON.stringify({ ...storage })),
    JSON.stringify(printed),
    JSON.stringify(queries.map(({ queryKey, state }) => ({ queryKey, ...state, error: inFull(state.error) }))),
    JSON.stringify(client.getMutationCache().getAll()),
    JSON.stringify(servicesOf(client).jobs.getAll()),
    JSON.stringify(servicesOf(client).session.getState()),
  ].join('\n');
}

/** An error with what it is made of; JSON alone would leave that out. */
function inFull(error: unknown): string {
  return error instanceof Error
    ? `${error.message} ${error.stack} ${JSON.stringify(error)} ${inFull(error.cause)}`
    : String(error);
}

describe('a password', () => {
  it('is nowhere but in its field and in the request, before, after and while signing in', async () => {
    const app = renderApp('/signin?redirect_url=/repository/acme/private-api', {
      signedInAs: null,
      prepare: (state) => {
        state.users.get('alice')!.password = secret;
      },
    });
    await signInAs(app, 'alice', `${secret}-wrong`);
    await screen.findByRole('alert');
    expect(everywhere(app)).not.toContain(secret);
    await app.user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(everywhere(app)).not.toContain(secret);
    await signInAs(app, 'alice', secret);
    await waitUntilSignedIn('alice');
    expect(everywhere(app)).not.toContain(secret);
    endSession(app);
    await comeBack(app);
    await screen.findByRole('dialog', again);
    await signInAs(app, null, secret);
    await waitForNoDialog();
    expect(everywhere(app)).not.toContain(secret);
    const carrying = app.requests.filter(({ body, url }) => `${url} ${body}`.includes(secret));
    expect(new Set(carrying.map(({ method, url }) => `${method} ${url}`))).toEqual(new Set(['POST /api/v1/signin']));
  });

  it('is in no failure, whatever goes wrong', async () => {
    const answers = [
      () => HttpResponse.error(),
      () => HttpResponse.json({ message: 'No' }, { status: 500 }),
      () => new HttpResponse('<html>', { status: 502 }),
      () => HttpResponse.text('{"success": '),
    ];
    const app = renderApp('/signin', { signedInAs: null });
    for (const answer of answers) {
      mockServer.use(http.post('*/api/v1/signin', answer, { once: true }));
      await signInAs(app, 'alice', secret);
      await screen.findByRole('alert');
      expect(everywhere(app)).not.toContain(secret);
    }
  });
});

describe('an access token', () => {
  const openWithToken = async (isKept: boolean) => {
    mockServer.use(
      http.all(`${elsewhere}/*`, ({ request }) =>
        new URL(request.url).pathname.startsWith('/api/v1/user/') ? undefined : HttpResponse.error(),
      ),
    );
    const app = renderApp('/signin?redirect_url=/repository/acme/private-api', {
      signedInAs: null,
      prepare: (state) => {
        state.tokens.set(secret, { username: 'alice', scopes: new Set(['user:read']), expired: false });
      },
    });
    await app.user.click(await screen.findByRole('button', { name: 'Use an access token' }));
    if (isKept) await app.user.click(screen.getByLabelText('Keep for this tab'));
    await app.user.type(await screen.findByLabelText('Registry'), elsewhere);
    await app.user.type(screen.getByLabelText('Access token'), secret);
    expect(everywhere(app)).not.toContain(secret);
    await app.user.keyboard('{Enter}');
    await waitUntilSignedIn('alice');
    // Nothing but the user can be read: failures of all kinds carry it no further.
    await screen.findAllByRole('alert');
    return app;
  };

  it('is nowhere but in its requests', async () => {
    expect(everywhere(await openWithToken(false))).not.toContain(secret);
  });

  it('that is kept is in the tab’s own storage and nowhere else', async () => {
    const app = await openWithToken(true);
    expect(everywhere(app, [localStorage])).not.toContain(secret);
    expect(JSON.stringify({ ...sessionStorage })).toContain(secret);
  });
});
