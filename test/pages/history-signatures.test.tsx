import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { MockRepository, RegistryState } from '~mocks/state';
import type { RenderedApp } from '../render-app';
import { findToast, press, rowOf, waitUntilClosed } from './acting';
import { imageNamed } from './own-tags';
import {
  digests,
  moveElsewhere,
  openRestore,
  openTab,
  past,
  renderPast,
  repositoryOf,
  short,
  shown,
} from './restore-world';
import { choose, expectTags, shownTags } from './tags-table';

const day = 86_400_000;
const ago = (days: number) => Date.now() - days * day;
const deleted = { startMs: ago(3), endMs: ago(1) };

const signed = imageNamed('signed').digest;
const nameOf = (digest: string, suffix = '.sig') => `${digest.replace(':', '-')}${suffix}`;
const signature = nameOf(signed);

/** A tag beside an image, on a manifest of its own. */
function addBeside(
  repository: MockRepository,
  digest: string,
  row: { startMs: number; endMs?: number },
  suffix = '.sig',
) {
  const content = addManifest(repository, imageNamed(`${suffix} of ${digest}`));
  addRow(repository, { name: nameOf(digest, suffix), digest: content.digest, ...row });
}

/** Puts more into the past. */
function withPast(add: (repository: MockRepository) => void) {
  return {
    prepare: (state: RegistryState) => {
      const repository = state.repositories.get(past);
      if (repository === undefined) throw new Error('There is no past.');
      add(repository);
      putRowsInOrder(repository);
    },
  };
}

/** `v1` (and others) have run out, and the signature of their image is still alive, as Quay leaves it (recorded). */
const withLivingSignature = (...names: string[]) =>
  withPast((repository) => {
    addManifest(repository, imageNamed('signed'));
    for (const name of names) addRow(repository, { name, digest: signed, ...deleted });
    addBeside(repository, signed, { startMs: ago(3) });
  });

async function undo(app: RenderedApp, toast: HTMLElement) {
  await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
  return findToast(/Undone: /);
}

/** The Tags tab shows what the registry has, in its order, signatures and all. */
async function expectTableToBeTrue(app: RenderedApp) {
  await openTab(app, 'Tags');
  await screen.findByLabelText('Select stays');
  await choose(app, 'Tags view settings', 'Show Signatures');
  const now = Date.now();
  const living = repositoryOf(app).rows.filter(({ endMs }) => endMs === null || endMs > now);
  await expectTags(living.map(({ name }) => name));
}

const rowsOf = (app: RenderedApp, name: string) => repositoryOf(app).rows.filter((row) => row.name === name);

describe('An undo of a restore', () => {
  it('keeps a signature that outlived its image', async () => {
    const app = renderPast(undefined, withLivingSignature('v1'));
    await screen.findByText('stays');
    await openTab(app, 'Tags');
    await waitFor(() => expect(shownTags()).toContain('stays'));
    await openTab(app, 'Tag history');
    await openRestore(app, `Restore to ${signed.slice(0, 21)}, v1`);
    await press(app, 'Restore tag');
    await undo(app, await findToast(/Restored tag v1/));
    expect(rowOf(app, past, 'v1')).toBeUndefined();
    expect(rowOf(app, past, signature)).toBeDefined();
    await expectTableToBeTrue(app);
  });

  it('keeps the signature of the image that the tag was reverted to', async () => {
    const app = renderPast(
      undefined,
      withPast((repository) => addBeside(repository, digests.old, { startMs: ago(1) })),
    );
    await openRestore(app, `Revert to ${shown('old')}, latest`);
    await press(app, 'Restore tag');
    await undo(app, await findToast(`Restored tag latest to digest ${short('old')} successfully`));
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.new);
    expect(rowOf(app, past, nameOf(digests.old))).toBeDefined();
    await expectTableToBeTrue(app);
  });

  it('brings both back: what the restore took along, and what the undo did', async () => {
    const app = renderPast(
      undefined,
      withPast((repository) => {
        addBeside(repository, digests.old, { startMs: ago(1) });
        addBeside(repository, digests.new, { startMs: ago(1) });
      }),
    );
    await openRestore(app, `Revert to ${shown('old')}, latest`);
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    expect(rowOf(app, past, nameOf(digests.new))).toBeUndefined();
    await undo(app, toast);
    for (const image of ['old', 'new'] as const) expect(rowOf(app, past, nameOf(digests[image]))).toBeDefined();
    await expectTableToBeTrue(app);
  });

  it('brings it back once if several tags of the image go, and not what it had restored itself', async () => {
    const app = renderPast(
      'deleted',
      withPast((repository) => {
        addManifest(repository, imageNamed('signed'));
        for (const name of ['v1', 'v2', 'v3']) addRow(repository, { name, digest: signed, ...deleted });
        addBeside(repository, signed, { startMs: ago(3) });
        addBeside(repository, signed, deleted, '.att');
      }),
    );
    for (const name of ['v1', 'v2', 'v3']) await app.user.click(await screen.findByLabelText(`Select ${name}`));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    await press(app, 'Restore');
    const toast = await findToast('Restored tags successfully');
    await waitUntilClosed();
    expect(rowOf(app, past, nameOf(signed, '.att'))).toBeDefined();
    await undo(app, toast);
    for (const name of ['v1', 'v2', 'v3', nameOf(signed, '.att')]) expect(rowOf(app, past, name)).toBeUndefined();
    expect(rowOf(app, past, signature)).toBeDefined();
    expect(rowsOf(app, signature)).toHaveLength(2);
    await expectTableToBeTrue(app);
  });

  it('keeps the signature of the image that it overwrites, which another person tagged meanwhile', async () => {
    const app = renderPast(
      undefined,
      withPast((repository) => addBeside(repository, digests.gone, { startMs: ago(1) })),
    );
    await openRestore(app, `Revert to ${shown('old')}, latest`);
    await press(app, 'Restore tag');
    const toast = await findToast(`Restored tag latest to digest ${short('old')} successfully`);
    await waitUntilClosed();
    moveElsewhere(app, 'latest', 'gone');
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await press(app, 'Overwrite');
    await findToast(/Undone: /);
    expect(rowOf(app, past, 'latest')?.digest).toBe(digests.new);
    expect(rowOf(app, past, nameOf(digests.gone))).toBeDefined();
  });

  it('is tried again where it failed, and brings the signature back then', async () => {
    const app = renderPast(undefined, withLivingSignature('v1'));
    await openRestore(app, `Restore to ${signed.slice(0, 21)}, v1`);
    await press(app, 'Restore tag');
    const toast = await findToast(/Restored tag v1/);
    await waitUntilClosed();
    const { handle } = app.registry;
    let isRefused = true;
    app.registry.handle = (request) =>
      isRefused && request.method === 'POST'
        ? { status: 400, headers: { 'content-type': 'application/json' }, body: '{"message":"Not today"}' }
        : handle(request);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    const failed = await findToast(/Could not undo everything/);
    expect(rowOf(app, past, signature)).toBeUndefined();
    isRefused = false;
    await app.user.click(within(failed).getByRole('button', { name: /^Retry/ }));
    await findToast(/Undone: /);
    expect(rowOf(app, past, signature)).toBeDefined();
  });
});

