import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openAction, openBulkAction, press, rowOf, waitUntilClosed } from './acting';
import { addOwnTags } from './own-tags';
import { renderApp, type RenderedApp } from '../render-app';
import { expectTags } from './tags-table';

async function renderTags(): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/own', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => addOwnTags(state, 'acme/own', ['a', 'b', 'c']),
  });
  await expectTags(['a', 'b', 'c']);
  return app;
}

/** Unfolds the panel of the open dialog. */
async function showApiCall({ user }: RenderedApp): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Show API call' }));
  return dialog;
}

const codeIn = (dialog: HTMLElement) =>
  [...dialog.querySelectorAll('pre')].map(({ textContent }) => textContent).join('\n');

describe('Show API call', () => {
  it('shows the request of a dialog and follows what is typed; the button then sends the same', async () => {
    const app = await renderTags();
    await openAction(app, 'a', 'Add new tag');
    const dialog = await showApiCall(app);
    expect(await within(dialog).findByText('Fill in the form to see the request.')).toBeVisible();
    await app.user.type(within(dialog).getByRole('textbox', { name: 'new tag name' }), 'v1');
    await waitFor(() => expect(codeIn(dialog)).toContain('"$QUAY/api/v1/repository/acme/own/tag/v1"'));
    await app.user.type(within(dialog).getByRole('textbox', { name: 'new tag name' }), '.2');
    await waitFor(() => expect(codeIn(dialog)).toContain('/tag/v1.2"'));
    const facts = within(dialog).getByText('Scope of the token').closest('dl');
    expect(facts).toHaveTextContent('repo:write');
    expect(facts).toHaveTextContent('PUT /api/v1/repository/{repository}/tag/{tag}');
    expect(facts).toHaveTextContent('Expected status201');
    const digest = rowOf(app, 'acme/own', 'a')?.digest;
    expect(codeIn(dialog)).toContain(`-d '{"manifest_digest":"${digest}"}'`);
    expect(codeIn(dialog)).toContain('-H "Authorization: Bearer $TOKEN"');
    expect(dialog).toHaveTextContent('this request moves an existing tag without asking');
    await press(app, 'Create tag');
    await waitUntilClosed();
    expect(rowOf(app, 'acme/own', 'v1.2')?.digest).toBe(digest);
  });

  it('makes one script of many requests, which stops or goes on at a refusal', async () => {
    const app = await renderTags();
    await openBulkAction(app, ['a', 'c'], 'Remove');
    const dialog = await showApiCall(app);
    expect(
      await within(dialog).findByText('2 requests, one after the other. A token needs the scope repo:write.'),
    ).toBeVisible();
    expect(codeIn(dialog)).toContain('DELETE /api/v1/repository/acme/own/tag/a\nDELETE /api');
    await app.user.click(within(dialog).getByRole('button', { name: /^Show \d+ more lines$/ }));
    const lines = () =>
      codeIn(dialog)
        .split('\n')
        .filter((line) => line.startsWith('call '));
    expect(lines()).toEqual([
      "call 1 204 DELETE '/api/v1/repository/acme/own/tag/a'",
      "call 2 204 DELETE '/api/v1/repository/acme/own/tag/c'",
    ]);
    expect(codeIn(dialog)).toContain('Default: --stop');
    await app.user.click(within(dialog).getByRole('checkbox', { name: 'Go on after a refusal' }));
    expect(codeIn(dialog)).toContain('Default: --go-on');
    expect(within(dialog).getByRole('button', { name: 'Copy script' })).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Download script' })).toBeVisible();
  });

  it.each(['Add new tag', 'Edit labels', 'Change expiration', 'Make immutable', 'Remove', 'Permanently delete'])(
    'is in the dialog of “%s”',
    async (action) => {
      const app = renderApp('/repository/acme/own', {
        features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false, IMMUTABLE_TAGS: true },
        config: { PERMANENTLY_DELETE_TAGS: true },
        prepare: (state) => addOwnTags(state, 'acme/own', ['a']),
      });
      await expectTags(['a']);
      await openAction(app, 'a', action);
      expect(await screen.findByRole('button', { name: 'Show API call' })).toHaveAttribute('aria-expanded', 'false');
    },
  );

  it('is beside the state and the description of a repository, too', async () => {
    const app = renderApp('/repository/acme/own?tab=settings', {
      features: { REPO_MIRROR: true },
      prepare: (state) => addOwnTags(state, 'acme/own', ['a']),
    });
    await app.user.click(await screen.findByRole('radio', { name: 'Read Only' }));
    await app.user.click(screen.getByRole('button', { name: 'Show API call' }));
    await waitFor(() => expect(codeIn(document.body)).toContain(`-d '{"state":"READ_ONLY"}'`));
  });
});

