import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { findTable, shownTags } from './tags-table';

async function renderTags(names: readonly string[] = ['a', 'b', 'c']): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/keys', {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      addOwnTags(state, 'acme/keys', names);
    },
  });
  await findTable();
  await waitFor(() => expect(shownTags()).toEqual(names));
  return app;
}

const nameLink = (name: string) => screen.getByRole('link', { name });
const focused = (name: string) => waitFor(() => expect(nameLink(name)).toHaveFocus());

beforeEach(() => localStorage.clear());

describe('keys in the tags table', () => {
  it('lead from row to row, select the row at hand, and stop at the ends', async () => {
    const { user } = await renderTags();
    await user.keyboard('j');
    await focused('a');
    await user.keyboard('jj');
    await focused('c');
    await user.keyboard('jkx');
    await focused('b');
    expect(screen.getByLabelText('Select b')).toBeChecked();
    await user.keyboard('x');
    expect(screen.getByLabelText('Select b')).not.toBeChecked();
  });

  it('are text in a field; / leads there', async () => {
    const { user } = await renderTags();
    await user.keyboard('/');
    const field = screen.getByRole('textbox', { name: 'Search by tag...' });
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('j/x?');
    expect(field).toHaveValue('j/x?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['e', 'Change Tags Expiration'],
    ['l', 'Edit labels'],
  ])('%s opens the dialog of the row at hand, and gives the focus back to it', async (key, title) => {
    const { user } = await renderTags();
    await user.keyboard('jj');
    await focused('b');
    await user.keyboard(key);
    expect(await screen.findByRole('dialog', { name: title })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await focused('b');
  });

  it('are those of the row whose menu button has the focus, also after its menu was open', async () => {
    const { user } = await renderTags();
    const button = screen.getByRole('button', { name: 'Actions for tag b' });
    act(() => button.focus());
    await user.keyboard('x');
    await waitFor(() => expect(screen.getByLabelText('Select b')).toBeChecked());
    await user.click(button);
    await screen.findByRole('menu');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(button).toHaveFocus());
    await user.keyboard('l');
    expect(await screen.findByRole('dialog', { name: 'Edit labels' })).toHaveTextContent('b');
  });

  it('that are not allowed open the menu that says why', async () => {
    const app = renderApp('/repository/acme/webapp?q=v1.0.0', { signedInAs: 'viewer' });
    await findTable();
    await waitFor(() => expect(shownTags().length).toBeGreaterThan(0));
    await app.user.keyboard('j');
    await waitFor(() => expect(document.activeElement).toHaveTextContent('v1.0.0'));
    await app.user.keyboard('e');
    const entry = await screen.findByRole('menuitem', { name: /^Change expiration/ });
    expect(entry).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the list of keys', () => {
  it('opens with ?, from Help, and tells all keys', async () => {
    const { user } = await renderTags();
    await user.keyboard('?');
    const list = await screen.findByRole('dialog', { name: 'Keys' });
    for (const key of ['Ctrl+K', 'Ctrl+Z', '/', '?', 'j', 'k', 'x', 'e', 'l', '[', ']']) {
      expect(within(list).getByText(key, { selector: 'kbd' })).toBeVisible();
    }
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Help' }));
    await user.click(await screen.findByRole('button', { name: 'Keys' }));
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  it('switches single keys off, for that person and for later', async () => {
    const { user } = await renderTags();
    await user.keyboard('?');
    await user.click(await screen.findByRole('switch', { name: 'Single keys' }));
    expect(screen.getByText('Next row', { selector: 's' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => nameLink('a').focus());
    await user.keyboard('jx?');
    expect(nameLink('a')).toHaveFocus();
    expect(screen.getByLabelText('Select a')).not.toBeChecked();
    expect(localStorage.getItem('single-keys.off')).toBe('quayadmin');
  });
});

describe('Ctrl+Z', () => {
  it('undoes the latest change that can be undone, and nothing while a field has the focus', async () => {
    const { user, requests } = await renderTags();
    const removals = () => requests.filter(({ method }) => method === 'DELETE').length;
    await user.keyboard('jl');
    const dialog = await screen.findByRole('dialog', { name: 'Edit labels' });
    await user.click(await within(dialog).findByRole('button', { name: 'Add new label' }));
    await user.keyboard('x=1{Enter}');
    await user.click(within(dialog).getByRole('button', { name: 'Save labels' }));
    await screen.findByText('Created labels successfully');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    act(() => screen.getByRole('textbox', { name: 'Search by tag...' }).focus());
    await user.keyboard('{Control>}z{/Control}');
    act(() => nameLink('a').focus());
    expect(removals()).toBe(0);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/^Undone/)).toBeVisible();
    expect(removals()).toBe(1);
  });
});
