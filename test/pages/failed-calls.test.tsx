import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { openAction, openBulkAction, press, waitUntilClosed } from './acting';
import { addOwnTags } from './own-tags';
import { renderApp } from '../render-app';
import { expectTags } from './tags-table';
import forbidden from '../contract/recordings/repository-get.forbidden.error.json';
import moveImmutable from '../contract/recordings/tag-put.move-immutable.error.json';

const features = { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false };

function renderOwn(path = '/repository/acme/own') {
  return renderApp(path, { features, prepare: (state) => addOwnTags(state, 'acme/own', ['a', 'b', 'c']) });
}

const recorded = ({ response: { status, body } }: { response: { status: number; body: object } }) =>
  HttpResponse.json(body, { status });

/** The facts in the dialog of a failed call: term and text. */
function factsIn(dialog: HTMLElement): Record<string, string> {
  const terms = [...dialog.querySelectorAll('dt')].map(({ textContent }) => textContent);
  const texts = [...dialog.querySelectorAll('dd')].map(({ textContent }) => textContent);
  return Object.fromEntries(terms.map((term, position) => [term, texts[position] ?? '']));
}

const failedCall = () => screen.findByRole('dialog', { name: 'API call that failed' });

describe('a failed read', () => {
  it('shows its request, the words and the type of the answer, the scope, what to do, and a command', async () => {
    mockServer.use(http.get('*/api/v1/repository/acme/own', () => recorded(forbidden)));
    mockServer.use(http.get('*/api/v1/repository/acme/own/tag/', () => recorded(forbidden)));
    const app = renderOwn();
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    const dialog = await failedCall();
    expect(factsIn(dialog)).toEqual({
      Request: expect.stringMatching(/^GET \/api\/v1\/repository\/acme\/own\?includeTags=false/),
      Status: '403',
      error_type: 'insufficient_scope',
      'Server’s words': 'Unauthorized',
      'Scope of the token': 'repo:read',
    });
    expect(dialog).toHaveTextContent('Ask an administrator of the repository or organization for the permission.');
    expect(dialog.querySelector('pre')).toHaveTextContent('-H "Authorization: Bearer $TOKEN"');
    expect(dialog.querySelector('pre')).toHaveTextContent('"$QUAY/api/v1/repository/acme/own?includeTags=false');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Show API call' })).toHaveFocus();
  });

  it.each([
    [
      'a page of a proxy',
      () => new HttpResponse('<html>Bad gateway</html>', { status: 502 }),
      '502',
      'none',
      'Wait until the registry has started',
    ],
    ['no answer', () => HttpResponse.error(), 'no answer', 'none', 'Check your connection'],
    [
      'an answer that is not understood',
      () => HttpResponse.json({ tags: 5 }),
      '200',
      'none',
      'may have answered instead',
    ],
    [
      'an error 500',
      () => HttpResponse.json({ message: 'Boom' }, { status: 500 }),
      '500',
      'Boom',
      'tell the people who run the registry',
    ],
  ])('tells what to do about %s', async (_what, answer, status, words, advice) => {
    mockServer.use(http.get('*/api/v1/repository/acme/own/tag/', answer));
    const app = renderOwn();
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }, { timeout: 5000 }));
    const dialog = await failedCall();
    expect(factsIn(dialog)).toMatchObject({ Status: status, 'Server’s words': words });
    expect(dialog).toHaveTextContent(advice);
  });

  it('in a dialog opens above it; Escape closes one of them', async () => {
    mockServer.use(http.get('*/labels', () => HttpResponse.json({ message: 'Out of order' }, { status: 400 })));
    const app = renderOwn();
    await expectTags(['a', 'b', 'c']);
    await openAction(app, 'a', 'Edit labels');
    await app.user.click(await screen.findByRole('button', { name: 'Show API call: Unable to get labels' }));
    expect(factsIn(await failedCall())['Server’s words']).toBe('Out of order');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getAllByRole('dialog')).toHaveLength(1));
    expect(screen.getByRole('dialog')).toHaveAccessibleName(/Edit labels/);
    const opener = screen.getByRole('button', { name: 'Show API call: Unable to get labels' });
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it('is among the calls of the view, which a cell of a table has no room for', async () => {
    mockServer.use(http.get('*/pull_statistics', () => HttpResponse.json({ message: 'Boom' }, { status: 500 })));
    const app = renderApp('/repository/acme/own', {
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: true },
      prepare: (state) => addOwnTags(state, 'acme/own', ['a']),
    });
    await expectTags(['a']);
    expect((await screen.findAllByText('Not loaded'))[0]).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Help' }));
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    const failed = await screen.findByRole('region', { name: 'Failed' });
    const line = within(failed).getByText(/\/pull_statistics/);
    await app.user.click(line);
    expect(factsIn(failed)).toMatchObject({ Status: '500', 'Server’s words': 'Boom' });
  });
});

