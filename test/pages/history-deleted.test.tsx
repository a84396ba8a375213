import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderAppOptions } from '../render-app';
import { findToast, press, rowOf, waitUntilClosed } from './acting';
import { addOwnTags, imageNamed } from './own-tags';
import { digests, openRestore, openTab, past, renderPast, short, shown } from './restore-world';
import { findRow, shownTags } from './tags-table';

const day = 86_400_000;

/** Three more tags of one image that were deleted yesterday, with the signature of that image. */
function addTeam(state: RegistryState): void {
  const repository = state.repositories.get(past);
  if (repository === undefined) throw new Error('There is no past.');
  const { digest } = addManifest(repository, imageNamed('team'));
  const signature = addManifest(repository, imageNamed('team signature'));
  const lived = { startMs: Date.now() - 9 * day, endMs: Date.now() - day };
  for (const name of ['team-a', 'team-b', 'team-c']) addRow(repository, { name, digest, ...lived });
  addRow(repository, { name: `${digest.replace(':', '-')}.sig`, digest: signature.digest, ...lived });
  putRowsInOrder(repository);
}

async function findDeleted(): Promise<HTMLElement> {
  const table = await screen.findByLabelText('Recently deleted tags', { selector: 'table' });
  await waitFor(() => expect(table).not.toHaveAttribute('aria-busy', 'true'));
  return table;
}

/** Names of the tags in the list, from top to bottom. */
function listed(): string[] {
  return [
    ...screen.getByLabelText('Recently deleted tags', { selector: 'table' }).querySelectorAll('[data-label="Tag"]'),
  ].map(({ textContent }) => textContent);
}

