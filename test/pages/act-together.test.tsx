import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { findToast, openAction, openBulkAction, press, rowOf, waitUntilClosed } from './acting';
import { addOwnTags } from './own-tags';
import { findRow, shownTags } from './tags-table';

const own = 'acme/own';
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function renderOwn() {
  return renderApp(`/repository/${own}`, {
    prepare: (state) => {
      addOwnTags(state, own, names);
    },
  });
}

describe('writes to many tags', () => {
  it('pause when the session ends and the person does not sign in, and go on with nothing lost when it is back', async () => {
    const app = renderOwn();
    await openBulkAction(app, names, 'Remove');
    app.registry.signInAs(null);
    await press(app, `Remove ${names.length} tags`);
    const question = await screen.findByRole('dialog', { name: 'Your session has ended' });
    await app.user.click(within(question).getByRole('button', { name: 'Not now' }));
    const dialog = await screen.findByRole('dialog', { name: /^Remove \d+ tags/ });
    expect(await within(dialog).findByText(/Your session has ended/)).toBeVisible();
    expect(within(dialog).getByText(/^0 of 8 done/)).toBeVisible();
    app.registry.signInAs('quayadmin');
    await press(app, 'Resume');
    await findToast(`Removed ${names.length} tags`);
    expect(names.filter((name) => rowOf(app, own, name) !== undefined)).toEqual([]);
  });

  it('go on when the dialog is closed, and are told in a toast', async () => {
    const app = renderOwn();
    await openBulkAction(app, ['a', 'b', 'c'], 'Remove');
    await press(app, 'Remove 3 tags');
    const dialog = screen.queryByRole('dialog');
    if (dialog !== null) await app.user.keyboard('{Escape}');
    await findToast('Removed 3 tags');
    await waitUntilClosed();
    await waitFor(() => expect(shownTags()).toEqual(['d', 'e', 'f', 'g', 'h']));
  });
});

describe('an undo', () => {
  it('asks before it overwrites what another person did meanwhile', async () => {
    const app = renderOwn();
    await openAction(app, 'a', 'Remove');
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag a');
    // Another person makes the tag anew meanwhile.
    const repository = [...app.registry.state.repositories.values()].find(({ name }) => name === 'own');
    const { digest = '' } = repository?.rows[0] ?? {};
    repository?.rows.unshift({
      name: 'a',
      digest,
      startMs: Date.now(),
      endMs: null,
      reversion: false,
      immutable: false,
    });
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/a exists again/)).toBeVisible();
    const writes = app.requests.filter(({ method }) => method !== 'GET').length;
    await press(app, 'Cancel');
    await waitUntilClosed();
    expect(app.requests.filter(({ method }) => method !== 'GET')).toHaveLength(writes);
  });
});

describe('people without permission', () => {
  it.each([
    ['viewer', 'You need write permission on this repository.'],
    [null, 'You have to sign in first.'],
  ])('signed in as %s see why each action is not theirs', async (signedInAs, reason) => {
    const app = renderApp('/repository/acme/webapp', { signedInAs });
    await findRow('stable');
    await app.user.click(await screen.findByLabelText('Actions for tag stable'));
    // Everyone may look at the history, and compare.
    const all = await screen.findAllByRole('menuitem');
    const entries = all.filter(({ textContent }) => !/View history|Compare|Where else/.test(textContent));
    expect(entries).toHaveLength(all.length - 4);
    expect(await screen.findByRole('menu', { name: `Tag actions: ${reason}` })).toContainElement(entries[0] ?? null);
    expect(screen.getByRole('heading', { name: reason })).toBeVisible();
    for (const entry of entries) expect(entry).toHaveAttribute('aria-disabled', 'true');
    expect(screen.queryByText(/Change expiration of/)).toBeNull();
  });

  it.each([
    ['acme/frozen', 'v1', /read-only/],
    ['acme/mirrored', 'latest', /mirrors another/],
  ])('%s says what its state forbids', async (repository, tag, reason) => {
    const app = renderApp(`/repository/${repository}`);
    await app.user.click(await screen.findByLabelText(`Actions for tag ${tag}`));
    expect(await screen.findByRole('menu', { name: reason })).toBeVisible();
  });

  it('a registry that is read-only says so', async () => {
    const app = renderApp('/repository/quayadmin/busybox', { registryState: 'readonly' });
    await app.user.click(await screen.findByLabelText('Actions for tag latest'));
    expect(await screen.findByRole('menu', { name: /System is currently read-only/ })).toBeVisible();
  });
});
