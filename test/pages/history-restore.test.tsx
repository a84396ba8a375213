import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { appImage } from '~mocks/seeds/seed-images';
import type { MockRepository, RegistryState } from '~mocks/state';
import { findToast, press, rowOf, waitUntilClosed } from './acting';
import { imageNamed } from './own-tags';
import {
  compared,
  digests,
  expectReason,
  moveElsewhere,
  openRestore,
  openTab,
  past,
  renderPast,
  repositoryOf,
  short,
  shown,
} from './restore-world';
import { cellOf, findRow, shownTags } from './tags-table';

const revert = `Revert to ${shown('old')}, latest`;
const restoreGone = `Restore to ${shown('gone')}, gone`;

describe('a tag that was moved', () => {
  it('is reverted after the dialog has told what changes, and is right on the Tags tab without a reload', async () => {
    const app = renderPast();
    const dialog = await openRestore(app, revert);
    expect(within(dialog).getByRole('heading', { level: 1 })).toHaveTextContent('Restore Tag');
    expect(within(dialog).getByText('This will change the image to which the tag points.')).toBeVisible();
    expect(compared(dialog, 'Image')).toEqual([shown('new'), shown('old')]);
    await waitFor(() => {
      expect(compared(dialog, 'Vulnerabilities')[0]).toMatch(/None Detected/);
      expect(compared(dialog, 'Vulnerabilities')[1]).toMatch(/\d+ High/);
    });
    expect(compared(dialog, 'Platforms')).toEqual(['Single image', 'Single image']);
    expect(compared(dialog, 'Size')[1]).toMatch(/ [kM]B$/);
    await waitFor(() => expect(compared(dialog, 'Expires')[1]).toMatch(/^Never \(.+ is dropped\)/));

    await press(app, 'Restore tag');
    await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    await waitUntilClosed();
    expect(rowOf(app, past, 'latest')).toMatchObject({ digest: digests.old, reversion: true, endMs: null });
    await openTab(app, 'Tags');
    expect(cellOf(await findRow('latest'), 'Digest')).toHaveTextContent(short('old'));
  });

  it('shows the API call that the button makes', async () => {
    const app = renderPast();
    const dialog = await openRestore(app, revert);
    await app.user.click(within(dialog).getByRole('button', { name: 'Show API call' }));
    expect(await within(dialog).findByText(/^curl -X POST/)).toHaveTextContent(/\/tag\/latest\/restore"$/);
  });

  it('gets back where it was by an undo, its expiration included', async () => {
    const app = renderPast();
    const end = rowOf(app, past, 'latest')?.endMs ?? 0;
    await openRestore(app, revert);
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tag latest/);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.new);
    expect(Math.abs((rowOf(app, past, 'latest')?.endMs ?? 0) - end)).toBeLessThan(1000);
  });

  it('is left alone when another person has moved it meanwhile, and can be restored all the same', async () => {
    const app = renderPast();
    const dialog = await openRestore(app, revert);
    moveElsewhere(app, 'latest', 'other');
    await press(app, 'Restore tag');
    expect(
      await within(dialog).findByText(
        /latest now points to .*Nothing was changed\. Try again to restore it all the same/,
      ),
    ).toBeVisible();
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.other);
    await waitFor(() => expect(compared(dialog, 'Image')[0]).toBe(shown('other')));
    await press(app, 'Restore tag');
    await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.old);
  });

  it('asks before an undo overwrites what another person did after the restore', async () => {
    const app = renderPast();
    await openRestore(app, revert);
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    await waitUntilClosed();
    moveElsewhere(app, 'latest', 'other');
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(`latest now points to ${short('other')}, not ${short('old')}`)).toBeVisible();
    await press(app, 'Overwrite');
    await findToast(/Undone: Restored tag latest/);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.new);
  });
});

