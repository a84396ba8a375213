import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, press, rowOf } from './acting';
import { addOwnTags, imageNamed } from './own-tags';
import { choose, findRow, shownTags } from './tags-table';

const own = 'acme/own';

/** `acme/own`: `other`, `v1` (the only tag of its image) and tags beside it with these suffixes, on images of their own. */
const withSignatures =
  (...suffixes: string[]) =>
  (state: RegistryState) => {
    const repository = addOwnTags(state, own, ['other']);
    const { digest } = addManifest(repository, imageNamed('v1'));
    addRow(repository, { name: 'v1', digest, startMs: 2000 });
    suffixes.forEach((suffix, position) => {
      const isOwnDigest = suffix === '.sig on the image itself';
      const content = suffix === '' ? buildIndex([]) : imageNamed(`signature ${suffix}`);
      addRow(repository, {
        name: `${digest.replace(':', '-')}${isOwnDigest ? '.sig' : suffix}`,
        digest: isOwnDigest ? digest : addManifest(repository, content).digest,
        startMs: 1000 - position,
      });
    });
    putRowsInOrder(repository);
  };

const nameWith = (app: RenderedApp, suffix: string) =>
  `${(rowOf(app, own, 'v1')?.digest ?? '').replace(':', '-')}${suffix}`;

const undo = async (app: RenderedApp, toast: HTMLElement) => {
  await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
  return findToast(/Undone: /);
};

describe('What goes along with an image', () => {
  it('is told, vanishes and comes back with an undo, also if the signature is a tag of the image itself', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, {
      prepare: withSignatures('.sig on the image itself'),
    });
    const signature = nameWith(app, '.sig');
    const dialog = await openAction(app, 'v1', 'Remove');
    expect(within(dialog).getByText(/loses its last tag\.$/)).toBeVisible();
    expect(within(dialog).getByText(/^Signatures and the like that go along: /)).toBeVisible();
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag v1');
    expect(shownTags()).toEqual(['other']);
    await undo(app, toast);
    await findRow(signature);
    expect(shownTags().toSorted()).toEqual(['other', signature, 'v1'].toSorted());
    expect(rowOf(app, own, signature)).toBeDefined();
  });

  it('goes along with a tag that is moved, too', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, {
      prepare: withSignatures('.sig on the image itself'),
    });
    const signature = nameWith(app, '.sig');
    const dialog = await openAction(app, 'other', 'Add new tag');
    await app.user.type(within(dialog).getByLabelText('new tag name'), 'v1');
    expect(await within(dialog).findByText(/^Signatures and the like that expire with it: /)).toBeVisible();
    await press(app, 'Move tag');
    const toast = await findToast(/Successfully moved tag v1/);
    expect(shownTags()).toEqual(['v1', 'other']);
    await undo(app, toast);
    await findRow(signature);
    expect(rowOf(app, own, signature)).toBeDefined();
  });

  it('is brought back if the list had not come so far', async () => {
    const app = renderApp(`/repository/${own}`, { prepare: withSignatures('.sig') });
    const first = { manifest_digest: rowOf(app, own, 'v1')?.digest, size: 1, start_ts: 1, name: 'v1' };
    mockServer.use(
      http.get('*/tag/', ({ request }) => {
        if (request.url.includes('page=2')) return new Promise<undefined>(() => {});
        if (!/page=1(&|$)/.test(request.url) || /specificTag|filter/.test(request.url)) return undefined;
        return HttpResponse.json({ tags: [first], page: 1, has_additional: true });
      }),
    );
    const signature = nameWith(app, '.sig');
    await openAction(app, 'v1', 'Remove');
    await press(app, 'Remove tag');
    const toast = await findToast('Removed tag v1');
    expect(rowOf(app, own, signature)).toBeUndefined();
    await undo(app, toast);
    expect(rowOf(app, own, signature)).toBeDefined();
  });

  it('stays with a permanent deletion, unless it is chosen', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: withSignatures('.sig', '.att') });
    const [signature, attestation] = [nameWith(app, '.sig'), nameWith(app, '.att')];
    const dialog = await openAction(app, 'v1', 'Permanently delete');
    expect(within(dialog).queryByText(/go along/)).toBeNull();
    expect(
      within(dialog).getByText(/^The registry leaves behind: sha256-\w{12}….sig, sha256-\w{12}….att$/),
    ).toBeVisible();
    const choice = within(dialog).getByRole('checkbox', { name: 'Also permanently delete 2 signatures and the like' });
    expect(choice).not.toBeChecked();
    await app.user.type(within(dialog).getByLabelText(/Confirm deletion/), 'confirm');
    await press(app, 'Permanently delete tag');
    await findToast('Permanently deleted tag v1');
    expect(shownTags()).toEqual(['other', signature, attestation]);
    expect(rowOf(app, own, signature)).toBeDefined();
  });

  it('can be deleted permanently together with its image', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: withSignatures('.sig') });
    const signature = nameWith(app, '.sig');
    const dialog = await openAction(app, 'v1', 'Permanently delete');
    await app.user.click(within(dialog).getByRole('checkbox', { name: 'Also permanently delete its signature' }));
    await app.user.type(within(dialog).getByLabelText(/Confirm deletion/), 'confirm');
    await press(app, 'Permanently delete 2 tags');
    await findToast('Permanently deleted 2 tags');
    expect(shownTags()).toEqual(['other']);
    expect(rowOf(app, own, signature)).toBeUndefined();
  });
});

