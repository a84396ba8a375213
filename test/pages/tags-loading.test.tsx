import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { addOwnTags, manyNames } from './own-tags';
import { choose, expectTags, findRow, shownTags, tagRequests } from './tags-table';

/** Holds back the answers for pages after the first until they are let go. */
function holdLaterPages() {
  const held: { page: number; release: () => void; signal: AbortSignal }[] = [];
  let isHolding = true;
  let most = 0;
  let underWay = 0;
  mockServer.use(
    http.get('*/tag/', async ({ request }) => {
      const query = new URL(request.url).searchParams;
      const page = Number(query.get('page'));
      if (page === 1 || !isHolding) return;
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((release) => held.push({ page, release, signal: request.signal }));
      underWay -= 1;
    }),
  );
  return {
    held,
    most: () => most,
    letGo: () => {
      isHolding = false;
      for (const { release } of held) release();
    },
  };
}

let pages: ReturnType<typeof holdLaterPages>;

function renderLong(query = '', count = 620) {
  return renderApp(`/repository/acme/long${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      addOwnTags(state, 'acme/long', manyNames(count));
    },
  });
}

describe('a repository with many tags', () => {
  beforeEach(() => {
    pages = holdLaterPages();
  });

  it('shows rows after one request, says how far it is, and loads the rest with at most four requests at once', async () => {
    const app = renderLong('', 1203);
    await findRow('b-001');
    expect(shownTags()).toHaveLength(20);
    expect(await screen.findByText(/^100 tags loaded…/)).toBeInTheDocument();
    // What is known to be there, and one page that is the further ahead the more there were.
    const asFollows = (answered: number, further: readonly number[]) => {
      pages.held.find(({ page }) => page === answered)?.release();
      const newest = () => pages.held.slice(-further.length).map(({ page }) => page);
      return waitFor(() => expect(newest()).toEqual(further));
    };
    await asFollows(1, [2]);
    await asFollows(2, [3, 4]);
    await asFollows(3, [6]);
    await asFollows(4, [5]);
    await asFollows(6, [7, 10]);
    await asFollows(10, [8, 9]);
    expect(tagRequests(app)[0]).toBe('/api/v1/repository/acme/long/tag/?limit=100&page=1&onlyActiveTags=true');

    pages.letGo();
    await waitFor(() => expect(screen.queryByText(/tags loaded…/)).toBeNull());
    expect(pages.most()).toBe(4);
    const asked = tagRequests(app)
      .filter((url) => url.includes('onlyActiveTags'))
      .map((url) => Number(/page=(\d+)/.exec(url)?.[1]));
    const isThere = (page: number) => page <= 13;
    expect(asked.filter(isThere).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(asked.length).toBeLessThanOrEqual(14);
    await app.user.click(screen.getAllByRole('button', { name: /1 - 20/ })[0] as HTMLElement);
    expect(screen.getAllByText(/^1,?203$/).length).toBeGreaterThan(0);
  });

  it('needs no CSRF token to be read', async () => {
    const app = renderLong();
    await findRow('b-001');
    pages.letGo();
    await waitFor(() => expect(screen.queryByText(/tags loaded…/)).toBeNull());
    expect(app.requests.some(({ url }) => url.startsWith('/csrf_token'))).toBe(false);
    expect(app.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('asks the server for matches that have not been loaded, and says that the rest is searched within the loaded ones', async () => {
    const app = renderLong();
    await findRow('b-001');
    await app.user.type(screen.getByLabelText('Search by tag...'), 'B-61{Enter}');
    await expectTags(manyNames(619).slice(609));
    expect(tagRequests(app).at(-1)).toContain('filter_tag_name=like%3AB-61');
    expect(screen.getByText(/tags loaded….*Searched within these so far\./)).toBeInTheDocument();
    pages.letGo();
    await waitFor(() => expect(screen.queryByText(/tags loaded…/)).toBeNull());
    await expectTags(manyNames(619).slice(609));
  });

  it('asks the server when the person pauses, not for each key', async () => {
    const app = renderLong();
    await findRow('b-001');
    const asked = () => tagRequests(app).filter((url) => url.includes('filter_tag_name'));
    const box = screen.getByLabelText('Search by tag...');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    for (const value of ['b', 'b-', 'b-6', 'b-61']) fireEvent.change(box, { target: { value } });
    expect(asked()).toEqual([]);
    expect(screen.queryByText('No tags match')).toBeNull();
    act(() => void vi.advanceTimersByTime(1_000));
    vi.useRealTimers();
    await expectTags(manyNames(619).slice(609));
    expect(asked()).toEqual([expect.stringContaining('filter_tag_name=like%3Ab-61')]);
  });

  it('does not call a search without match final before everything was loaded', async () => {
    const app = renderLong();
    await findRow('b-001');
    await app.user.type(screen.getByLabelText('Search by tag...'), 'nowhere{Enter}');
    await waitFor(() => expect(shownTags()).toEqual([]));
    expect(screen.queryByText('No tags match')).toBeNull();
    pages.letGo();
    expect(await screen.findByText(/None of the 620 tags/)).toBeInTheDocument();
  });

  it('does not ask the server for digests and regular expressions, which it cannot search', async () => {
    const app = renderLong('?in=digest&q=sha256');
    await findRow('b-001');
    expect(screen.getByText(/tags loaded….*Searched within these so far\./)).toBeInTheDocument();
    await app.user.click(screen.getByLabelText('Use regular expressions'));
    await choose(app, 'Search in: Digest', 'Tag');
    await waitFor(() => expect(window.location.search).toContain('regex=true'));
    expect(tagRequests(app).filter((url) => url.includes('filter_tag_name'))).toEqual([]);
  });

  it('says that an order covers only what has been loaded', async () => {
    renderLong('?sort=name-desc');
    await findRow('b-100');
    expect(await screen.findByText(/^100 tags loaded….*Sorted within these so far\./)).toBeInTheDocument();
    pages.letGo();
    await findRow('b-620');
    expect(shownTags()[0]).toBe('b-620');
  });

  it('waits for a page of rows that is still on its way', async () => {
    renderLong('?page=20');
    await screen.findByText(/^100 tags loaded…/);
    expect(shownTags()).toEqual([]);
    pages.letGo();
    await expectTags(manyNames(400).slice(380));
    expect(window.location.search).toBe('?page=20');
  });

  it('stops asking when the person leaves, and goes on where it was', async () => {
    const app = renderLong();
    await findRow('b-001');
    await waitFor(() => expect(pages.held).toHaveLength(1));
    await app.user.click(screen.getByRole('link', { name: 'acme' }));
    await waitFor(() => expect(pages.held.every(({ signal }) => signal.aborted)).toBe(true));
    pages.letGo();
    await screen.findByRole('heading', { level: 1, name: 'acme' });
    expect(tagRequests(app).filter((url) => !/page=[1-5]&/.test(url))).toEqual([]);
  });

  it('keeps all rows when one moves to a later page meanwhile', async () => {
    const app = renderLong('?sort=name-asc&perPage=10', 205);
    await findRow('b-001');
    // A push: everything moves down by one, so that the last row of page 1 is also the first of page 2.
    const repository = app.registry.state.repositories.get('acme/long');
    repository?.rows.unshift({ ...repository.rows[0]!, name: 'pushed', startMs: Date.UTC(2026, 1, 1) });
    pages.letGo();
    await waitFor(() => expect(screen.queryByText(/tags loaded…/)).toBeNull());
    expect(screen.getAllByText('205').length).toBeGreaterThan(0);
  });
});

describe('a page past the end', () => {
  it('may fail unnoticed', async () => {
    mockServer.use(
      http.get('*/tag/', ({ request }) =>
        Number(new URL(request.url).searchParams.get('page')) > 2 ? HttpResponse.json({}, { status: 500 }) : undefined,
      ),
    );
    renderLong('', 150);
    await findRow('b-001');
    await waitFor(() => expect(screen.getAllByText('150').length).toBeGreaterThan(0));
    await waitFor(() => expect(screen.queryByText(/tags loaded…/)).toBeNull());
    expect(screen.queryByText(/Only .* tags were loaded/)).toBeNull();
  });
});
