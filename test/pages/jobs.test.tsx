import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RequestError } from '@/domain/registry/request-failure';
import { addManifest, addRow } from '~mocks/build-state';
import type { RegistryState } from '~mocks/state';
import { openBulkAction, press, waitUntilClosed } from './acting';
import {
  ended,
  failingSteps,
  findToast,
  openPanel,
  planOf,
  removeTag,
  renderTags,
  start,
  stepOf,
  toastTitles,
} from './jobs-world';
import { imageNamed } from './own-tags';
import { expectTags } from './tags-table';

const jobsButton = () => screen.getByRole('button', { name: /^Activity/ });

/** Another person makes the tag point to an image of theirs. */
function pushByOther(state: RegistryState, name: string): string {
  const repository = state.repositories.get('acme/own')!;
  const { digest } = addManifest(repository, imageNamed('theirs'));
  addRow(repository, { name, digest, startMs: Date.now() });
  return digest;
}

describe('toasts', () => {
  it('offer to undo a removal, tell what cannot come back, and bring the tag back', async () => {
    const app = await renderTags();
    await removeTag(app, 'b');
    const toast = await findToast('Removed tag b');
    expect(toast).toHaveTextContent('Undo does not restore pull counts.');
    await expectTags(['a', 'c']);
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Removed tag b');
    expect(toastTitles()).not.toContain('Removed tag b');
    await waitFor(() => expect(screen.getByLabelText('Select b')).toBeInTheDocument());
    const panel = await openPanel(app);
    const entries = within(panel).getAllByRole('group', { name: /Removed/ });
    expect(entries[0]).toHaveTextContent('Undone: Removed tag b');
    expect(entries[1]).toHaveTextContent(/^\s*Removed tag b.*Undone/);
    await app.user.click(within(entries[0]!).getByText('Show API call'));
    expect(await within(entries[0]!).findByText(/^curl -X POST/)).toHaveTextContent('/acme/own/tag/b/restore');
    await app.user.click(within(entries[1]!).getByText('Show API call'));
    expect(await within(entries[1]!).findByText(/^curl -X DELETE/)).toHaveTextContent('/acme/own/tag/b');
  });

  it('list failures with the server’s words, the first five at once, and try again', async () => {
    const { store, user } = await renderTags();
    let isBroken = true;
    const stubborn = failingSteps(7).map((step) => ({
      ...step,
      run: (...how: Parameters<typeof step.run>) => (isBroken ? step.run(...how) : Promise.resolve(null)),
    }));
    start(store, planOf(stubborn));
    const toast = await findToast('Could not do it');
    expect(toast).toHaveTextContent('t5: The server said no.');
    expect(toast).toHaveTextContent('0 of 7 done.');
    expect(toast).not.toHaveTextContent('t6');
    await user.click(within(toast).getByRole('button', { name: 'Show all 7' }));
    expect(toast).toHaveTextContent('t7: The server said no.');
    isBroken = false;
    await user.click(within(toast).getByRole('button', { name: 'Retry failed' }));
    await findToast('Did t1, t2, t3, t4, t5, t6, t7');
    expect(toastTitles()).toHaveLength(1);
  });

  it('leave a failure to the dialog that shows it, also after that is closed', async () => {
    const app = await renderTags();
    const { store } = app;
    const watched = start(store, planOf(failingSteps(1)), { isWatched: true });
    await ended(store, watched);
    start(store, planOf([stepOf('other')]));
    await findToast('Did other');
    expect(toastTitles()).toEqual(['Did other']);
    act(() => store.unwatch(watched));
    expect(toastTitles()).toEqual(['Did other']);
    // It is still listed, and a person who tries it again from there sees the outcome.
    const panel = await openPanel(app);
    const entry = within(panel).getByRole('group', { name: 'Could not do it' });
    await app.user.click(within(entry).getByRole('button', { name: 'Retry failed' }));
    await findToast('Could not do it');
  });

  it('do not repeat what was read in a dialog, which says where the rest can be taken back', async () => {
    const app = await renderTags();
    const dialog = await openBulkAction(app, ['a', 'b'], 'Remove');
    const row = app.registry.state.repositories.get('acme/own')?.rows.find(({ name }) => name === 'b');
    Object.assign(row ?? {}, { immutable: true }); // another person did that meanwhile
    await press(app, 'Remove 2 tags');
    expect(await within(dialog).findByText('1 of 2 done.')).toBeVisible();
    expect(within(dialog).getByText('To take back what is done, open Activity at the top of the page.')).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitUntilClosed();
    expect(toastTitles()).toEqual([]);
    const panel = await openPanel(app);
    await app.user.click(within(panel).getByRole('button', { name: 'Undo the rest' }));
    await waitFor(() => expect(digestOf(app.registry.state, 'a')).toBeDefined());
  });

  it('tell what comes of a job whose dialog was closed before its end', async () => {
    const { store } = await renderTags();
    let fail = () => {};
    const step = stepOf('a', () => new Promise((_resolve, reject) => (fail = () => reject(new Error('No.')))));
    const watched = start(store, planOf([step]), { isWatched: true });
    act(() => store.unwatch(watched));
    act(() => fail());
    expect(await findToast('Could not do it')).toHaveTextContent('a: No.');
  });

  it('offer to undo a success after its dialog has closed', async () => {
    const { store } = await renderTags();
    const undo = { key: 'a', label: 'a', check: () => Promise.resolve(null), run: () => Promise.resolve() };
    const watched = start(store, planOf([stepOf('a', () => Promise.resolve(undo))]), { isWatched: true });
    await ended(store, watched);
    act(() => store.unwatch(watched));
    expect(within(await findToast('Did a')).getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('stay while the pointer or the focus is on them; failures until they are closed', async () => {
    const { store, user } = await renderTags();
    start(store, planOf(failingSteps(1)));
    await findToast('Could not do it'); // from here on everything is loaded
    vi.useFakeTimers();
    try {
      start(store, planOf([stepOf('a')]));
      start(store, planOf([stepOf('b')]));
      await act(() => vi.advanceTimersByTimeAsync(100));
      const titles = ['Could not do it', 'Did a', 'Did b'];
      expect(toastTitles()).toEqual(titles);
      const alertOfB = screen.getByText('Did b').closest('.pf-v6-c-alert')!;
      fireEvent.mouseEnter(alertOfB);
      await act(() => vi.advanceTimersByTimeAsync(7_000));
      expect(toastTitles()).toEqual(titles);
      await act(() => vi.advanceTimersByTimeAsync(1_000));
      expect(toastTitles()).toEqual(['Could not do it', 'Did b']);
      await act(() => vi.advanceTimersByTimeAsync(60_000));
      expect(toastTitles()).toEqual(['Could not do it', 'Did b']);
      fireEvent.mouseLeave(alertOfB);
      await act(() => vi.advanceTimersByTimeAsync(3_000));
      expect(toastTitles()).toEqual(['Could not do it']);
    } finally {
      vi.useRealTimers();
    }
    await user.click(screen.getByRole('button', { name: 'Close: Could not do it' }));
    expect(toastTitles()).toEqual([]);
  });

  it('say why an undo could not begin, and keep offering it', async () => {
    const { store, user } = await renderTags();
    let isOffline = true;
    const undo = {
      key: 'a',
      label: 'a',
      check: () => (isOffline ? Promise.reject(new Error('The server cannot be reached.')) : Promise.resolve(null)),
      run: () => Promise.resolve(),
    };
    start(store, planOf([stepOf('a', () => Promise.resolve(undo))]));
    await user.click(within(await findToast('Did a')).getByRole('button', { name: 'Undo' }));
    const problem = await findToast('Could not undo. The server cannot be reached.');
    expect(toastTitles()).toHaveLength(1);
    isOffline = false;
    await user.click(within(problem).getByRole('button', { name: 'Undo' }));
    await findToast('Undone: Did a');
    expect(toastTitles()).toHaveLength(1);
  });

  it('tell that a job pauses because the session has ended, and take it up again', async () => {
    const { store, user } = await renderTags();
    let isSignedIn = false;
    const steps = ['a', 'b'].map((key) =>
      stepOf(key, () => (isSignedIn ? Promise.resolve(null) : Promise.reject(new RequestError('unauthorized', 'No.')))),
    );
    start(store, planOf(steps));
    const toast = await findToast('Working on 2 things');
    expect(toast).toHaveTextContent('Your session has ended. 0 of 2 done.');
    isSignedIn = true;
    await user.click(within(toast).getByRole('button', { name: 'Resume' }));
    await findToast('Did a, b');
  });
});

describe('an undo after a change by another person', () => {
  it('asks with the focus on Cancel, and does nothing on Cancel', async () => {
    const app = await renderTags();
    await removeTag(app, 'b');
    const toast = await findToast('Removed tag b');
    const theirs = pushByOther(app.registry.state, 'b');
    const undo = within(toast).getByRole('button', { name: 'Undo' });
    await app.user.click(undo);
    const dialog = await screen.findByRole('dialog', { name: /Somebody else has made changes/ });
    expect(dialog).toHaveTextContent('b exists again');
    expect(within(dialog).queryByRole('button', { name: 'Undo the others only' })).toBeNull();
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(undo).toHaveFocus();
    expect(undo).toHaveTextContent('Undo');
    expect(digestOf(app.registry.state, 'b')).toBe(theirs);
  });

  it('overwrites when told to', async () => {
    const app = await renderTags();
    const before = digestOf(app.registry.state, 'b');
    await removeTag(app, 'b');
    const toast = await findToast('Removed tag b');
    pushByOther(app.registry.state, 'b');
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await app.user.click(await screen.findByRole('button', { name: 'Overwrite' }));
    await findToast('Undone: Removed tag b');
    expect(digestOf(app.registry.state, 'b')).toBe(before);
  });

  it('undoes the others only when told to, from the panel, which makes room for the question', async () => {
    const app = await renderTags();
    const undone: string[] = [];
    const steps = ['a', 'b'].map((key) =>
      stepOf(key, () =>
        Promise.resolve({
          key,
          label: key,
          check: () => Promise.resolve(key === 'b' ? 'b was moved' : null),
          run: () => Promise.resolve(void undone.push(key)),
        }),
      ),
    );
    await ended(app.store, start(app.store, planOf(steps)));
    const panel = await openPanel(app);
    await app.user.click(within(panel).getByRole('button', { name: 'Undo' }));
    const choice = await screen.findByRole('button', { name: 'Undo the others only' });
    expect(screen.queryByRole('dialog', { name: 'Activity' })).toBeNull();
    await app.user.click(choice);
    await findToast('Undone: Did a');
    expect(undone).toEqual(['a']);
  });
});

describe('the list of jobs', () => {
  it('says that nothing has been done, and gives the focus back', async () => {
    const app = await renderTags();
    const panel = await openPanel(app);
    expect(panel).toHaveTextContent('Nothing has been done in this tab yet.');
    await waitFor(() => expect(panel.contains(document.activeElement)).toBe(true));
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    expect(jobsButton()).toHaveFocus();
  });

  it('shows how far a job is, and stops it between items', async () => {
    const app = await renderTags();
    const ends: (() => void)[] = [];
    const held = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) =>
      stepOf(key, () => new Promise<null>((resolve) => ends.push(() => resolve(null)))),
    );
    const id = start(app.store, planOf(held));
    expect(jobsButton()).toHaveAccessibleName('Activity, 1 running');
    const panel = await openPanel(app);
    await act(async () => ends[0]?.());
    expect(await within(panel).findByText('1 of 6')).toBeInTheDocument();
    expect(panel).toHaveTextContent('acme/own, now');
    await app.user.click(within(panel).getByRole('button', { name: 'Stop' }));
    act(() => ends.forEach((end) => end()));
    await ended(app.store, id);
    expect(jobsButton()).toHaveAccessibleName('Activity');
    expect(panel).toHaveTextContent('Working on 6 things: stopped after 5 of 6');
    expect(within(panel).getByRole('button', { name: 'Go on' })).toBeInTheDocument();
  });

  it('goes on while the person goes elsewhere', async () => {
    const app = await renderTags();
    let end = () => {};
    start(app.store, planOf([stepOf('a', () => new Promise((resolve) => (end = () => resolve(null))))]));
    await app.user.click(screen.getAllByRole('link', { name: 'Repositories' })[0]!);
    await waitFor(() => expect(screen.queryByLabelText('Select a')).toBeNull());
    expect(jobsButton()).toHaveAccessibleName('Activity, 1 running');
    act(() => end());
    await findToast('Did a');
  });
});

describe('leaving the browser tab', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('asks while something is written', async () => {
    const { store } = await renderTags();
    expect(leave()).toBe(false);
    let end = () => {};
    const id = start(store, planOf([stepOf('a', () => new Promise((resolve) => (end = () => resolve(null))))]));
    expect(leave()).toBe(true);
    act(() => end());
    await ended(store, id);
    expect(leave()).toBe(false);
  });
});

function digestOf(state: RegistryState, name: string): string | undefined {
  const rows = state.repositories.get('acme/own')?.rows ?? [];
  return rows.find((row) => row.name === name && row.endMs === null)?.digest;
}
