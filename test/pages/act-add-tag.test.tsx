import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { findToast, openAction, press, rowOf, waitUntilClosed } from './acting';
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
    expect(within(dialog).getByText('Discard what you changed?')).toBeVisible();
    await press(app, 'Keep editing');
    expect(within(dialog).getByLabelText('new tag name')).toHaveValue('half');
    await press(app, 'Cancel');
    await press(app, 'Discard');
    await waitUntilClosed();
    expect(screen.getByLabelText('Actions for tag latest')).toHaveFocus();
  });
});
