import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { showOnly } from '../on-screen';
import { renderApp, type RenderedApp } from '../render-app';
import { findToast, openAction, press } from './acting';
import { addOwnTags, imageNamed, manyNames } from './own-tags';
import { choose, expectTags, findRow, findTable, shownTags } from './tags-table';

const quiet = { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false };

function renderVersions(query = '') {
  return renderApp(`/repository/acme/versions${query}`, {
    features: quiet,
    prepare: (state) => {
      const dayMs = 86_400_000;
      const now = Date.now();
      const images = {
        small: imageNamed('small', 1_000),
        middle: imageNamed('middle', 20_000),
        big: imageNamed('big', 300_000),
      };
      const nothing = imageNamed('nothing', 0);
      const index = buildIndex([
        { platform: 'linux/amd64', digest: images.small.digest },
        { platform: 'linux/arm64', digest: images.big.digest },
      ]);
      const repository = addOwnTags(state, 'acme/versions', [
        { name: 'v1.10', digest: images.small.digest, endMs: now + 3 * dayMs },
        { name: 'v1.9', digest: images.big.digest },
        { name: '1.2.0', digest: images.middle.digest, endMs: now + dayMs },
        { name: '1.2.0-rc1', digest: index.digest },
        { name: 'latest', digest: nothing.digest },
      ]);
      for (const manifest of [...Object.values(images), nothing, index]) addManifest(repository, manifest);
    },
  });
}

const newestFirst = ['v1.10', 'v1.9', '1.2.0', '1.2.0-rc1', 'latest'];

async function sortBy({ user }: RenderedApp, column: string): Promise<void> {
  await user.click(within(await findTable()).getByRole('button', { name: column }));
}