describe('a tag that was deleted', () => {
  it('is restored, stands on the Tags tab, and goes again by an undo', async () => {
    const app = renderPast();
    const dialog = await openRestore(app, restoreGone);
    expect(within(dialog).queryByText('This will change the image to which the tag points.')).toBeNull();
    expect(compared(dialog, 'Image')).toEqual(['No such tag', shown('gone')]);
    await waitFor(() => expect(compared(dialog, 'Vulnerabilities')[1]).toMatch(/\d+ Medium/));
    expect(compared(dialog, 'Expires')[1]).toBe("Never, unless the image's label quay.expires-after says otherwise");
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag gone to digest ${short('gone')} successfully`);
    await openTab(app, 'Tags');
    await findRow('gone');
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tag gone/);
    await waitFor(() => expect(shownTags()).not.toContain('gone'));
    expect(rowOf(app, past, 'gone')).toBeUndefined();
  });

  it("is told to be gone in the server's words when its image was garbage-collected", async () => {
    const app = renderPast();
    const dialog = await openRestore(app, `Restore to ${shown('lost')}, collected`);
    await waitFor(() =>
      expect(compared(dialog, 'Vulnerabilities')[1]).toBe('The registry does not know this image any more'),
    );
    await press(app, 'Restore tag');
    expect(await within(dialog).findByText('Could not restore tag collected')).toBeVisible();
    expect(
      within(dialog).getByText(
        `Could not restore tag collected to digest ${short('lost')}: The image is gone: it has been garbage-collected. The registry says: Not Found`,
      ),
    ).toBeVisible();
    expect(rowOf(app, past, 'collected')).toBeUndefined();
  });
});

const day = 86_400_000;
const deletedYesterday = { startMs: Date.now() - 3 * day, endMs: Date.now() - day };

/** Puts more into the past. */
function addToPast(add: (repository: MockRepository) => void) {
  return {
    prepare: (state: RegistryState) => {
      const repository = state.repositories.get(past);
      if (repository === undefined) throw new Error('There is no past.');
      add(repository);
      putRowsInOrder(repository);
    },
  };
}

describe('what comes with an image', () => {
  it('is told of a multi-arch image that no tag leads to: the scans of its manifests, but no platforms', async () => {
    const app = renderPast(
      undefined,
      addToPast((repository) => {
        const children = ['amd64', 'arm64'].map((architecture) => {
          const image = appImage({ name: 'multi', version: '1', createdMs: 1, architecture, scan: 'High' });
          return { digest: addManifest(repository, image).digest, platform: `linux/${architecture}` };
        });
        const { digest } = addManifest(repository, buildIndex(children));
        addRow(repository, { name: 'multi', digest, ...deletedYesterday });
      }),
    );
    const multi = repositoryOf(app).rows.find(({ name }) => name === 'multi')?.digest ?? '';
    const dialog = await openRestore(app, `Restore to ${multi.slice(0, 21)}, multi`);
    await waitFor(() => expect(compared(dialog, 'Vulnerabilities')[1]).toMatch(/\d+ High.*2 of 2 scanned$/));
    expect(compared(dialog, 'Platforms')[1]).toMatch(/^2 manifests; the registry names no platforms/);
    expect(compared(dialog, 'Size')[1]).toBe('Not known any more');
    // Where the answer is known to be 404, nothing is asked.
    const asked = app.requests.map(({ url }) => url).filter((url) => url.includes(multi.slice('sha256:'.length)));
    expect(asked).toEqual([]);
    expect(app.requests.filter(({ url }) => url.includes('/labels'))).toEqual([]);
  });

  it('is the expiration that its own label wants, told before and after', async () => {
    const app = renderPast(
      undefined,
      addToPast((repository) => {
        const labels = { 'quay.expires-after': '2w' };
        const { digest } = addManifest(repository, appImage({ name: 'brief', version: '1', createdMs: 1, labels }));
        addRow(repository, { name: 'brief', digest, ...deletedYesterday });
        addRow(repository, { name: 'keeper', digest, startMs: 1 });
      }),
    );
    const digest = rowOf(app, past, 'keeper')?.digest ?? '';
    const dialog = await openRestore(app, `Restore to ${digest.slice(0, 21)}, brief`);
    await waitFor(() =>
      expect(compared(dialog, 'Expires')[1]).toBe("2 weeks after the restore, by the image's label quay.expires-after"),
    );
    expect(compared(dialog, 'Other tags')[1]).toBe('keeper');
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag brief to digest ${digest.slice(0, 19)} successfully`);
    expect(toast).toHaveTextContent(/brief expires .*, as its image's own label wants it/);
  });

  it.each([
    ['1m', "1 minute after the restore, by the image's label quay.expires-after"],
    ['never', "Never (Quay cannot read the image's label quay.expires-after=never: it sets nothing)"],
    ['2W', "Never (Quay cannot read the image's label quay.expires-after=2W: it sets nothing)"],
  ])('is what Quay makes of the label quay.expires-after=%s', async (value, text) => {
    const app = renderPast(
      undefined,
      addToPast((repository) => {
        const labels = { 'quay.expires-after': value };
        const { digest } = addManifest(repository, appImage({ name: 'brief', version: '1', createdMs: 1, labels }));
        addRow(repository, { name: 'brief', digest, ...deletedYesterday });
        addRow(repository, { name: 'keeper', digest, startMs: 1 });
      }),
    );
    const digest = rowOf(app, past, 'keeper')?.digest ?? '';
    const dialog = await openRestore(app, `Restore to ${digest.slice(0, 21)}, brief`);
    await waitFor(() => expect(compared(dialog, 'Expires')[1]).toBe(text));
  });

  it('are the signatures that went along; an undo takes both away again', async () => {
    const app = renderPast(
      undefined,
      addToPast((repository) => {
        const { digest } = addManifest(repository, imageNamed('signed'));
        const signature = addManifest(repository, imageNamed('its signature'));
        addRow(repository, { name: 'signed', digest, ...deletedYesterday });
        const name = `${digest.replace(':', '-')}.sig`;
        addRow(repository, { name, digest: signature.digest, ...deletedYesterday });
      }),
    );
    const digest = imageNamed('signed').digest;
    const signature = `${digest.replace(':', '-')}.sig`;
    const dialog = await openRestore(app, `Restore to ${digest.slice(0, 21)}, signed`);
    expect(within(dialog).getByRole('checkbox', { name: 'Also restore the signature that went along' })).toBeChecked();
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag signed to digest ${digest.slice(0, 19)} successfully`);
    expect(rowOf(app, past, signature)).toBeDefined();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tag signed/);
    expect(rowOf(app, past, 'signed')).toBeUndefined();
    expect(rowOf(app, past, signature)).toBeUndefined();
  });
});

describe('what cannot be restored', () => {
  it('keeps its button, which says why', async () => {
    const app = renderPast();
    await expectReason(
      `Restore to ${shown('ancient')}, ancient`,
      'This is outside the time machine, which keeps what was removed for 2 weeks.',
    );
    await expectReason(`Revert to ${shown('gone')}, locked`, 'locked is immutable and cannot be moved.');
    await app.user.click(screen.getByRole('button', { name: `Revert to ${shown('gone')}, locked` }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is what the tag has got again', async () => {
    const app = renderPast();
    await openRestore(app, revert);
    await press(app, 'Restore tag');
    await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    await expectReason(revert, `latest already points to ${short('old')}.`);
  });

  it.each(['viewer', 'nobody', null])('signed in as %s people see no way to write', async (signedInAs) => {
    renderPast(undefined, { signedInAs });
    expect(await screen.findByText('stays')).toBeVisible();
    for (const button of screen.queryAllByRole('button', { name: /^(Restore|Revert|Permanently delete) / })) {
      expect(button).toHaveAttribute('aria-disabled', 'true');
    }
  });
});

describe('Permanently delete', () => {
  const name = `Delete ${shown('gone')} of gone permanently from the history`;

  it('takes an entry out of the time machine once "confirm" is typed', async () => {
    const app = renderPast();
    await app.user.click(await screen.findByRole('button', { name }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('heading', { level: 1 })).toHaveTextContent('Permanently Delete Tag');
    const submit = within(dialog).getByRole('button', { name: 'Permanently delete tag' });
    expect(submit).toBeDisabled();
    await app.user.type(within(dialog).getByTestId('delete-confirmation-input'), 'confirm');
    expect(submit).toBeEnabled();
    await app.user.keyboard('{Enter}');
    await findToast(`Permanently deleted tag gone with manifest ${short('gone')} from time machine`);
    const row = repositoryOf(app).rows.find((each) => each.name === 'gone');
    expect(row?.endMs).toBeLessThan(row?.startMs ?? 0);
    // `locked` once pointed to the same image.
    await expectReason(
      restoreGone,
      'This was permanently deleted. The image is still there, held by another entry: restore it from that one.',
    );
  });

  it("says in the server's words that there was nothing left to delete", async () => {
    const app = renderPast();
    await app.user.click(await screen.findByRole('button', { name }));
    const dialog = await screen.findByRole('dialog');
    repositoryOf(app).rows = repositoryOf(app).rows.filter((each) => each.name !== 'gone');
    await app.user.type(within(dialog).getByTestId('delete-confirmation-input'), 'confirm');
    await press(app, 'Permanently delete tag');
    expect(
      await within(dialog).findByText(`Could not permanently delete tag gone with digest ${short('gone')}`),
    ).toBeVisible();
    expect(within(dialog).getByText('The registry does not have this (any more).')).toBeVisible();
  });

  it('is not offered if the registry does not have it', async () => {
    renderPast(undefined, { features: { PERMANENTLY_DELETE_TAGS: false } });
    await screen.findByRole('button', { name: restoreGone });
    expect(screen.queryByRole('button', { name: /^Delete .* permanently/ })).toBeNull();
  });
});
