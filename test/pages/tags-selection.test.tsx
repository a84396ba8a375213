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
    expect(screen.queryByText(/^\d+ selected$/)).toBeNull();
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
    expect(screen.queryByText(/^\d+ selected$/)).toBeNull();
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

  it('is read out once, in numbers as people write them', async () => {
    const app = await renderRows('?perPage=10', manyNames(1234));
    await choose(app, 'Select tags', 'Select all (1,234)');
    expect(screen.getByText('1,234 selected')).toBeInTheDocument();
    expect(await screen.findByText('Tags: 1,234 selected')).toHaveAttribute('role', 'status');
  });

  it('works by keyboard', async () => {
    const { user } = await renderRows();
    act(() => box('b-001').focus());
    await user.keyboard(' ');
    expect(selected()).toEqual(['b-001']);
  });
});

describe('the bar of what can be done with selected tags', () => {
  const bar = () => screen.getByRole('group', { name: 'Selected tags' });
  const buttons = () =>
    within(bar())
      .getAllByRole('button')
      .map(({ textContent }) => textContent);

  it('takes the place of filters and settings while something is selected', async () => {
    const { user } = await renderRows();
    expect(screen.getByRole('button', { name: 'Actions' })).toBeDisabled();
    await user.click(box('b-002'));
    await within(bar()).findByRole('button', { name: 'Remove' });
    expect(buttons()).toEqual(['Set expiration', 'Edit labels', 'Make immutable', 'Remove', 'Actions', 'Clear']);
    expect(screen.getByText('Filter').closest('[inert]')).not.toBeNull();
    expect(screen.getByRole('textbox', { name: /Search/ })).toBeVisible();
    await user.click(box('b-002'));
    expect(screen.queryByRole('group', { name: 'Selected tags' })).toBeNull();
    expect(screen.getByText('Filter').closest('[inert]')).toBeNull();
  });

  it('opens the dialog for all that is selected', async () => {
    const { user } = await renderRows();
    await user.click(headBox());
    await user.click(await within(bar()).findByRole('button', { name: 'Set expiration' }));
    expect(await screen.findByRole('dialog', { name: 'Change Tags Expiration: 10 tags' })).toBeVisible();
  });

  it('says why something cannot be done', async () => {
    const app = renderApp('/repository/acme/fixed', {
      prepare: (state) => {
        addOwnTags(state, 'acme/fixed', [{ name: 'a', immutable: true }]);
      },
    });
    await app.user.click(await screen.findByLabelText('Select a'));
    const remove = await within(bar()).findByRole('button', { name: 'Remove' });
    expect(remove).toHaveAttribute('aria-disabled', 'true');
    expect(remove).toHaveAccessibleDescription('Cannot remove immutable tag');
    await app.user.click(remove);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['Clear', 'Escape'])('is left by %s, with the focus on the box above the table', async (way) => {
    const { user } = await renderRows();
    await user.click(box('b-002'));
    if (way === 'Clear') await user.click(within(bar()).getByRole('button', { name: way }));
    else await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    expect(headBox()).toHaveFocus();
  });

  it('stays when Escape closes a menu or a dialog, or is pressed in the search', async () => {
    const { user } = await renderRows();
    await user.click(box('b-002'));
    await user.click(within(bar()).getByRole('button', { name: 'Actions' }));
    await screen.findByRole('menuitem', { name: 'Set expiration' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(selected()).toEqual(['b-002']);
    await user.click(await within(bar()).findByRole('button', { name: 'Remove' }));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(selected()).toEqual(['b-002']);
    await user.type(screen.getByRole('textbox', { name: /Search/ }), '{Escape}');
    expect(selected()).toEqual(['b-002']);
  });
});
