import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { addOwnTags, manyNames } from './own-tags';
import { renderApp, type RenderedApp } from '../render-app';
import { choose, expectTags, shownTags } from './tags-table';

const day = 24 * 60 * 60_000;

/** Pulls of tags: how often, and how many days ago the last time was; tags that are not named were never pulled. */
type PullsOf = Record<string, [count: number, daysAgo: number]>;

function renderPulled(
  address: string,
  names: string[],
  pulls: PullsOf,
  features: Record<string, boolean> = {},
): RenderedApp {
  return renderApp(`/repository/acme/own${address}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: true, ...features },
    prepare: (state) => {
      const repository = addOwnTags(state, 'acme/own', names);
      for (const [name, [count, daysAgo]] of Object.entries(pulls)) {
        repository.tagPulls.set(name, { count, lastMs: Date.now() - daysAgo * day });
      }
    },
  });
}

const pulls: PullsOf = { often: [250, 2], rarely: [3, 100], lately: [9, 1], long: [40, 91] };
const names = ['often', 'never', 'rarely', 'lately', 'long'];

const askedFor = ({ requests }: RenderedApp) =>
  new Set(requests.filter(({ url }) => url.endsWith('/pull_statistics')).map(({ url }) => url)).size;

describe('an order by pulls', () => {
  it.each([
    ['?sort=pulls-desc', ['often', 'long', 'lately', 'rarely', 'never']],
    ['?sort=pulls-asc', ['never', 'rarely', 'lately', 'long', 'often']],
    ['?sort=pulled-desc', ['lately', 'often', 'long', 'rarely', 'never']],
    ['?sort=pulled-asc', ['never', 'rarely', 'long', 'often', 'lately']],
  ])('is kept in the address: %s', async (address, order) => {
    renderPulled(address, names, pulls);
    await expectTags(order);
  });

  it('is chosen in the head of the column', async () => {
    const app = renderPulled('', names, pulls);
    await expectTags(names);
    await app.user.click(screen.getByRole('button', { name: 'Pull Count' }));
    await expectTags(['never', 'rarely', 'lately', 'long', 'often']);
  });

  it('asks before it reads more than 200 tags, and works on what is read', async () => {
    const many = manyNames(230);
    const app = renderPulled('?sort=pulls-desc&perPage=10', many, { 'b-150': [7, 1], 'b-220': [900, 1] });
    // Those on screen are read as well.
    expect(await screen.findByText(/^Reading pull counts takes one request for each of [23]\d tags\.$/)).toBeVisible();
    expect(await screen.findByText(/^Pull counts of 2[01]\d of 230 tags read$/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop reading pull counts' })).toBeNull());
    expect(askedFor(app)).toBeLessThanOrEqual(210);
    await waitFor(() => expect(shownTags()[0]).toBe('b-150'));
    await app.user.click(screen.getByRole('button', { name: 'Read pull counts' }));
    await waitFor(() => expect(shownTags()[0]).toBe('b-220'));
    expect(askedFor(app)).toBe(230);
  });

  it('can be stopped, and taken up again', async () => {
    let isOpen = false;
    const waiting: (() => void)[] = [];
    mockServer.use(
      http.get('*/pull_statistics', async () => {
        if (!isOpen) await new Promise<void>((go) => waiting.push(go));
        return undefined;
      }),
    );
    const many = manyNames(40);
    const app = renderPulled('?sort=pulls-desc&perPage=10', many, { 'b-039': [5, 1] });
    await app.user.click(await screen.findByRole('button', { name: 'Stop reading pull counts' }));
    isOpen = true;
    for (const go of waiting) go();
    expect(await screen.findByText(/^Reading pull counts takes one request for each of \d+ tags\.$/)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop reading pull counts' })).toBeNull());
    expect(askedFor(app)).toBeLessThan(40);
    await app.user.click(screen.getByRole('button', { name: 'Read pull counts' }));
    await waitFor(() => expect(shownTags()[0]).toBe('b-039'));
    expect(askedFor(app)).toBe(40);
  });

  it('tells which could not be read, and reads them again', async () => {
    let isBroken = true;
    mockServer.use(
      http.get('*/tag/never/pull_statistics', () =>
        isBroken ? HttpResponse.json({ message: 'Boom' }, { status: 403 }) : undefined,
      ),
    );
    const app = renderPulled('?sort=pulls-asc', names, pulls);
    expect(await screen.findByText(/^Pull counts of one tag could not be read\. .*Boom/)).toBeVisible();
    await expectTags(['rarely', 'lately', 'long', 'often', 'never']);
    isBroken = false;
    await app.user.click(screen.getByRole('button', { name: 'Retry' }));
    await expectTags(['never', 'rarely', 'lately', 'long', 'often']);
  });
});

describe('a filter by pulls', () => {
  it.each([
    ['Not pulled for 90 days', ['never', 'rarely', 'long']],
    ['Never pulled', ['never']],
  ])('“%s”', async (filter, left) => {
    const app = renderPulled('', names, pulls);
    await expectTags(names);
    await choose(app, 'Filter', filter);
    await expectTags(left);
    expect(await screen.findByRole('button', { name: `Remove filter ${filter}` })).toBeVisible();
  });

  it('is not offered where the registry counts no pulls, and nothing is asked', async () => {
    const app = renderPulled('?sort=pulls-desc', names, pulls, { IMAGE_PULL_STATS: false });
    await expectTags(names.toSorted());
    await app.user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(await screen.findByText('Signed')).toBeVisible();
    expect(screen.queryByText('Never pulled')).toBeNull();
    expect(askedFor(app)).toBe(0);
  });
});
