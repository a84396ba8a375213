import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow } from '~mocks/build-state';
import { mockServer } from '~mocks/node';
import { appImage } from '~mocks/seeds/seed-images';
import { renderApp } from '../render-app';
import { findToast, openAction, press, rowOf, waitUntilClosed } from './acting';
import { addOwnTags, imageNamed } from './own-tags';
import { findRow, shownTags } from './tags-table';

const busybox = 'quayadmin/busybox';

describe('Add new tag', () => {
  it('creates a tag that is listed at once, and takes it back', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    expect(within(dialog).getByRole('heading')).toHaveTextContent('Add tag to manifest sha256:d80aa3d7f5f5');
    const before = app.requests.length;
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'release-1');
    expect(await within(dialog).findByText('release-1 does not exist yet.')).toBeVisible();
    await press(app, 'Create tag');
    const toast = await findToast('Successfully created tag release-1');
    expect(await findRow('release-1')).toBeVisible();
    expect(rowOf(app, busybox, 'release-1')?.digest).toBe(rowOf(app, busybox, 'latest')?.digest);
    const lists = app.requests
      .slice(before)
      .filter(({ url }) => url.includes('/tag/?') && !url.includes('specificTag'));
    expect(lists).toEqual([]);

    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Successfully created tag release-1');
    expect(shownTags()).not.toContain('release-1');
    expect(rowOf(app, busybox, 'release-1')).toBeUndefined();
  });

  it('says before it moves a tag, and an undo moves it back', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const old = rowOf(app, busybox, 'example')?.digest;
    const dialog = await openAction(app, 'latest', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'example');
    expect(
      await within(dialog).findByText(
        'example exists and will be moved from sha256:57583a1b9c0a to sha256:d80aa3d7f5f5',
      ),
    ).toBeVisible();
    await press(app, 'Move tag');
    const toast = await findToast('Successfully moved tag example to sha256:d80aa3d7f5f5');
    expect(rowOf(app, busybox, 'example')?.digest).not.toBe(old);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/^.*Undone: Successfully moved/);
    expect(rowOf(app, busybox, 'example')?.digest).toBe(old);
  });

  it.each([
    ['2w', "Expires: 2 weeks after the tag is set, by the image's label quay.expires-after"],
    ['30 days', "Expires: Never (Quay cannot read the image's label quay.expires-after=30 days: it sets nothing)"],
  ])('tells that the image wants to expire after %s', async (value, text) => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/own', ['other']);
        const labels = { 'quay.expires-after': value };
        const { digest } = addManifest(repository, appImage({ name: 'brief', version: '1', createdMs: 1, labels }));
        addRow(repository, { name: 'brief', digest, startMs: 1 });
      },
    });
    const dialog = await openAction(app, 'brief', 'Add new tag');
    expect(await within(dialog).findByText(text)).toBeVisible();
  });

  it('offers no undo of what a policy made immutable at once', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'release-1');
    await within(dialog).findByText('release-1 does not exist yet.');
    mockServer.use(
      http.get('*/tag/', () => {
        const row = rowOf(app, busybox, 'release-1');
        if (row !== undefined) row.immutable = true;
        return undefined;
      }),
    );
    await press(app, 'Create tag');
    const toast = await findToast('Successfully created tag release-1');
    expect(toast).toHaveTextContent('A policy made it immutable, so this cannot be undone.');
    expect(within(toast).queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    ['example', 'sample_tag', 'sample_tag already points here.'],
    ['latest', '-bad', /must match/],
  ])('from %s does not offer the name %s', async (source, name, reason) => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, source, 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), name);
    expect(await within(dialog).findByText(reason)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Create tag' })).toBeDisabled();
  });

  it('keeps what was typed when the server refuses, with the server’s words', async () => {
    const app = renderApp('/repository/scenarios/writes');
    const dialog = await openAction(app, 'works', 'Add new tag');
    mockServer.use(
      http.put('*/tag/new-one', () => HttpResponse.json({ message: 'Not today' }, { status: 400 }), { once: true }),
    );
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'new-one');
    await within(dialog).findByText('new-one does not exist yet.');
    await press(app, 'Create tag');
    expect(await within(dialog).findByText(/Not today/)).toBeVisible();
    expect(within(dialog).getByLabelText('new tag name')).toHaveValue('new-one');
    await press(app, 'Create tag');
    await waitUntilClosed();
    expect(await findRow('new-one')).toBeVisible();
  });

  it('asks before it throws away what was typed', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'half');
    await app.user.keyboard('{Escape}');
    expect(within(dialog).getByText('Discard your changes?')).toBeVisible();
    await press(app, 'Keep editing');
    expect(within(dialog).getByLabelText('new tag name')).toHaveValue('half');
    await press(app, 'Cancel');
    await press(app, 'Discard');
    await waitUntilClosed();
    expect(screen.getByLabelText('Actions for tag latest')).toHaveFocus();
  });

  it('waits for the answer when it is submitted at once', async () => {
    const app = renderApp(`/repository/${busybox}`);
    await openAction(app, 'latest', 'Add new tag');
    expect(screen.getByLabelText('new tag name')).toHaveFocus();
    await app.user.keyboard('quick-one{Enter}');
    await findToast('Successfully created tag quick-one');
    expect(rowOf(app, busybox, 'quick-one')?.digest).toBe(rowOf(app, busybox, 'latest')?.digest);
  });

  it('never moves a tag before it has said so, however fast it is submitted', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const old = rowOf(app, busybox, 'example')?.digest;
    const dialog = await openAction(app, 'latest', 'Add new tag');
    await app.user.keyboard('example{Enter}');
    expect(await within(dialog).findByText(/^example exists and will be moved from/)).toBeVisible();
    expect(await within(dialog).findByRole('button', { name: 'Move tag' })).toBeEnabled();
    expect(rowOf(app, busybox, 'example')?.digest).toBe(old);
    expect(app.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    await app.user.keyboard('{Enter}');
    await findToast(/^.*Successfully moved tag example to/);
    expect(rowOf(app, busybox, 'example')?.digest).not.toBe(old);
  });

  it('forgets a submission when the name is changed before the answer comes', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    let answer = () => {};
    const isAnswered = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
    mockServer.use(
      http.get('*/tag/', ({ request }) => (request.url.endsWith('specificTag=one') ? isAnswered : undefined)),
    );
    await app.user.keyboard('one{Enter}');
    expect(within(dialog).getByRole('button', { name: 'Create tag' })).toBeDisabled();
    await app.user.keyboard('-more');
    answer();
    expect(await within(dialog).findByText('one-more does not exist yet.')).toBeVisible();
    expect(app.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('writes nothing while the registry cannot be asked, and asks again on demand', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    let isBroken = true;
    mockServer.use(
      http.get('*/tag/', ({ request }) =>
        isBroken && request.url.includes('specificTag=release-2')
          ? HttpResponse.json({ message: 'Not now' }, { status: 400 })
          : undefined,
      ),
    );
    await app.user.keyboard('release-2{Enter}');
    expect(await within(dialog).findByText(/The registry could not be asked whether release-2 exists/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Create tag' })).toBeDisabled();
    expect(app.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    isBroken = false;
    await press(app, 'Retry');
    expect(await within(dialog).findByText('release-2 does not exist yet.')).toBeVisible();
    await press(app, 'Create tag');
    await findToast('Successfully created tag release-2');
  });

  it('takes another name after the server refused one', async () => {
    const app = renderApp('/repository/scenarios/writes');
    const dialog = await openAction(app, 'works', 'Add new tag');
    await app.user.keyboard('conflict-409');
    await within(dialog).findByText(/^conflict-409 (exists|already)/);
    mockServer.use(http.put('*/tag/new-one', () => HttpResponse.json({ message: 'Not today' }, { status: 400 })));
    await app.user.clear(within(dialog).getByLabelText('new tag name'));
    await app.user.keyboard('new-one{Enter}');
    expect(await within(dialog).findByText(/Not today/)).toBeVisible();
    expect(within(dialog).getByLabelText('new tag name')).toHaveFocus();
    await app.user.keyboard('-b{Enter}');
    await findToast('Successfully created tag new-one-b');
    expect(rowOf(app, 'scenarios/writes', 'new-one')).toBeUndefined();
  });

  it('shows the rule once something was typed, and not before', async () => {
    const app = renderApp(`/repository/${busybox}`);
    const dialog = await openAction(app, 'latest', 'Add new tag');
    expect(within(dialog).queryByText(/must match/)).toBeNull();
    await app.user.keyboard('a');
    expect(within(dialog).queryByText(/must match/)).toBeNull();
    await app.user.keyboard('{Backspace}');
    expect(within(dialog).getByText(/must match/)).toBeVisible();
  });

  it('does not move an immutable tag, and says why', async () => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/own', ['other', { name: 'fixed', immutable: true }]);
        addRow(repository, { name: 'new', digest: addManifest(repository, imageNamed('new')).digest, startMs: 1 });
      },
    });
    const dialog = await openAction(app, 'new', 'Add new tag');
    await app.user.keyboard('fixed');
    expect(await within(dialog).findByText('fixed exists and is immutable: it cannot be moved.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Create tag' })).toBeDisabled();
  });

  it('tells what the old image loses with its last tag, and an undo brings its signature back', async () => {
    const app = renderApp('/repository/acme/own', {
      prepare: (state) => {
        const repository = addOwnTags(state, 'acme/own', ['other', 'another']);
        const { digest } = addManifest(repository, imageNamed('signed'));
        const signature = addManifest(repository, imageNamed('signature'));
        addRow(repository, { name: 'signed', digest, startMs: 2000 });
        addRow(repository, { name: `${digest.replace(':', '-')}.sig`, digest: signature.digest, startMs: 1000 });
      },
    });
    const old = rowOf(app, 'acme/own', 'signed')?.digest ?? '';
    const signature = `${old.replace(':', '-')}.sig`;
    const dialog = await openAction(app, 'other', 'Add new tag');
    await app.user.keyboard('signed');
    expect(await within(dialog).findByText(/^sha256:\w{12} loses its last tag$/)).toBeVisible();
    expect(within(dialog).getByText(/^Signatures and the like that expire with it: sha256-\w{12}….sig$/)).toBeVisible();
    await press(app, 'Move tag');
    const toast = await findToast(/^.*Successfully moved tag signed to/);
    expect(rowOf(app, 'acme/own', signature)).toBeUndefined();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/^.*Undone: Successfully moved tag signed/);
    expect(rowOf(app, 'acme/own', 'signed')?.digest).toBe(old);
    expect(rowOf(app, 'acme/own', signature)).toBeDefined();
  });
});