const summariesIn = (element: HTMLElement) => [...element.querySelectorAll('summary')];

describe('the API calls of a view', () => {
  const listed = (dialog: HTMLElement, title: string) =>
    summariesIn(within(dialog).getByRole('region', { name: title })).map(({ textContent }) => textContent);

  it('are listed with their commands, and the answer is fetched when it is asked for', async () => {
    const app = await renderTags();
    await app.user.click(screen.getByRole('button', { name: 'Help' }));
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    const dialog = await screen.findByRole('dialog', { name: 'API calls of this view' });
    const calls = listed(dialog, 'The view');
    expect(calls).toContainEqual(
      expect.stringMatching(
        /^GET \/api\/v1\/repository\/acme\/own\/tag\/\?limit=100&page=1&onlyActiveTags=true 200 · \d+ ms · /,
      ),
    );
    expect(listed(dialog, 'The frame around it')).toContainEqual(expect.stringMatching(/^GET \/config 200/));
    const listReads = () => app.requests.filter(({ url }) => url.includes('onlyActiveTags=true')).length;
    const before = listReads();
    await app.user.click(
      summariesIn(dialog).find(({ textContent }) => textContent.includes('limit=100&page=1&onlyActiveTags=true '))!,
    );
    expect(codeIn(dialog)).toContain('"$QUAY/api/v1/repository/acme/own/tag/?limit=100&page=1&onlyActiveTags=true"');
    expect(listReads()).toBe(before);
    await app.user.click(within(dialog).getByRole('button', { name: 'Get the answer now' }));
    expect(await within(dialog).findByText(/^Status 200, /)).toBeVisible();
    expect(within(dialog).getByText('tags: [3]')).toBeVisible();
    await app.user.click(within(dialog).getByText('tags: [3]'));
    await app.user.click(within(dialog).getByRole('button', { name: 'Text' }));
    expect(codeIn(dialog)).toContain('"has_additional":false');
    expect(listReads()).toBe(before + 1);
  });

  it.each([
    ['its page', '/repository/acme/webapp', 'What a press on the star sends.', 'acme/webapp'],
    ['a list', '/organization/acme', /^What a press on the star sends, for example that of acme\/[a-z-]+\.$/, 'acme/'],
  ])('have those of the star, on %s', async (_where, address, sentence, name) => {
    const app = renderApp(address);
    await screen.findAllByRole('button', { name: /^Star acme/ });
    await app.user.click(screen.getByRole('button', { name: 'Help' }));
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    const star = within(await screen.findByRole('region', { name: 'The star' }));
    expect(star.getByText(sentence)).toBeVisible();
    const [set, unset] = summariesIn(screen.getByRole('region', { name: 'The star' }));
    expect(set).toHaveTextContent('POST /api/v1/user/starred');
    expect(unset).toHaveTextContent(`DELETE /api/v1/user/starred/${name}`);
    await app.user.click(set!);
    expect(star.getByText('Scope of the token').closest('dl')).toHaveTextContent('repo:read');
    expect(codeIn(screen.getByRole('region', { name: 'The star' }))).toContain(
      '-d \'{"namespace":"acme","repository":"',
    );
  });

  it('have no star where none is shown', async () => {
    const app = renderApp('/repository/acme/webapp', { signedInAs: null });
    await screen.findByRole('heading', { name: 'webapp' });
    await app.user.click(screen.getByRole('button', { name: 'Help' }));
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    await screen.findByRole('region', { name: 'The view' });
    expect(screen.queryByRole('region', { name: 'The star' })).toBeNull();
  });

  it('show no token where none is taken', async () => {
    const app = await renderTags();
    await app.user.click(screen.getByRole('button', { name: 'Help' }));
    await app.user.click(await screen.findByRole('button', { name: 'Show API call' }));
    const dialog = await screen.findByRole('dialog', { name: 'API calls of this view' });
    await app.user.click(summariesIn(dialog).find(({ textContent }) => textContent.startsWith('GET /config'))!);
    expect(await within(dialog).findByText('It takes no token.')).toBeVisible();
    expect(codeIn(dialog)).toContain('"$QUAY/config"');
    expect(codeIn(dialog)).not.toContain('$TOKEN');
  });

  it.each([
    ['the menu of a repository', '/repository/acme/own', 'More Actions'],
    ['the menu of a tag', '/repository/acme/own/tag/a', 'Actions'],
  ])('are opened from %s', async (_where, address, menu) => {
    const app = renderApp(address, { prepare: (state) => addOwnTags(state, 'acme/own', ['a']) });
    await app.user.click(await screen.findByRole('button', { name: menu }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Show API call' }));
    const dialog = await screen.findByRole('dialog', { name: 'API calls of this view' });
    expect(listed(dialog, 'The view').join()).toContain('/api/v1/repository/acme/own/tag/?');
  });
});