describe('Restoring to a moment', () => {
  const instant = `${new Date(ago(4)).toISOString().slice(0, 19)}Z`;
  const select = async (app: RenderedApp, names: readonly string[]) => {
    for (const name of names) await app.user.click(await screen.findByLabelText(`Select ${name}`));
    await app.user.click(screen.getByRole('button', { name: 'Restore selected' }));
    return screen.findByRole('dialog');
  };

  it('tells which signatures expire with the images that lose their last tag', async () => {
    const app = renderPast(
      `then&thenAt=${instant}`,
      withPast((repository) => {
        addBeside(repository, digests.new, { startMs: ago(1) });
        addBeside(repository, digests.other, { startMs: ago(1) });
      }),
    );
    const dialog = await select(app, ['gone', 'latest']);
    expect(await within(dialog).findByText(`${short('new')} loses its last tag`)).toBeVisible();
    const name = `sha256-${digests.new.slice(7, 19)}….sig`;
    expect(within(dialog).getByText(`Signatures and the like that expire with it: ${name}`)).toBeVisible();
    await press(app, 'Restore 2 tags');
    const toast = await findToast('Restored tags successfully');
    await waitUntilClosed();
    expect(rowOf(app, past, nameOf(digests.new))).toBeUndefined();
    await undo(app, toast);
    expect(rowOf(app, past, nameOf(digests.new))).toBeDefined();
  });

  it('sums up what several images lose', async () => {
    const app = renderPast(
      `then&thenAt=${instant}`,
      withPast((repository) => {
        addManifest(repository, imageNamed('signed'));
        addRow(repository, { name: 'blue', digest: digests.old, startMs: ago(9), endMs: ago(1) });
        addRow(repository, { name: 'blue', digest: signed, startMs: ago(1) });
        addBeside(repository, digests.new, { startMs: ago(1) });
        addBeside(repository, signed, { startMs: ago(1) });
      }),
    );
    const dialog = await select(app, ['blue', 'latest']);
    expect(await within(dialog).findByText('2 images lose their last tag')).toBeVisible();
    expect(
      within(dialog).getByText(/^Signatures and the like that expire with them: \S+….sig, \S+….sig$/),
    ).toBeVisible();
  });

  it('tells that signatures may expire while tags change places', async () => {
    const app = renderPast(
      `then&thenAt=${instant}`,
      withPast((repository) => {
        addManifest(repository, imageNamed('signed'));
        for (const [name, before, after] of [
          ['blue', signed, digests.lost],
          ['green', digests.lost, signed],
        ] as const) {
          addRow(repository, { name, digest: before, startMs: ago(9), endMs: ago(1) });
          addRow(repository, { name, digest: after, startMs: ago(1) });
        }
        addManifest(repository, { ...imageNamed('lost'), digest: digests.lost });
        addBeside(repository, signed, { startMs: ago(1) });
      }),
    );
    const dialog = await select(app, ['blue', 'green']);
    const name = `sha256-${signed.slice(7, 19)}….sig`;
    expect(await within(dialog).findByText(`Signatures and the like may expire: ${name}`)).toBeVisible();
    await press(app, 'Restore 2 tags');
    const toast = await findToast('Restored tags successfully');
    await waitUntilClosed();
    await undo(app, toast);
    expect(rowOf(app, past, 'blue')?.digest).toBe(digests.lost);
    expect(rowOf(app, past, 'green')?.digest).toBe(signed);
    expect(rowOf(app, past, signature)).toBeDefined();
  });

  it('tells nothing if every image keeps a tag', async () => {
    const app = renderPast(
      `then&thenAt=${instant}`,
      withPast((repository) => addRow(repository, { name: 'alias', digest: digests.new, startMs: ago(2) })),
    );
    const dialog = await select(app, ['gone', 'latest']);
    await within(dialog).findByRole('table', { name: 'Tags that will be restored' });
    expect(within(dialog).queryByText(/last tag/)).toBeNull();
  });
});
