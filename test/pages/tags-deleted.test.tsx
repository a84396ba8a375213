import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import type { RowSeed } from '~mocks/build-state';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { findToast, openAction, press, waitUntilClosed } from './acting';
import { day, historyRequests } from './history-world';
import { addOwnTags, imageNamed, manyNames } from './own-tags';
import { openTab } from './restore-world';
import { findRow, shownTags } from './tags-table';

const own = 'acme/own';
const address = `/repository/${own}`;
const linkName = 'Recently deleted tags';
const allGone = 'All tags of this repository were deleted or have expired.';
const first = '?limit=100&page=1';

/** A tag that was deleted two days ago, after it had lived for so many days. */
function deletedTag(name: string, days = 5): Partial<RowSeed> {
  const endMs = Date.now() - 2 * day;
  return { name, startMs: endMs - days * day, endMs };
}

function renderOwn(tags: readonly (string | Partial<RowSeed>)[], options: RenderAppOptions = {}): RenderedApp {
  return renderApp(address, {
    ...options,
    prepare: (state) => {
      addOwnTags(state, own, tags);
      options.prepare?.(state);
    },
  });
}

/** What was asked of the history, without the repository's address. */
const asked = (app: RenderedApp) => historyRequests(app).map((url) => url.slice(url.indexOf('?')));

const link = () => screen.queryByRole('link', { name: linkName });
const findLink = () => screen.findByRole('link', { name: linkName });

/** Waits until nothing is asked any more. */
async function waitUntilQuiet({ client }: RenderedApp): Promise<void> {
  await waitFor(() => {
    if (client.isFetching() > 0) throw new Error('Something is still being asked.');
  });
}

async function remove(app: RenderedApp, name: string): Promise<HTMLElement> {
  await openAction(app, name, 'Remove');
  await press(app, 'Remove tag');
  const toast = await findToast(`Removed tag ${name}`);
  await waitUntilClosed();
  return toast;
}

function withoutTimeMachine(state: Parameters<NonNullable<RenderAppOptions['prepare']>>[0]): void {
  const namespace = state.namespaces.get('acme');
  if (namespace !== undefined) namespace.tagExpirationSeconds = 0;
}