describe('the order of tags', () => {
  it('is the newest first, to begin with', async () => {
    renderVersions();
    await expectTags(newestFirst);
    const header = within(await findTable()).getByRole('columnheader', { name: 'Last Modified' });
    expect(header).toHaveAttribute('aria-sort', 'descending');
  });

  it('within a second is the registry’s own, and no write changes it', async () => {
    const second = Date.UTC(2026, 0, 15, 12);
    const pushed = ['m', 'a', 'z', '10', 'b'];
    const app = renderApp('/repository/acme/quick', {
      features: quiet,
      prepare: (state) => {
        const tags = pushed.map((name, position) => ({ name, startMs: second + 900 - position * 100 }));
        addOwnTags(state, 'acme/quick', tags);
      },
    });
    await expectTags(pushed);
    const dialog = await openAction(app, 'z', 'Change expiration');
    await app.user.click(await within(dialog).findByRole('button', { name: 'In 1 week' }));
    await press(app, 'Change Expiration');
    await findToast(/set expiration for tag z to /);
    expect(shownTags()).toEqual(pushed);
    // What is loaded anew is in the same order.
    cleanup();
    renderApp('/repository/acme/quick', { features: quiet });
    await expectTags(pushed);
  });

  it('of names is natural and knows versions', async () => {
    const app = renderVersions();
    await expectTags(newestFirst);
    await sortBy(app, 'Tag');
    await expectTags(['1.2.0-rc1', '1.2.0', 'v1.9', 'v1.10', 'latest']);
    await sortBy(app, 'Tag');
    await expectTags(['latest', 'v1.10', 'v1.9', '1.2.0', '1.2.0-rc1']);
    expect(within(await findTable()).getByRole('columnheader', { name: 'Tag' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('of sizes has the unknown ones last in both directions', async () => {
    showOnly(() => false); // the sizes of platforms are asked for on screen only
    const app = renderVersions();
    await expectTags(newestFirst);
    await sortBy(app, 'Size');
    await waitFor(() => expect(shownTags().slice(0, 3)).toEqual(['v1.10', '1.2.0', 'v1.9']));
    expect(shownTags().slice(3).toSorted()).toEqual(['1.2.0-rc1', 'latest']);
    await sortBy(app, 'Size');
    await waitFor(() => expect(shownTags().slice(0, 3)).toEqual(['v1.9', '1.2.0', 'v1.10']));
    expect(shownTags().slice(3).toSorted()).toEqual(['1.2.0-rc1', 'latest']);
  });

  it('of a multi-arch tag’s size is that of what is shown', async () => {
    const app = renderVersions();
    await expectTags(newestFirst);
    await screen.findByText('1 kB ~ 300 kB');
    await sortBy(app, 'Size');
    await waitFor(() => expect(shownTags()).toEqual(['v1.10', '1.2.0', '1.2.0-rc1', 'v1.9', 'latest']));
  });

  it.each([
    ['Last Modified', newestFirst.toReversed(), newestFirst],
    ['Expires', ['1.2.0', 'v1.10', '1.2.0-rc1', 'v1.9', 'latest'], ['1.2.0-rc1', 'v1.9', 'latest', 'v1.10', '1.2.0']],
  ])('by %s goes both ways', async (column, ascending, descending) => {
    const app = renderVersions('?sort=name-asc');
    await findRow('v1.9');
    await sortBy(app, column);
    await expectTags(ascending);
    await sortBy(app, column);
    await expectTags(descending);
  });

  it('by digest follows the digests', async () => {
    const app = renderVersions();
    await expectTags(newestFirst);
    await sortBy(app, 'Manifest');
    await waitFor(() => expect(window.location.search).toBe('?sort=digest-asc'));
    const digests = () => screen.getAllByText(/^sha256:[0-9a-f]{12}$/).map(({ textContent }) => textContent);
    await waitFor(() => expect(digests()).toEqual(digests().toSorted()));
    await sortBy(app, 'Manifest');
    await waitFor(() => expect(digests()).toEqual(digests().toSorted().toReversed()));
  });

  it('starts at the first page again', async () => {
    const app = renderVersions('?page=2&perPage=10&sort=name-desc');
    await findRow('v1.9');
    await sortBy(app, 'Tag');
    await waitFor(() => expect(window.location.search).toBe('?perPage=10&sort=name-asc'));
  });
});

function renderMany(query = '') {
  return renderApp(`/repository/acme/many${query}`, {
    features: quiet,
    prepare: (state) => {
      addOwnTags(state, 'acme/many', manyNames(45));
    },
  });
}

const names = manyNames(45);

describe('pages of rows', () => {
  it('can be turned above and below the table', async () => {
    const { user } = renderMany();
    await expectTags(names.slice(0, 20));
    const nextButtons = screen.getAllByRole('button', { name: 'Go to next page' });
    expect(nextButtons).toHaveLength(2);
    await user.click(nextButtons[0]!);
    await expectTags(names.slice(20, 40));
    await user.click(screen.getAllByRole('button', { name: 'Go to next page' })[1]!);
    await expectTags(names.slice(40));
    expect(window.location.search).toBe('?page=3');
    expect(screen.getAllByRole('button', { name: 'Go to next page' })[0]).toBeDisabled();
  });

  it('have as many rows as are chosen', async () => {
    const { user } = renderMany('?page=2');
    await expectTags(names.slice(20, 40));
    await user.click(screen.getAllByRole('button', { name: /21 - 40/ })[0]!);
    const choices = await screen.findAllByRole('menuitem', { name: / per page$/ });
    expect(choices.map(({ textContent }) => textContent)).toEqual(
      [10, 20, 50, 100].map((count) => `${count} per page`),
    );
    await user.click(choices[0]!);
    await expectTags(names.slice(0, 10));
    expect(window.location.search).toBe('?perPage=10');
  });

  it('that do not exist show the last one', async () => {
    renderMany('?page=99');
    await expectTags(names.slice(40));
    expect(screen.getAllByRole('button', { name: 'Go to previous page' })[0]).toBeEnabled();
  });

  it('show no rows twice if a filter leaves fewer', async () => {
    const app = renderMany('?page=3');
    await expectTags(names.slice(40));
    await choose(app, 'Filter', 'Expiring');
    expect(await screen.findByText('No tags match')).toBeInTheDocument();
    expect(window.location.search).toBe('?filter=expiring');
  });
});
