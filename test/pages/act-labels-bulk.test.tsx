import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { newLabel } from '~mocks/new-labels';
import { mockServer } from '~mocks/node';
import { findToast, openBulkAction, waitUntilClosed } from './acting';
import { labelsOf, renderLabelled, saveButton, typeLabel } from './labels-world';

describe('Edit labels of many tags', () => {
  it('groups by image, tells what occurs where, and adds and removes', async () => {
    const app = await renderLabelled();
    const dialog = await openBulkAction(app, ['a', 'c'], 'Edit labels');
    expect(dialog).toHaveAccessibleName('Edit labels of 2 tags');
    expect(dialog).toHaveTextContent('2 tags on 2 images');
    const removal = await within(dialog).findByRole('checkbox', { name: 'team=red' });
    expect(dialog).toHaveTextContent('tier=webon 2 of 2 images');
    expect(dialog).toHaveTextContent('team=redon 1 of 2 images');
    expect(within(dialog).getByRole('list', { name: 'Read-only labels' })).toHaveTextContent(
      'version = 1.0 (on 2 of 2 images)',
    );
    expect(dialog).toHaveTextContent('Other tags');
    expect(saveButton()).toBeDisabled();
    await typeLabel(app, 'a=1');
    await app.user.click(removal);
    await app.user.click(saveButton());
    const toast = await findToast('Created labels successfully. Deleted labels successfully');
    expect(toast).toHaveTextContent('1 label added to 2 images1 label removed from 1 image');
    await waitUntilClosed();
    expect(labelsOf(app, 'a')).toEqual(['a=1', 'tier=web']);
    expect(labelsOf(app, 'c')).toEqual(['a=1', 'tier=web']);
    for (const list of screen.getAllByLabelText('Labels', { selector: 'ul' })) expect(list).toHaveTextContent('a = 1');
  });

  it('tells what Quay makes of a label that sets an expiration', async () => {
    const app = await renderLabelled();
    const [image] = app.registry.state.repositories.get('scenarios/own')?.manifests.values() ?? [];
    image?.labels.push(
      newLabel('6', 'quay.expires-after', '2W', 'manifest'),
      newLabel('7', 'quay.expires-after', '3d', 'api'),
    );
    const dialog = await openBulkAction(app, ['a', 'c'], 'Edit labels');
    expect(await within(dialog).findByRole('list', { name: 'Read-only labels' })).toHaveTextContent(
      'quay.expires-after = 2W (Quay cannot read it: sets nothing) (on 1 of 2 images)',
    );
    expect(dialog).toHaveTextContent('quay.expires-after=3d3 days; on 1 of 2 images');
  });

  it('only adds a label to the images that do not have it', async () => {
    const app = await renderLabelled();
    await openBulkAction(app, ['a', 'c'], 'Edit labels');
    await typeLabel(app, 'tier=web{Enter}');
    expect(screen.getByText('Key value already exists')).toBeVisible();
    await app.user.clear(screen.getByRole('textbox', { name: 'Label (key=value)' }));
    await app.user.type(screen.getByRole('textbox', { name: 'Label (key=value)' }), 'team=red{Enter}');
    expect(screen.getByRole('checkbox', { name: 'team=red' })).toBeDisabled();
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    expect(labelsOf(app, 'a')).toEqual(['team=red', 'tier=web']);
    expect(labelsOf(app, 'c')).toEqual(['team=red', 'tier=web']);
  });

  it('names what failed on which image, and does only that again', async () => {
    const app = await renderLabelled();
    const dialog = await openBulkAction(app, ['a', 'c'], 'Edit labels');
    await typeLabel(app, 'a=1{Enter}');
    const digest = app.registry.state.repositories.get('scenarios/own')?.rows.find(({ name }) => name === 'c')?.digest;
    let isBroken = true;
    mockServer.use(
      http.post('*/labels', ({ request }) =>
        isBroken && decodeURIComponent(request.url).includes(`${digest}`)
          ? HttpResponse.json({ message: 'Not now' }, { status: 400 })
          : undefined,
      ),
    );
    await app.user.click(saveButton());
    await within(dialog).findByText(new RegExp(`^Could not create label a=1 on ${digest?.slice(0, 19)}: .*Not now`));
    expect(labelsOf(app, 'a')).toEqual(['a=1', 'team=red', 'tier=web']);
    isBroken = false;
    await app.user.click(saveButton());
    await findToast('Created labels successfully');
    expect(labelsOf(app, 'a')).toEqual(['a=1', 'team=red', 'tier=web']);
    expect(labelsOf(app, 'c')).toEqual(['a=1', 'tier=web']);
  });

  it('of one image is the dialog for one', async () => {
    const app = await renderLabelled();
    const dialog = await openBulkAction(app, ['a', 'b'], 'Edit labels');
    await waitFor(() => expect(dialog).toHaveTextContent('Mutable labels'));
    expect(dialog).toHaveTextContent('2 tags on 1 image');
    expect(dialog).not.toHaveTextContent('Other tags');
  });
});
