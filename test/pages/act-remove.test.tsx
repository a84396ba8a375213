import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, openBulkAction, press, rowOf, waitUntilClosed } from './acting';
import { addOwnTags, imageNamed, manyNames } from './own-tags';
import { findRow, shownTags } from './tags-table';

const busybox = 'quayadmin/busybox';

/** `acme/own`: `other`, `signed` (the only tag of its image) and its signature. */
function addSignedImage(state: RegistryState): void {
  const repository = addOwnTags(state, 'acme/own', ['other']);
  const { digest } = addManifest(repository, imageNamed('signed'));
  const signature = addManifest(repository, imageNamed('signature'));
  addRow(repository, { name: 'signed', digest, startMs: 2000 });
  addRow(repository, { name: `${digest.replace(':', '-')}.sig`, digest: signature.digest, startMs: 1000 });
}

function signatureOf(app: RenderedApp, tagName: string): string {
  return `${(rowOf(app, 'acme/own', tagName)?.digest ?? '').replace(':', '-')}.sig`;
}

describe('Remove', () => {
  it('tells what stays and until when it can be undone, removes, and brings back', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'example', 'Remove');
    expect(within(dialog).getByRole('heading', { level: 1 })).toHaveTextContent('Remove tag example?');
    expect(within(dialog).getByText(/^sha256:57583a1b9c0a stays: .*still point to it\.$/)).toBeVisible();
    expect(within(dialog).getByText(/^This can be undone until/)).toBeVisible();
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag example');
    expect(shownTags()).not.toContain('example');
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Removed tag example');
    expect(await findRow('example')).toBeVisible();
    expect(rowOf(app, busybox, 'example')?.reversion).toBe(true);
  });

  it('tells what loses its last tag and which signatures go along, and an undo brings those back, too', async () => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/own', ['other']);
        const { digest } = addManifest(repository, imageNamed('signed'));
        repository.rows.unshift(
          {
            name: 'signed',
            digest,
            startMs: Date.now() - 5000,
            endMs: Date.now() + 86_400_000,
            reversion: false,
            immutable: false,
          },
          {
            name: `${digest.replace(':', '-')}.sig`,
            digest: repository.rows[0]?.digest ?? '',
            startMs: Date.now() - 9000,
            endMs: null,
            reversion: false,
            immutable: false,
          },
        );
      },
    });
    const dialog = await openAction(app, 'signed', 'Remove');
    expect(within(dialog).getByText(/loses its last tag/)).toBeVisible();
    expect(within(dialog).getByText(/^Signatures and the like that go along: sha256-.*\.sig$/)).toBeVisible();
    const end = rowOf(app, 'acme/own', 'signed')?.endMs ?? 0;
    const signature = `${(rowOf(app, 'acme/own', 'signed')?.digest ?? '').replace(':', '-')}.sig`;
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag signed');
    expect(rowOf(app, 'acme/own', signature)).toBeUndefined();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Removed tag signed');
    expect(rowOf(app, 'acme/own', signature)).toBeDefined();
    expect(Math.abs((rowOf(app, 'acme/own', 'signed')?.endMs ?? 0) - end)).toBeLessThan(1000);
  });

  it('of an image together with its signature is no failure, although the server takes that along', async () => {
    const app = renderApp('/repository/acme/own?signatures=true', { prepare: addSignedImage });
    const signature = signatureOf(app, 'signed');
    await openBulkAction(app, ['signed', signature], 'Remove');
    await press(app, 'Remove 2 tags');
    const toast = await findToast('Removed 2 tags');
    expect(rowOf(app, 'acme/own', 'signed')).toBeUndefined();
    expect(rowOf(app, 'acme/own', signature)).toBeUndefined();
    expect(shownTags()).toEqual(['other']);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/^.*Undone: Removed 2 tags/);
    expect(rowOf(app, 'acme/own', 'signed')).toBeDefined();
    expect(rowOf(app, 'acme/own', signature)).toBeDefined();
  });

  it('names the platforms that go with an index, and those that keep a tag', async () => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/own', ['other']);
        const [amd64, arm64] = ['linux/amd64', 'linux/arm64'].map((platform) =>
          addManifest(repository, imageNamed(platform)),
        );
        if (amd64 === undefined || arm64 === undefined) throw new Error('Two images were made.');
        const index = buildIndex([
          { digest: amd64.digest, platform: 'linux/amd64' },
          { digest: arm64.digest, platform: 'linux/arm64' },
        ]);
        addRow(repository, { name: 'multi', digest: addManifest(repository, index).digest, startMs: 2000 });
        addRow(repository, { name: 'arm-only', digest: arm64.digest, startMs: 1000 });
      },
    });
    const dialog = await openAction(app, 'multi', 'Remove');
    expect(
      await within(dialog).findByText(
        /loses its last tag, with its platform linux\/amd64\. Other tags still lead to its linux\/arm64\.$/,
      ),
    ).toBeVisible();
  });

  it('says what is not known yet while the list is loading, and corrects itself', async () => {
    let release = () => {};
    const isReleased = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const app = renderApp('/repository/acme/long', {
      prepare: (state) => {
        const names = manyNames(100);
        const repository = addOwnTags(state, 'acme/long', names);
        const { digest } = addManifest(repository, imageNamed('shared by first and last'));
        addRow(repository, { name: 'first', digest, startMs: Date.now() - 1000 });
        addRow(repository, { name: 'last', digest, startMs: 1 });
        putRowsInOrder(repository);
      },
    });
    mockServer.use(http.get('*/tag/', ({ request }) => (request.url.includes('page=2') ? isReleased : undefined)));
    const dialog = await openAction(app, 'first', 'Remove');
    expect(within(dialog).getByText(/loses its last tag\.$/)).toBeVisible();
    expect(
      within(dialog).getByText('100 tags are loaded so far; others may share these digests.', { exact: false }),
    ).toBeVisible();
    release();
    expect(await within(dialog).findByText(/stays: last still points to it\.$/)).toBeVisible();
    expect(within(dialog).queryByText(/loaded so far/)).toBeNull();
  });

  it('says that nothing brings it back if the repository has no time machine, and offers no undo', async () => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        addOwnTags(state, 'acme/own', ['a', 'b']);
        const namespace = state.namespaces.get('acme');
        if (namespace !== undefined) namespace.tagExpirationSeconds = 0;
      },
    });
    const dialog = await openAction(app, 'a', 'Remove');
    expect(within(dialog).getByText(/^This cannot be undone/)).toBeVisible();
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag a');
    expect(within(toast).queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('has Cancel focused, so that Enter does no harm', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Remove');
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await app.user.keyboard('{Enter}');
    await waitUntilClosed();
    expect(app.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('leaves the focus on the pressed button for what comes of it', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    mockServer.use(
      http.delete('*/tag/latest', async () => {
        sent += 1;
        await held;
        return HttpResponse.json({ error_message: 'not now' }, { status: 400 });
      }),
    );
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Remove');
    const button = within(dialog).getByRole('button', { name: 'Remove tag' });
    button.focus();
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    expect(button).toBeEnabled();
    // A second press does nothing.
    await app.user.keyboard('{Enter}');
    answer();
    expect(await within(dialog).findByText(/not now/)).toBeVisible();
    expect(button).toHaveFocus();
    expect(sent).toBe(1);
  });

  it('of many skips immutable ones by name, and one failure does not stop the others', async () => {
    const app = renderApp('/repository/scenarios/writes?perPage=100', {
      prepare: (state) => {
        addOwnTags(state, 'acme/mixed', ['a', 'b', { name: 'fixed', immutable: true }]);
      },
    });
    await openBulkAction(app, ['works', 'conflict-409', 'works-too'], 'Remove');
    await press(app, 'Remove 3 tags');
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/^Could not remove tag scenarios\/writes:conflict-409: /)).toBeVisible();
    expect(within(dialog).getByText('2 of 3 done.')).toBeVisible();
    expect(shownTags()).not.toContain('works');
    expect(shownTags()).not.toContain('works-too');
    expect(shownTags()).toContain('conflict-409');
    expect(within(dialog).getByRole('button', { name: 'Retry failed' })).toBeEnabled();
    await app.user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) ?? dialog);
  });

  it('names immutable tags that are skipped, and is not offered for one alone', async () => {
    const app = renderApp('/repository/acme/mixed', {
      prepare: (state) => {
        addOwnTags(state, 'acme/mixed', ['a', { name: 'fixed', immutable: true }]);
      },
    });
    await app.user.click(await screen.findByLabelText('Actions for tag fixed'));
    const entry = await screen.findByRole('menuitem', { name: /^Remove Cannot remove immutable tag/ });
    expect(entry).toHaveAttribute('aria-disabled', 'true');
    await app.user.keyboard('{Escape}');
    const dialog = await openBulkAction(app, ['a', 'fixed'], 'Remove');
    expect(within(dialog).getByText('1 immutable tag is skipped: fixed.')).toBeVisible();
    await press(app, 'Remove tag');
    await findToast('Removed tag a');
    expect(rowOf(app, 'acme/mixed', 'fixed')).toBeDefined();
  });

  it('of a hundred tags never has more than four requests under way and ends with all of them gone', async () => {
    const app = renderApp('/repository/acme/hundred?perPage=100', {
      prepare: (state) => {
        addOwnTags(state, 'acme/hundred', manyNames(30));
      },
    });
    await findRow('b-001');
    await app.user.click(screen.getByLabelText('Select page'));
    await app.user.click(screen.getByRole('button', { name: 'Actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('This operation can take several minutes.', { exact: false })).toBeVisible();
    await press(app, 'Remove 30 tags');
    await findToast('Removed 30 tags');
    expect(await screen.findByText('There are no viewable tags for this repository')).toBeVisible();
    expect(app.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(30);
  });
});

describe('Remove of more tags than a person counts', () => {
  const count = 104;

  async function openForAll(): Promise<{ app: RenderedApp; dialog: HTMLElement }> {
    const app = renderApp('/repository/acme/many', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/many', [
          { name: 'fixed', immutable: true },
          { name: 'fixed-too', immutable: true },
        ]);
        for (const [position, name] of manyNames(count).entries()) {
          const { digest } = addManifest(repository, imageNamed(name));
          addRow(repository, { name, digest, startMs: 1000 + position });
        }
        putRowsInOrder(repository);
      },
    });
    await findRow('fixed');
    await app.user.click(screen.getByLabelText('Select tags'));
    await app.user.click(await screen.findByRole('menuitem', { name: `Select all (${count + 2})` }));
    await app.user.click(screen.getByRole('button', { name: 'Actions' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    return { app, dialog: await screen.findByRole('dialog', { name: `Remove ${count} tags?` }) };
  }

  it('says in three lines what it does, and tells about each image on demand', async () => {
    const { app, dialog } = await openForAll();
    const lines = within(within(dialog).getByRole('list', { name: 'What this does' })).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '2 immutable tags are skipped: fixed, fixed-too.',
      `${count} images lose their last tag.`,
      expect.stringMatching(/^This can be undone until .*\.$/),
    ]);
    expect(within(dialog).queryByText(/sha256:/)).toBeNull();
    await app.user.click(within(dialog).getByRole('button', { name: 'Show images' }));
    expect(within(dialog).getAllByText(/^sha256:\w+ loses its last tag\.$/)).toHaveLength(20);
    expect(within(dialog).getByText(`${count - 20} more images lose their last tag.`)).toBeVisible();
  });

  it('asks for the word confirm, and nothing goes before it is typed', async () => {
    const { app, dialog } = await openForAll();
    expect(within(dialog).getByRole('button', { name: `Remove ${count} tags` })).toBeDisabled();
    const field = within(dialog).getByLabelText('Confirm removal by typing "confirm" below:');
    await app.user.type(field, 'confir{Enter}');
    expect(app.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
    await app.user.type(field, 'm{Enter}');
    await findToast(`Removed ${count} tags`);
    expect(shownTags()).toEqual(['fixed', 'fixed-too']);
  });
});

