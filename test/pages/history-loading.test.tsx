import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { findToast, press } from './acting';
import {
  a,
  addLongHistory,
  addTold,
  b,
  chip,
  findSentence,
  historyRequests,
  historyTable,
  shownSentences,
  toldAddress,
} from './history-world';

const address = '/repository/acme/long?tab=history';

function renderLong(count: number, query = '') {
  return renderApp(address + query, { prepare: (state) => addLongHistory(state, count) });
}

/** Holds back the answers for pages after the first until they are let go. */
function holdLaterPages() {
  const held: { page: number; release: () => void; signal: AbortSignal }[] = [];
  let isHolding = true;
  mockServer.use(
    http.get('*/tag/', async ({ request }) => {
      const query = new URL(request.url).searchParams;
      const page = Number(query.get('page'));
      // The Tags tab asks for single rows, too.
      if (page === 1 || !isHolding || query.has('onlyActiveTags') || query.get('limit') === '1') return;
      await new Promise<void>((release) => held.push({ page, release, signal: request.signal }));
    }),
  );
  return {
    held,
    letGo: () => {
      isHolding = false;
      for (const { release } of held) release();
    },
  };
}

const isComplete = () => screen.findByText('The history is complete.');
const pagesOf = (app: Parameters<typeof historyRequests>[0]) =>
  historyRequests(app)
    .flatMap((url) => /[?&]page=(\d+)/.exec(url)?.[1] ?? [])
    .map(Number);

describe('a long history', () => {
  it('of 2,500 rows over 25 pages is complete', async () => {
    const app = renderApp('/repository/acme/history?tab=history');
    await findSentence(/^main was/);
    await isComplete();
    expect(new Set(pagesOf(app)).size).toBeGreaterThanOrEqual(25);
    const [total] = await screen.findAllByText(/^2\d\d\d$/); // each row tells of its beginning, some of their end besides
    expect(Number(total?.textContent)).toBeGreaterThanOrEqual(2500);
    expect(screen.queryByText(/Older history is not loaded/)).toBeNull();
  });

  it('shows its newest page at once, says how far back it is, and marks what older rows could change', async () => {
    const pages = holdLaterPages();
    const app = renderLong(450, '&historySort=date-modified&historyPerPage=100&historyPage=1&historyDirection=asc');
    await waitFor(() => expect(pages.held.map(({ page }) => page)).toEqual([2]));
    expect(screen.getByText(/^Loaded back to \w+ \d+, \d+…$/)).toBeInTheDocument();
    expect(screen.getAllByText('Older history is not loaded.')).toHaveLength(10);
    pages.letGo();
    await isComplete();
    await waitFor(() => expect(screen.queryByText(/Older history is not loaded/)).toBeNull());
    expect(pagesOf(app).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('stops and goes on when asked', async () => {
    const pages = holdLaterPages();
    const app = renderLong(450);
    await waitFor(() => expect(pages.held).toHaveLength(1));
    await app.user.click(screen.getByRole('button', { name: 'Stop loading older history' }));
    expect(await screen.findByText(/^Loaded back to .* only\.$/)).toBeInTheDocument();
    await waitFor(() => expect(pages.held.every(({ signal }) => signal.aborted)).toBe(true));
    expect(shownSentences().length).toBeGreaterThan(0);
    pages.letGo();
    await app.user.click(screen.getByRole('button', { name: 'Load older history' }));
    await isComplete();
  });

  it('leaving the tab stops the requests; coming back goes on where it was', async () => {
    const pages = holdLaterPages();
    const app = renderLong(450);
    await waitFor(() => expect(pages.held).toHaveLength(1));
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    await waitFor(() => expect(pages.held.every(({ signal }) => signal.aborted)).toBe(true));
    pages.letGo();
    await app.user.click(screen.getByRole('tab', { name: 'Tag history' }));
    expect(shownSentences().length).toBeGreaterThan(0); // at once
    await isComplete();
  });

  it('keeps what came before a failure, says so, and goes on from there', async () => {
    let failures = 4; // a request is tried again by itself three times
    mockServer.use(
      http.get('*/acme/long/tag/', ({ request }) => {
        const isThird = new URL(request.url).searchParams.get('page') === '3';
        if (!isThird || failures === 0) return undefined;
        failures -= 1;
        return HttpResponse.json({ message: 'out of order' }, { status: 500 });
      }),
    );
    const app = renderLong(450);
    expect(await screen.findByText(/^The history is loaded back to .* only\./)).toBeVisible();
    expect(shownSentences().length).toBeGreaterThan(0);
    failures = 0;
    const before = pagesOf(app).length;
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    await isComplete();
    expect(pagesOf(app).slice(before, before + 2)).toEqual([1, 2]);
    expect(screen.queryByText(/^The history is loaded back to/)).toBeNull();
  });

  it('asks the server for matches while it is incomplete', async () => {
    const pages = holdLaterPages();
    const app = renderLong(450);
    await waitFor(() => expect(pages.held).toHaveLength(1));
    await app.user.type(screen.getByPlaceholderText('Search by tag name...'), 'first');
    await waitFor(() =>
      expect(historyRequests(app).some((url) => url.includes('filter_tag_name=like%3Afirst'))).toBe(true),
    );
    await findSentence(`first pointed to ${chip(a)}`);
    pages.letGo();
    await isComplete();
  });
});

describe('after a write of this app', () => {
  it('the history is right without a reload, for one request for each tag and one for the newest page', async () => {
    const app = renderApp(toldAddress, { prepare: addTold });
    await findSentence('gone was deleted');
    await app.user.click(within(historyTable()).getByRole('button', { name: /^Restore to .* gone$/ }));
    const before = historyRequests(app).length;
    await waitFor(() =>
      expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'Restore tag' })).toBeEnabled(),
    );
    await press(app, 'Restore tag');
    await findSentence(new RegExp(`^gone was recreated pointing to ${chip(a)}`));
    expect(shownSentences()[0]).toMatch(/^gone was recreated/);
    const asked = historyRequests(app).slice(before);
    expect(asked.filter((url) => url.includes('page=1') && !url.includes('specificTag'))).not.toHaveLength(0);
    expect(asked.filter((url) => !url.includes('specificTag=gone'))).toHaveLength(1);
  });

  it('also if the change comes from the tags table while the history is not on screen', async () => {
    const app = renderApp(toldAddress, { prepare: addTold });
    await findSentence('gone was deleted');
    await app.user.click(screen.getByRole('tab', { name: 'Tags' }));
    await app.user.click(await screen.findByLabelText('Actions for tag soon'));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await press(app, 'Remove tag');
    await findToast('Removed tag soon');
    await app.user.click(screen.getByRole('tab', { name: 'Tag history' }));
    await findSentence(/^soon was deleted/);
    expect(shownSentences()).toContain(`soon was created pointing to ${chip(b)}`);
  });
});

it('what another tab of the browser wrote is told, if only the history has been looked at', async () => {
  const app = renderApp(toldAddress, { prepare: addTold });
  await findSentence('gone was deleted');
  const repository = [...app.registry.state.repositories.values()].find(({ name }) => name === 'told');
  const row = repository?.rows.find(({ name, endMs }) => name === 'latest' && endMs === null);
  if (row === undefined) throw new Error('There is no such row.');
  row.endMs = Date.now() - 1000;
  const other = new BroadcastChannel('quay-tags-writes');
  const notice = { registry: '', kind: 'tags', repository: { namespace: 'acme', name: 'told' }, tagNames: ['latest'] };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is no window
  other.postMessage(notice);
  expect(await findSentence('latest was deleted')).toBeVisible();
  other.close();
});
