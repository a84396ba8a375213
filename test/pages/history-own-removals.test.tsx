import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import type { RenderedApp } from '../render-app';
import { findToast, openAction, press, waitUntilClosed } from './acting';
import { findSentence, rowOfSentence } from './history-world';
import { imageNamed } from './own-tags';
import { digests, openRestore, openTab, past, renderPast, repositoryOf, shown } from './restore-world';

const doubt = 'Deleted or expired (the registry doesn’t record which).';

async function removeOnTagsTab(app: RenderedApp, name: string): Promise<void> {
  await openTab(app, 'Tags');
  await openAction(app, name, 'Remove');
  await press(app, 'Remove tag');
  await findToast(`Removed tag ${name}`);
  await waitUntilClosed();
}

async function findDeletion(name: string) {
  // The log tells who it was, a moment later.
  return rowOfSentence(await findSentence(new RegExp(`^${name} was deleted( by \\w+)?$`)));
}

describe('a deletion that was made in this browser tab', () => {
  it('is told without the doubt, which stays with those of others', async () => {
    const app = renderPast();
    expect((await findDeletion('gone')).getByText(doubt)).toBeVisible();
    await removeOnTagsTab(app, 'stays');
    await openTab(app, 'Tag history');
    const own = await findDeletion('stays');
    expect(own.queryByText(doubt)).toBeNull();
    expect((await findDeletion('gone')).getByText(doubt)).toBeVisible();
  });

  it('is told so by the timeline, too', async () => {
    const app = renderPast();
    await removeOnTagsTab(app, 'stays');
    await openTab(app, 'Tag history');
    await findDeletion('stays');
    await app.user.click(await screen.findByRole('button', { name: 'Timeline' }));
    expect(await screen.findByRole('button', { name: /^stays, .*\. Deleted$/ })).toBeVisible();
    expect(screen.getByRole('button', { name: /^gone, .*\. Deleted or expired$/ })).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: /^stays, .*\. Deleted$/ }));
    const details = await screen.findByRole('dialog', { name: 'Details of stays' });
    expect(details).toHaveTextContent('Ended byDeleted');
    expect(within(details).getByRole('link', { name: 'just before its end' })).toBeVisible();
  });

  it('by taking a restore back', async () => {
    const app = renderPast();
    await openRestore(app, `Restore to ${shown('gone')}, gone`);
    await press(app, 'Restore tag');
    const toast = await findToast(/Restored tag gone/);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Restored tag gone/);
    // The older deletion of the same tag was another person's.
    await waitFor(() => {
      const rows = screen
        .getAllByText(/was deleted/)
        .filter(({ textContent }) => textContent?.startsWith('gone was deleted'));
      const doubted = rows.map((sentence) => rowOfSentence(sentence).queryByText(doubt) !== null);
      expect(doubted).toEqual([false, true]);
    });
  });

  it('along with its image: a signature', async () => {
    const signature = `${imageNamed('signed').digest.replace(':', '-')}.sig`;
    const app = renderPast(undefined, {
      prepare: (state) => {
        const repository = state.repositories.get(past);
        if (repository === undefined) throw new Error('There is no past.');
        const startMs = Date.now() - 86_400_000;
        const { digest } = addManifest(repository, imageNamed('signed'));
        addRow(repository, { name: 'signed', digest, startMs });
        addRow(repository, { name: signature, digest: addManifest(repository, imageNamed('sig')).digest, startMs });
        putRowsInOrder(repository);
      },
    });
    await removeOnTagsTab(app, 'signed');
    await openTab(app, 'Tag history');
    expect((await findDeletion('signed')).queryByText(doubt)).toBeNull();
    expect((await findDeletion(signature)).queryByText(doubt)).toBeNull();
  });
});

describe('an entry that was permanently deleted in this browser tab', () => {
  // It began before the time machine's window, and so the end that the server gives it is after its beginning.
  it('is told to be, however old it is', async () => {
    const app = renderPast();
    await openTab(app, 'Tags');
    const dialog = await openAction(app, 'stays', 'Permanently delete');
    await app.user.type(within(dialog).getByRole('textbox'), 'confirm{Enter}');
    await findToast('Permanently deleted tag stays');
    await waitUntilClosed();
    const left = repositoryOf(app).rows.find(({ name }) => name === 'stays');
    expect(left?.endMs).toBeGreaterThan(left?.startMs ?? Infinity);
    await openTab(app, 'Tag history');
    expect(await findSentence(/^stays was permanently deleted/)).toBeVisible();
    expect(
      screen.queryByText((_text, element) => element?.textContent?.startsWith('stays was deleted') === true),
    ).toBeNull();
    await app.user.click(await screen.findByRole('button', { name: 'Timeline' }));
    await app.user.click(screen.getByRole('button', { name: 'All' }));
    expect(await screen.findByRole('button', { name: /^stays, .*, permanently deleted$/ })).toBeVisible();
  });

  it('in the history as well', async () => {
    const app = renderPast();
    const repository = repositoryOf(app);
    addRow(repository, {
      name: 'veteran',
      digest: digests.other,
      startMs: Date.now() - 60 * 86_400_000,
      endMs: Date.now() - 3_600_000,
    });
    putRowsInOrder(repository);
    await app.user.click(
      await screen.findByLabelText(`Delete ${shown('other')} of veteran permanently from the history`),
    );
    await app.user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'confirm{Enter}');
    await findToast(/^.*Permanently deleted tag veteran with manifest/);
    await waitUntilClosed();
    expect(await findSentence(/^veteran was permanently deleted/)).toBeVisible();
  });
});