describe('Permanently delete', () => {
  it('asks for the word confirm and says that nothing brings it back', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Permanently delete');
    expect(within(dialog).getByText(/Tags deleted cannot be restored within the time machine window/)).toBeVisible();
    const button = within(dialog).getByRole('button', { name: 'Permanently delete tag' });
    expect(button).toBeDisabled();
    await app.user.type(within(dialog).getByLabelText('Confirm deletion by typing "confirm" below:'), 'confirm');
    await app.user.click(button);
    const toast = await findToast('Permanently deleted tag latest');
    expect(within(toast).queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(shownTags()).not.toContain('latest');
  });

  it('works by keyboard alone: Enter in the field does nothing before the word is there', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Permanently delete');
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await app.user.keyboard('{Shift>}{Tab}{/Shift}');
    expect(within(dialog).getByLabelText('Confirm deletion by typing "confirm" below:')).toHaveFocus();
    await app.user.keyboard('confir{Enter}');
    expect(app.requests.filter(({ url }) => url.endsWith('/expire'))).toEqual([]);
    await app.user.keyboard('m{Enter}');
    await findToast('Permanently deleted tag latest');
    expect(app.requests.filter(({ url }) => url.endsWith('/expire'))).toHaveLength(1);
  });

  it('of an image together with its signature leaves neither in the time machine', async () => {
    const app = renderApp('/repository/acme/own?signatures=true', { prepare: addSignedImage });
    const signature = signatureOf(app, 'signed');
    await openBulkAction(app, ['signed', signature], 'Permanently delete');
    await app.user.type(screen.getByLabelText('Confirm deletion by typing "confirm" below:'), 'confirm{Enter}');
    await findToast('Permanently deleted 2 tags');
    const windowStart = Date.now() - (app.registry.state.namespaces.get('acme')?.tagExpirationSeconds ?? 0) * 1000;
    const repository = [...app.registry.state.repositories.values()].find(({ name }) => name === 'own');
    const kept = repository?.rows.filter(({ endMs }) => endMs === null || endMs > windowStart);
    expect(kept?.map(({ name }) => name)).toEqual(['other']);
  });

  it('is disabled with the reason if the registry does not offer it', async () => {
    const app = renderApp(`/repository/${busybox}`, { config: { PERMANENTLY_DELETE_TAGS: false } });
    await app.user.click(await screen.findByLabelText('Actions for tag latest'));
    const entry = await screen.findByRole('menuitem', { name: /^Permanently delete This registry does not let users/ });
    expect(entry).toHaveAttribute('aria-disabled', 'true');
  });
});
