import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, manyNames } from './own-tags';
import { choose, findTable } from './tags-table';

/** `latest`, `2` and `2.1` are one image; `edge` and `old` are their own. */
function open(query = ''): RenderedApp {
  return renderApp(`/repository/acme/images${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      const own = (name: string, letter: string) => ({ name, digest: `sha256:${letter.repeat(64)}` });
      addOwnTags(state, 'acme/images', [own('edge', 'a'), 'latest', own('old', 'b'), '2', '2.1']);
    },
  });
}

/** What the rows are named by, from top to bottom. */
async function rowNames(): Promise<(string | null)[]> {
  const table = await findTable();
  return [...table.querySelectorAll('tbody tr:first-child > th')].map(({ textContent }) => textContent);
}

const imageBox = () => screen.findByRole<HTMLInputElement>('checkbox', { name: /^Select the 3 tags of sha256:/ });

describe('tags by image', () => {
  it('are one row where the first of them stands, by a switch that the address and this browser keep', async () => {
    const app = open();
    await waitFor(async () => expect(await rowNames()).toEqual(['edge', 'latest', 'old', '2', '2.1']));
    await choose(app, 'Tags view settings', /^By image/);
    await waitFor(async () => expect(await rowNames()).toEqual(['edge', 'latestand 2 more', 'old']));
    expect(window.location.search).toBe('?group=image');
    expect(screen.getAllByTestId('pager-top')[0]).toHaveTextContent('1 - 5 of 5');
    cleanup();

    open();
    await waitFor(async () => expect(await rowNames()).toHaveLength(3));
    cleanup();

    open('?group=tag');
    await waitFor(async () => expect(await rowNames()).toHaveLength(5));
  });

  it('show their rows when the image is opened', async () => {
    const { user } = open('?group=image');
    await user.click(await screen.findByRole('button', { name: /^3 tags of sha256:/ }));
    await waitFor(async () =>
      expect(await rowNames()).toEqual(['edge', 'latestand 2 more', 'latest', '2', '2.1', 'old']),
    );
  });

  it('are selected together by the box of their image, which tells if some are', async () => {
    const { user } = open('?group=image');
    await user.click(await imageBox());
    expect(await screen.findByText('3 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^3 tags of sha256:/ }));
    await user.click(await screen.findByLabelText('Select 2.1'));
    expect((await imageBox()).indeterminate).toBe(true);
    await user.click(await imageBox());
    await user.click(await imageBox());
    await user.click(screen.getByRole('checkbox', { name: 'Select page' }));
    expect(await screen.findByText('5 selected')).toBeVisible();
  });

  it('are those that a search finds', async () => {
    open('?group=image&q=2');
    await waitFor(async () => expect(await rowNames()).toEqual(['2and 1 more']));
    expect(screen.getByRole('button', { name: /^2 tags of sha256:/ })).toBeVisible();
  });

  it('page by images, and tell the places of their tags', async () => {
    renderApp('/repository/acme/many?group=image&perPage=10&page=2', {
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
      prepare: (state) => {
        const digestOf = (at: number) => `sha256:${String(Math.floor(at / 2)).padStart(64, '0')}`;
        addOwnTags(
          state,
          'acme/many',
          manyNames(30).map((name, at) => ({ name, digest: digestOf(at) })),
        );
      },
    });
    await waitFor(async () => expect(await rowNames()).toHaveLength(5));
    expect(screen.getByTestId('pager-top')).toHaveTextContent('21 - 30 of 30');
  });
});
