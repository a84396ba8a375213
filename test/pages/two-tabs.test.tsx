import { act, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, press } from './acting';
import { addOwnTags } from './own-tags';
import { findRow, shownTags } from './tags-table';

const own = 'acme/own';
const few = ['a', 'b', 'c', 'd'];
/** More than are read again as a whole at every focus. */
const many = Array.from({ length: 620 }, (_unused, index) => `t-${String(index).padStart(3, '0')}`);

const channel = { current: null as BroadcastChannel | null };

/** Another browser tab of the app, as far as this one can notice. */
function otherTab(): { says(notice: object): void; heard: unknown[] } {
  const opened = new BroadcastChannel('quay-tags-writes');
  channel.current = opened;
  const heard: unknown[] = [];
  opened.addEventListener('message', (event: MessageEvent<unknown>) => heard.push(event.data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is no window
  return { says: (notice) => opened.postMessage({ registry: '', ...notice }), heard };
}

afterEach(() => channel.current?.close());

function renderOwn(names: readonly string[], search = ''): RenderedApp {
  return renderApp(`/repository/${own}${search}`, { prepare: (state) => void addOwnTags(state, own, names) });
}

function rowsOf({ registry }: RenderedApp) {
  const repository = [...registry.state.repositories.values()].find(({ name }) => name === 'own');
  if (repository === undefined) throw new Error('There is no repository of ours.');
  return repository.rows;
}

/** Another person removes a tag. */
function end(app: RenderedApp, tagName: string): void {
  const row = rowsOf(app).find(({ name }) => name === tagName);
  if (row !== undefined) row.endMs = Date.now() - 1000;
}

const tagRequests = (app: RenderedApp) => app.requests.filter(({ url }) => url.includes('/own/tag/?'));

/** Keeps the answers for single tags back, as a slow registry does. */
function holdSingleReads(): { release(): void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  mockServer.use(
    http.get('*/api/v1/repository/acme/own/tag/', async ({ request }) => {
      if (new URL(request.url).searchParams.has('specificTag')) await released;
    }),
  );
  return { release: () => release() };
}

function focusWindow(): void {
  act(() => void window.dispatchEvent(new Event('visibilitychange')));
}

async function isWholeListLoaded(): Promise<void> {
  await waitFor(() => expect(document.body.textContent).toMatch(/1 - 10 of 620/));
  await waitFor(() => expect(document.body.textContent).not.toContain('tags loaded…'));
}

describe('what another tab of this browser wrote', () => {
  it('is read again at once, and nothing else is', async () => {
    const app = renderOwn(few);
    await findRow('a');
    const other = otherTab();
    const before = tagRequests(app).length;
    end(app, 'a');
    other.says({ kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: ['a'] });
    await waitFor(() => expect(shownTags()).toEqual(['b', 'c', 'd']));
    const asked = tagRequests(app).slice(before);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toContain('specificTag=a');
  });

  it('is read by the page if it is several tags', async () => {
    const app = renderOwn(few);
    await findRow('a');
    const other = otherTab();
    const before = tagRequests(app).length;
    for (const name of ['a', 'c']) end(app, name);
    other.says({ kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: ['a', 'c'] });
    await waitFor(() => expect(shownTags()).toEqual(['b', 'd']));
    const asked = tagRequests(app).slice(before);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toContain('page=1');
  });

  it('is read as a whole list if it is much', async () => {
    const app = renderOwn(many.slice(0, 120), '?perPage=10');
    await findRow('t-000');
    const other = otherTab();
    const before = tagRequests(app).length;
    const held = holdSingleReads();
    for (const name of many.slice(0, 110)) {
      end(app, name);
      other.says({ kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: [name] });
    }
    await waitFor(() => expect(shownTags()).toEqual(many.slice(110, 120)));
    held.release();
    expect(tagRequests(app).length - before).toBeLessThan(20);
  });

  it.each([
    ['of another repository', { kind: 'tags', repository: { namespace: 'acme', name: 'webapp' }, tagNames: ['a'] }],
    [
      'on another registry',
      { kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: ['a'], registry: 'https://elsewhere' },
    ],
    ['in words of another version', { kind: 'several-tags', repository: 'acme/own', tagNames: ['a'] }],
    ['that is nonsense', { kind: 'tags', repository: null, tagNames: [7] }],
  ])('costs nothing if it is %s', async (_what, notice) => {
    const app = renderOwn(few);
    await findRow('a');
    const other = otherTab();
    const before = tagRequests(app).length;
    other.says(notice);
    // A notice that does concern this tab comes after it.
    end(app, 'b');
    other.says({ kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: ['b'] });
    await waitFor(() => expect(shownTags()).toEqual(['a', 'c', 'd']));
    expect(tagRequests(app)).toHaveLength(before + 1);
  });

  it('includes labels', async () => {
    const app = renderOwn(few, '?expanded=true');
    await findRow('a');
    await waitFor(() => expect(app.requests.filter(({ url }) => url.endsWith('/labels')).length).toBeGreaterThan(0));
    const other = otherTab();
    const labelRequests = () => app.requests.filter(({ url }) => url.endsWith('/labels'));
    const before = labelRequests().length;
    const digest = rowsOf(app)[0]?.digest;
    other.says({ kind: 'labels', repository: { namespace: 'acme', name: 'own' }, manifestDigest: digest });
    await waitFor(() => expect(labelRequests()).toHaveLength(before + 1));
  });
});

describe('a write of this tab', () => {
  it('is told to the others, by name only', async () => {
    const app = renderOwn(few);
    const other = otherTab();
    await openAction(app, 'a', 'Remove');
    await press(app, 'Remove tag');
    await findToast('Removed tag a');
    await waitFor(() =>
      expect(other.heard).toEqual([
        { registry: '', kind: 'tags', repository: { namespace: 'acme', name: 'own' }, tagNames: ['a'] },
      ]),
    );
  });
});

describe('a tab that gets the focus', () => {
  it('agrees with what another person did to a short list', async () => {
    const app = renderOwn(few);
    await findRow('a');
    end(app, 'a');
    focusWindow();
    await waitFor(() => expect(shownTags()).toEqual(['b', 'c', 'd']));
  });

  it('asks for one page of a long list while nothing new is in it', async () => {
    const app = renderOwn(many, '?perPage=10');
    await isWholeListLoaded();
    const before = tagRequests(app).length;
    focusWindow();
    await waitFor(() => expect(tagRequests(app)).toHaveLength(before + 1));
    // A write goes through the same cache: once it is told, a second page would have been asked for.
    const dialog = await openAction(app, 't-000', 'Remove');
    expect(within(dialog).getByRole('button', { name: 'Remove tag' })).toBeVisible();
    expect(tagRequests(app)).toHaveLength(before + 1);
  });

  it('reads a long list anew when a tag was pushed or removed among its newest', async () => {
    const app = renderOwn(many, '?perPage=10');
    await isWholeListLoaded();
    const digest = rowsOf(app)[0]?.digest ?? '';
    rowsOf(app).unshift({
      name: 'pushed',
      digest,
      startMs: Date.now(),
      endMs: null,
      reversion: false,
      immutable: false,
    });
    end(app, 't-600');
    focusWindow();
    expect(await findRow('pushed')).toBeVisible();
    await isWholeListLoaded();
  });
});