describe('a failed write', () => {
  it('shows its request with the body that was sent', async () => {
    mockServer.use(http.put('*/api/v1/repository/acme/own/tag/:tag', () => recorded(moveImmutable)));
    const app = renderOwn();
    await expectTags(['a', 'b', 'c']);
    await openAction(app, 'a', 'Add new tag');
    await app.user.type(await screen.findByRole('textbox', { name: 'new tag name' }), 'v1');
    await press(app, 'Create tag');
    const outcome = await screen.findByRole('alert');
    await app.user.click(await within(outcome).findByRole('button', { name: 'Show API call' }));
    const dialog = await failedCall();
    expect(factsIn(dialog)).toMatchObject({
      Request: 'PUT /api/v1/repository/acme/own/tag/v1',
      Body: expect.stringContaining('"manifest_digest"'),
      Status: '409',
      error_type: 'tag_immutable',
      'Scope of the token': 'repo:write',
    });
    expect(dialog.querySelector('pre')).toHaveTextContent('curl -X PUT');
    expect(dialog).toHaveTextContent('remove the immutability of the tag first');
  });

  it('is listed with the others of its plan', async () => {
    mockServer.use(
      http.delete('*/api/v1/repository/acme/own/tag/:tag', ({ params }) =>
        params['tag'] === 'b' ? undefined : HttpResponse.json({ message: 'Boom' }, { status: 500 }),
      ),
    );
    const app = renderOwn();
    await expectTags(['a', 'b', 'c']);
    await openBulkAction(app, ['a', 'b', 'c'], 'Remove');
    await press(app, 'Remove 3 tags');
    const outcome = await screen.findByRole('alert');
    await app.user.click(await within(outcome).findByRole('button', { name: 'Show API calls' }));
    const dialog = await screen.findByRole('dialog', { name: 'API calls that failed' });
    const lines = [...dialog.querySelectorAll('summary')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'DELETE /api/v1/repository/acme/own/tag/a 500',
      'DELETE /api/v1/repository/acme/own/tag/c 500',
    ]);
    await app.user.click(lines[1]!);
    expect(factsIn(dialog)).toMatchObject({ Body: 'none', 'Server’s words': 'Boom' });
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await app.user.keyboard('{Escape}');
    await waitUntilClosed();
    await app.user.click(screen.getByRole('button', { name: 'Activity' }));
    const activity = await screen.findByRole('dialog', { name: 'Activity' });
    await app.user.click(within(activity).getByText('Show API calls'));
    expect(within(activity).getByText('DELETE /api/v1/repository/acme/own/tag/a')).toBeVisible();
  });
});

it('offers no request of a sign-in, which holds a password', async () => {
  mockServer.use(http.post('*/api/v1/signin', () => HttpResponse.json({ message: 'Boom' }, { status: 500 })));
  const app = renderApp('/signin', { signedInAs: null });
  await app.user.type(await screen.findByLabelText('User name'), 'devtable');
  await app.user.type(screen.getByLabelText('Password'), 'secret');
  await app.user.click(screen.getByRole('button', { name: /^Sign in/i }));
  expect(await screen.findByText(/Boom/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Show API call/ })).toBeNull();
});