describe('the way to recently deleted tags', () => {
  it.each<[string, (string | Partial<RowSeed>)[], string[], boolean]>([
    ['of nothing deleted: none', ['a', 'b'], [first], false],
    ['of a deleted tag', ['a', deletedTag('gone')], [first], true],
    [
      'of what left the time machine: none',
      ['a', { name: 'old', digest: imageNamed('old').digest, endMs: Date.now() - 40 * day }],
      [first],
      false,
    ],
    ['of a long history without anything else: none', manyNames(120), [first, '?limit=1&page=121'], false],
    ['of a long history with a new entry that ended', [...manyNames(120), deletedTag('gone')], [first], true],
    // Whether the other entry can be restored would take the whole history to know.
    [
      'of a long history with another entry somewhere',
      [...manyNames(120), deletedTag('gone', 900)],
      [first, '?limit=1&page=121'],
      true,
    ],
  ])('%s', async (_case, tags, requests, isThere) => {
    const app = renderOwn(tags, { prepare: (state) => void (state.features['GARBAGE_COLLECTION'] = false) });
    await waitFor(() => expect(asked(app)).toEqual(requests));
    await waitUntilQuiet(app);
    expect(link() !== null).toBe(isThere);
    expect(asked(app)).toEqual(requests);
    // Nothing is asked of the history before all tags are there.
    const urls = app.requests.map(({ url }) => url);
    const lastOfTags = urls.findLastIndex((url) => url.includes('onlyActiveTags'));
    expect(urls.findIndex((url) => url.endsWith(first))).toBeGreaterThan(lastOfTags);
  });

  it('is not looked for if nothing is kept', async () => {
    const app = renderOwn(['a', deletedTag('gone')], { prepare: withoutTimeMachine });
    await findRow('a');
    await waitUntilQuiet(app);
    expect(asked(app)).toEqual([]);
    expect(link()).toBeNull();
  });

  it('is there if that cannot be found out', async () => {
    mockServer.use(
      http.get('*/tag/', ({ request }) => {
        const { searchParams } = new URL(request.url);
        return searchParams.has('onlyActiveTags') ? undefined : HttpResponse.json({}, { status: 403 });
      }),
    );
    renderOwn(['a']);
    expect(await findLink()).toBeVisible();
  });

  it('is told by a history that is there already, without a request', async () => {
    const app = renderApp(`${address}?tab=history`, {
      prepare: (state) => void addOwnTags(state, own, [...manyNames(120), deletedTag('gone', 900)]),
    });
    await waitFor(() => expect(asked(app)).toContain('?limit=100&page=2'));
    await waitUntilQuiet(app);
    const before = asked(app).length;
    await openTab(app, 'Tags');
    expect(await findLink()).toBeVisible();
    await waitUntilQuiet(app);
    expect(asked(app)).toHaveLength(before);
  });

  it('comes with a removal and goes with its undo, and nothing is asked for it', async () => {
    const app = renderOwn(['a', 'b']);
    await waitFor(() => expect(asked(app)).toEqual([first]));
    await waitUntilQuiet(app);
    expect(link()).toBeNull();
    const toast = await remove(app, 'a');
    expect(await findLink()).toBeVisible();
    await app.user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await findToast(/Undone: Removed tag a/);
    await waitFor(() => expect(link()).toBeNull());
    expect(shownTags()).toEqual(expect.arrayContaining(['a', 'b']));
    await waitUntilQuiet(app);
    expect(asked(app)).toEqual([first]);
  });

  it('does not come with a permanent deletion', async () => {
    const app = renderOwn(['a', 'b']);
    await waitFor(() => expect(asked(app)).toEqual([first]));
    const dialog = await openAction(app, 'a', 'Permanently delete');
    await app.user.type(within(dialog).getByRole('textbox'), 'confirm{Enter}');
    await findToast('Permanently deleted tag a');
    await waitFor(() => expect(shownTags()).toEqual(['b']));
    expect(link()).toBeNull();
  });

  it('goes once the only deleted tag is restored', async () => {
    const app = renderOwn(['a', { ...deletedTag('gone'), digest: imageNamed(`${own} shared`).digest }]);
    await app.user.click(await findLink());
    await app.user.click(await screen.findByLabelText(/^Restore to .* gone$/));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.querySelector('table')).not.toBeNull());
    await press(app, 'Restore tag');
    await findToast(/^.*Restored tag gone/);
    await waitUntilClosed();
    await openTab(app, 'Tags');
    await findRow('gone');
    await waitUntilQuiet(app);
    expect(link()).toBeNull();
  });
});

describe('a repository without tags', () => {
  it('says that they were deleted, and leads to them', async () => {
    const app = renderOwn([deletedTag('gone')]);
    expect(await screen.findByText(allGone)).toBeVisible();
    expect(screen.getByText('There are no viewable tags for this repository')).toBeVisible();
    expect(screen.queryByText(/No tags have been pushed/)).toBeNull();
    await app.user.click(await findLink());
    await waitFor(() => expect(window.location.search).toContain('historyList=deleted'));
  });

  it('says so when its last tag is removed', async () => {
    const app = renderOwn(['a']);
    await remove(app, 'a');
    expect(await screen.findByText(allGone)).toBeVisible();
    expect(await findLink()).toBeVisible();
  });

  it('says so if nothing can be restored, and leads nowhere', async () => {
    const app = renderOwn(['a'], { prepare: withoutTimeMachine });
    await remove(app, 'a');
    expect(await screen.findByText(allGone)).toBeVisible();
    await waitUntilQuiet(app);
    expect(link()).toBeNull();
  });

  it('does not say that nothing was pushed while that is being found out', async () => {
    let answer = () => {};
    mockServer.use(
      http.get('*/tag/', async ({ request }) => {
        if (new URL(request.url).searchParams.has('onlyActiveTags')) return;
        await new Promise<void>((resolve) => (answer = resolve));
      }),
    );
    const app = renderOwn([deletedTag('gone')]);
    expect(await screen.findByText('There are no viewable tags for this repository')).toBeVisible();
    await waitFor(() => expect(app.client.isFetching()).toBe(1));
    expect(screen.queryByText(/No tags have been pushed/)).toBeNull();
    answer();
    expect(await screen.findByText(allGone)).toBeVisible();
  });
});