describe('A signature in the referrers tag', () => {
  it('makes its image likely signed, and is shown and hidden with the signatures', async () => {
    const app = renderApp(`/repository/${own}`, { prepare: withSignatures('') });
    const row = await findRow('v1');
    expect(within(row).getByRole('img', { name: 'Likely cosign signed' })).toBeVisible();
    expect(shownTags()).toEqual(['other', 'v1']);
    await choose(app, 'Tags view settings', 'Show Signatures');
    await findRow(nameWith(app, ''));
  });

  it('stays when its image is removed, is offered to be removed as well, and comes back with an undo', async () => {
    const app = renderApp(`/repository/${own}?signatures=true`, { prepare: withSignatures('', '.sig') });
    const [referrers, signature] = [nameWith(app, ''), nameWith(app, '.sig')];
    const dialog = await openAction(app, 'v1', 'Remove');
    expect(within(dialog).getByText(/go along: sha256-\w{12}….sig$/)).toBeVisible();
    expect(within(dialog).getByText(/^The registry leaves behind: sha256-\w{12}…$/)).toBeVisible();
    await app.user.click(within(dialog).getByRole('checkbox', { name: 'Also remove its signature' }));
    await press(app, 'Remove 2 tags');
    const toast = await findToast('Removed 2 tags');
    expect(shownTags()).toEqual(['other']);
    await undo(app, toast);
    await findRow(referrers);
    expect(shownTags().toSorted()).toEqual(['other', referrers, signature, 'v1'].toSorted());
  });

  it('stays with an image that could not be removed', async () => {
    const app = renderApp(`/repository/${own}`, { prepare: withSignatures('') });
    const referrers = nameWith(app, '');
    mockServer.use(http.delete('*/tag/v1', () => HttpResponse.json({ message: 'Not today' }, { status: 400 })));
    const dialog = await openAction(app, 'v1', 'Remove');
    await app.user.click(within(dialog).getByRole('checkbox', { name: 'Also remove its signature' }));
    await press(app, 'Remove 2 tags');
    expect(await within(dialog).findByText(/Its image was not removed, so it stays\./)).toBeVisible();
    expect(rowOf(app, own, referrers)).toBeDefined();
  });

  it('is linked on the page of its image', async () => {
    renderApp(`/repository/${own}/tag/v1`, { prepare: withSignatures('') });
    const link = await screen.findByRole('link', { name: /^referrers of sha256:/ });
    expect(link).toHaveAttribute('href', `/repository/${own}/tag/v1?tab=referrers`);
  });
});

it('An image is signed if the registry says so, without any tag', async () => {
  const app = renderApp(`/repository/${own}`, { prepare: withSignatures() });
  const signature = `sha256:${'b'.repeat(64)}`;
  mockServer.use(
    http.get('*/api/v1/repository/acme/own/tag/', () =>
      HttpResponse.json({
        tags: [
          {
            name: 'v1',
            manifest_digest: rowOf(app, own, 'v1')?.digest,
            is_manifest_list: false,
            size: 1,
            start_ts: 1,
            reversion: false,
            cosign_signature_manifest_digest: signature,
            cosign_signature_tag: null,
          },
        ],
        page: 1,
        has_additional: false,
      }),
    ),
  );
  expect(within(await findRow('v1')).getByRole('img', { name: 'Cosign signed' })).toBeVisible();
});
