import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags, manyNames } from './own-tags';
import { choose, expectTags, findTable, shownTags } from './tags-table';

const names = manyNames(25);

async function renderRows(query = '?perPage=10', allNames: readonly string[] = names): Promise<RenderedApp> {
  const app = renderApp(`/repository/acme/many${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      addOwnTags(state, 'acme/many', allNames);
    },
  });
  await waitFor(() => expect(shownTags().length).toBeGreaterThan(0));
  return app;
}

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(`Select ${name}`);
const selected = () => shownTags().filter((name) => box(name).checked);
const headBox = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Select (page|none)$/ });

async function turnPage({ user }: RenderedApp, direction: 'next' | 'previous', first: string): Promise<void> {
  await user.click(screen.getAllByRole('button', { name: `Go to ${direction} page` })[0]!);
  await waitFor(() => expect(shownTags()[0]).toBe(first));
}

describe('selecting tags', () => {
  it('one by one fills the box above the table half', async () => {
    const { user } = await renderRows();
    expect(headBox()).not.toBeChecked();
    expect(headBox().indeterminate).toBe(false);
    await user.click(box('b-002'));
    expect(selected()).toEqual(['b-002']);
    expect(headBox().indeterminate).toBe(true);
    expect(screen.getByText('1 selected')).toBeInTheDocument();
    await user.click(box('b-002'));
    expect(headBox().indeterminate).toBe(false);
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  it('takes the page by a click on the box above the table, and nothing by a second one', async () => {
    const { user } = await renderRows();
    await user.click(headBox());
    expect(selected()).toEqual(names.slice(0, 10));
    expect(headBox()).toBeChecked();
    expect(headBox().indeterminate).toBe(false);
    expect(screen.getByText('10 selected')).toBeInTheDocument();
    await user.click(headBox());
    expect(selected()).toEqual([]);
  });

  it('goes from a part to the whole page by a click on the box above the table', async () => {
    const { user } = await renderRows();
    await user.click(box('b-002'));
    await user.click(headBox());
    expect(screen.getByText('10 selected')).toBeInTheDocument();
  });

  it('takes page, everything or nothing by its menu', async () => {
    const app = await renderRows();
    await choose(app, 'Select tags', 'Select page (10)');
    expect(screen.getByText('10 selected')).toBeInTheDocument();
    await choose(app, 'Select tags', 'Select all (25)');
    expect(screen.getByText('25 selected')).toBeInTheDocument();
    await turnPage(app, 'next', 'b-011');
    expect(headBox()).toBeChecked();
    await choose(app, 'Select tags', 'Select none');
    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  it('counts only what the search shows as "all", signatures not among them', async () => {
    const signature = `sha256-${'b'.repeat(64)}.sig`;
    const app = await renderRows('?q=b', [...names.slice(0, 3), signature, 'other']);
    await choose(app, 'Select tags', 'Select all (3)');
    expect(screen.getByText('3 selected')).toBeInTheDocument();
  });

  it('takes a range with Shift, in the order on screen', async () => {
    const { user } = await renderRows('?sort=name-desc&perPage=10');
    await user.click(box('b-023'));
    await user.keyboard('{Shift>}');
    await user.click(box('b-020'));
    await user.keyboard('{/Shift}');
    expect(selected()).toEqual(['b-023', 'b-022', 'b-021', 'b-020']);
    await user.click(box('b-022'));
    expect(selected()).toEqual(['b-023', 'b-021', 'b-020']);
  });

  it('takes a range over pages', async () => {
    const app = await renderRows();
    await app.user.click(box('b-009'));
    await turnPage(app, 'next', 'b-011');
    await app.user.keyboard('{Shift>}');
    await app.user.click(box('b-012'));
    await app.user.keyboard('{/Shift}');
    expect(screen.getByText('4 selected')).toBeInTheDocument();
    expect(selected()).toEqual(['b-011', 'b-012']);
  });

  it('survives paging and sorting', async () => {
    const app = await renderRows();
    await app.user.click(box('b-003'));
    await turnPage(app, 'next', 'b-011');
    expect(headBox().indeterminate).toBe(false);
    await app.user.click(box('b-014'));
    expect(screen.getByText('2 selected')).toBeInTheDocument();
    await app.user.click(within(await findTable()).getByRole('button', { name: 'Tag' }));
    await expectTags(names.slice(0, 10));
    expect(selected()).toEqual(['b-003']);
    await turnPage(app, 'next', 'b-011');
    expect(selected()).toEqual(['b-014']);
  });

  it('works by keyboard', async () => {
    const { user } = await renderRows();
    act(() => box('b-001').focus());
    await user.keyboard(' ');
    expect(selected()).toEqual(['b-001']);
  });
});