describe('Recently deleted', () => {
  it('lists what can still be restored, newest first, with the time that is left', async () => {
    renderPast('deleted');
    const table = await findDeleted();
    await waitFor(() => expect(listed()).toEqual(['gone', 'collected']));
    expect(within(table).getByText(/^12 days left/)).toHaveTextContent(/^12 days left, until /);
    expect(
      screen.getByText('The time machine keeps tags for 2 weeks after they were deleted or have expired.'),
    ).toBeVisible();
  });

  it('sorts by what is lost soonest, and searches; both are in the address', async () => {
    const app = renderPast('deleted');
    await findDeleted();
    await app.user.click(screen.getByRole('button', { name: 'Time left' }));
    await waitFor(() => expect(listed()).toEqual(['collected', 'gone']));
    expect(window.location.search).toContain('historySort=left-asc');
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'GON{Enter}');
    await waitFor(() => expect(listed()).toEqual(['gone']));
    expect(window.location.search).toContain('historySearch=GON');
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'xyz{Enter}');
    await app.user.click(await screen.findByRole('button', { name: 'Clear search' }));
    await waitFor(() => expect(listed()).toHaveLength(2));
  });

  it('restores a tag, which then leaves the list and stands on the Tags tab', async () => {
    const app = renderPast('deleted');
    await openRestore(app, `Restore to ${shown('gone')}, gone`);
    await press(app, 'Restore tag');
    await findToast(`Restored tag gone to digest ${short('gone')} successfully`);
    await waitFor(() => expect(listed()).toEqual(['collected']));
    await openTab(app, 'Tags');
    await findRow('gone');
  });

  it('restores several, tells which failed and why, and tries those again', async () => {
    const app = renderPast('deleted');
    await findDeleted();
    await app.user.click(await screen.findByLabelText('Select gone'));
    await app.user.click(screen.getByLabelText('Select collected'));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 1 })).toHaveTextContent('Restore 2 tags');
    await press(app, 'Restore');
    expect(await within(dialog).findByText('Could not restore tag collected')).toBeVisible();
    expect(within(dialog).getByText(/garbage-collected\. The registry says: Not Found$/)).toBeVisible();
    expect(within(dialog).getByText('1 of 2 done.')).toBeVisible();
    expect(rowOf(app, past, 'gone')?.digest).toBe(digests.gone);
    // It is there again after all.
    const repository = app.registry.state.repositories.get(past);
    repository?.manifests.set(digests.lost, { ...imageNamed('found'), digest: digests.lost });
    await press(app, 'Retry failed');
    const toast = await findToast('Restored tags successfully');
    await waitUntilClosed();
    expect(rowOf(app, past, 'collected')?.digest).toBe(digests.lost);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tags successfully/);
    expect(rowOf(app, past, 'gone')).toBeUndefined();
    expect(rowOf(app, past, 'collected')).toBeUndefined();
  });

  it('brings signatures along that went with their image', async () => {
    const app = renderPast('deleted', { prepare: addTeam });
    await findDeleted();
    for (const name of ['team-a', 'team-b']) await app.user.click(await screen.findByLabelText(`Select ${name}`));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: /Also restore the signature that went along/ })).toBeChecked();
    await press(app, 'Restore');
    await findToast('Restored tags successfully');
    const digest = rowOf(app, past, 'team-a')?.digest ?? '';
    expect(rowOf(app, past, `${digest.replace(':', '-')}.sig`)).toBeDefined();
    expect(rowOf(app, past, 'team-c')).toBeUndefined();
  });

  it('leaves a tag alone that another person has made again meanwhile', async () => {
    const app = renderPast('deleted');
    await findDeleted();
    await app.user.click(await screen.findByLabelText('Select gone'));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    const dialog = await screen.findByRole('dialog');
    const repository = app.registry.state.repositories.get(past);
    if (repository !== undefined) addRow(repository, { name: 'gone', digest: digests.other, startMs: Date.now() });
    await press(app, 'Restore');
    expect(await within(dialog).findByText(/gone exists again\. Nothing was changed/)).toBeVisible();
    expect(rowOf(app, past, 'gone')?.digest).toBe(digests.other);
  });

  it('does not advise to restore what another person has restored meanwhile', async () => {
    const app = renderPast('deleted');
    await findDeleted();
    await app.user.click(await screen.findByLabelText('Select gone'));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    const dialog = await screen.findByRole('dialog');
    const repository = app.registry.state.repositories.get(past);
    if (repository !== undefined) addRow(repository, { name: 'gone', digest: digests.gone, startMs: Date.now() });
    await press(app, 'Restore');
    expect(await within(dialog).findByText(/gone exists again\. Nothing was changed\. It points there/)).toBeVisible();
  });

  it.each([
    ['viewer', /Nothing can be restored by you here\. You need write permission/],
    [null, /Nothing can be restored by you here\. You have to sign in first/],
  ])('lets %s read, and offers no way to write', async (signedInAs, reason) => {
    renderPast('deleted', { signedInAs });
    await findDeleted();
    expect(await screen.findByText(reason)).toBeVisible();
    expect(listed()).toEqual(['gone', 'collected']);
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: /^Select/ })).toBeNull();
  });

  it.each<[string, string, RenderAppOptions, RegExp]>([
    ['a read-only repository', 'acme/frozen', {}, /This repository is read-only/],
    ['a mirror', 'acme/mirrored', {}, /This repository mirrors another one/],
    ['a read-only registry', 'acme/kept', { registryState: 'readonly' }, /System is currently read-only/],
    ['somebody who may read only', 'acme/kept', { signedInAs: 'viewer' }, /You need write permission/],
  ])('of %s promises no restore if nothing was deleted', async (_what, repository, options, reason) => {
    const prepare = (state: RegistryState) => void addOwnTags(state, 'acme/kept', ['a']);
    renderApp(`/repository/${repository}?tab=history&historyView=deleted`, { prepare, ...options });
    const empty = (await screen.findByText('No deleted tags')).closest('.pf-v6-c-empty-state');
    expect(empty).toHaveTextContent('are listed here for 2 weeks, but you cannot restore them.');
    expect(empty).toHaveTextContent(reason);
    expect(screen.queryByText(/can be restored/)).toBeNull();
  });

  it('names the time that is left for it to who may restore', async () => {
    const prepare = (state: RegistryState) => void addOwnTags(state, 'acme/kept', ['a']);
    renderApp('/repository/acme/kept?tab=history&historyView=deleted', { prepare });
    const empty = (await screen.findByText('No deleted tags to restore')).closest('.pf-v6-c-empty-state');
    expect(empty).toHaveTextContent('Tags that were deleted or have expired can be restored here for 2 weeks.');
  });

  it('says that a repository has no time machine', async () => {
    renderPast('deleted', {
      prepare: (state) => {
        const namespace = state.namespaces.get('acme');
        if (namespace !== undefined) namespace.tagExpirationSeconds = 0;
      },
    });
    // What a living tag holds can be restored all the same; here nothing is held.
    expect(await screen.findByText('This repository has no time machine')).toBeVisible();
  });
});

describe('the Tags tab', () => {
  it('leads to the recently deleted tags of a repository with a time machine', async () => {
    const app = renderPast();
    await openTab(app, 'Tags');
    await waitFor(() => expect(shownTags()).toContain('stays'));
    await app.user.click(await screen.findByRole('link', { name: 'Recently deleted tags' }));
    await findDeleted();
    await waitFor(() => expect(listed()).toContain('gone'));
  });

  it('has nothing to lead to without one', async () => {
    const app = renderPast(undefined, {
      prepare: (state) => {
        const namespace = state.namespaces.get('acme');
        if (namespace !== undefined) namespace.tagExpirationSeconds = 0;
      },
    });
    await openTab(app, 'Tags');
    await waitFor(() => expect(shownTags()).toContain('stays'));
    expect(screen.queryByRole('link', { name: 'Recently deleted tags' })).toBeNull();
  });
});
