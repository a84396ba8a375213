import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeViews } from '@/domain/saved-views/views-text';
import { renderApp, type RenderedApp } from '../render-app';
import { watchSavedFiles } from '../saved-files';
import { addOwnTags } from './own-tags';
import { expectTags, findTable } from './tags-table';

const key = 'saved-views:quayadmin';
const home = '/repository/acme/views';
const everywhere = { name: 'My stars', address: '/repository?starred=true', pin: 'everywhere' } as const;
const own = { name: 'Expiring', address: `${home}?filter=expiring`, pin: 'repository' } as const;
const loose = { name: 'Deleted lately', address: `${home}?tab=history&historyList=deleted`, pin: 'nowhere' } as const;

beforeEach(() => localStorage.clear());

async function renderTags(search = '', options: Parameters<typeof renderApp>[1] = {}): Promise<RenderedApp> {
  const app = renderApp(home + search, {
    ...options,
    prepare: (state) => addOwnTags(state, 'acme/views', ['a', 'b']),
  });
  await findTable();
  return app;
}

async function openMenu({ user }: RenderedApp): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'More Actions' }));
  return screen.findByRole('menu', { name: 'Views' });
}

async function openViews(app: RenderedApp): Promise<HTMLElement> {
  const menu = await openMenu(app);
  await app.user.click(within(menu).getByRole('menuitem', { name: 'Saved views…' }));
  return screen.findByRole('dialog', { name: 'Saved views' });
}

const shownViews = () =>
  within(screen.getByRole('list', { name: 'Saved views' }))
    .queryAllByRole('link')
    .map((link) => link.textContent);
const keptNames = () => [...(localStorage.getItem(key) ?? '').matchAll(/"name": "([^"]*)"/g)].map(([, name]) => name);

describe('saving a view', () => {
  it('keeps the address under a name, pinned to the menu of its repository, and leads back to it', async () => {
    const app = await renderTags('?filter=immutable&page=1');
    const menu = await openMenu(app);
    await app.user.click(within(menu).getByRole('menuitem', { name: 'Save this view…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save view' });
    const field = within(dialog).getByRole('textbox', { name: 'Name' });
    await waitFor(() => expect(field).toHaveFocus());
    expect(field).toHaveValue('views: Immutable');
    expect(within(dialog).getByRole('radio', { name: 'Menu of acme/views' })).toBeChecked();
    await app.user.clear(field);
    expect(within(dialog).getByText('A name is needed.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
    await app.user.type(field, 'Frozen{Enter}');
    expect(await screen.findByText('Saved “Frozen”.')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('link', { name: 'Frozen' })).toHaveFocus());
    expect(localStorage.getItem(key)).toContain(`"address": "${home}?filter=immutable"`);

    await app.user.keyboard('{Escape}');
    await app.user.click(await screen.findByRole('tab', { name: 'Information' }));
    await app.user.click(within(await openMenu(app)).getByRole('menuitem', { name: 'Frozen' }));
    expect(await screen.findByRole('tab', { name: 'Tags', selected: true })).toBeVisible();
    expect(window.location.search).toBe('?filter=immutable');
  });

  it('changes the view if its address is saved already', async () => {
    localStorage.setItem(key, writeViews([own]));
    const app = await renderTags('?filter=expiring');
    const dialog = await openViews(app);
    await app.user.click(within(dialog).getByRole('button', { name: 'Change this view…' }));
    await app.user.click(await screen.findByRole('radio', { name: 'Not pinned' }));
    await app.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not pinned')).toBeVisible();
    expect(shownViews()).toEqual(['Expiring']);
  });

  it('is not possible on the page to sign in', async () => {
    const { user } = renderApp('/signin', { signedInAs: null });
    await user.click(await screen.findByRole('button', { name: 'Help' }));
    await user.click(await screen.findByRole('button', { name: 'Saved views' }));
    const dialog = await screen.findByRole('dialog', { name: 'Saved views' });
    expect(within(dialog).getByRole('button', { name: 'Save this view…' })).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('the saved views', () => {
  it('are moved, deleted and had back', async () => {
    localStorage.setItem(key, writeViews([everywhere, own, loose]));
    const app = await renderTags();
    await openViews(app);
    expect(shownViews()).toEqual(['My stars', 'Expiring', 'Deleted lately']);
    await app.user.click(screen.getByRole('button', { name: 'Move Expiring up' }));
    expect(shownViews()).toEqual(['Expiring', 'My stars', 'Deleted lately']);
    expect(screen.getByRole('button', { name: 'Move Expiring up' })).toHaveFocus();
    await app.user.click(screen.getByRole('button', { name: 'Delete My stars' }));
    expect(keptNames()).toEqual(['Expiring', 'Deleted lately']);
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(undo).toHaveFocus();
    await app.user.keyboard('{Enter}');
    expect(screen.getByRole('link', { name: 'My stars' })).toHaveFocus();
    expect(shownViews()).toEqual(['Expiring', 'My stars', 'Deleted lately']);
    expect(keptNames()).toEqual(['Expiring', 'My stars', 'Deleted lately']);
  });

  it('follow another tab of the browser', async () => {
    const app = await renderTags();
    await openViews(app);
    expect(screen.getByText('No saved views')).toBeVisible();
    act(() => {
      localStorage.setItem(key, writeViews([loose]));
      window.dispatchEvent(new StorageEvent('storage', { key }));
    });
    expect(shownViews()).toEqual(['Deleted lately']);
  });

  it('belong to the person', async () => {
    localStorage.setItem(key, writeViews([everywhere]));
    const app = await renderTags('', { signedInAs: 'alice' });
    const dialog = await openViews(app);
    expect(dialog).toHaveTextContent('This browser keeps them for alice.');
    expect(shownViews()).toEqual([]);
  });

  it('of a newer version stay as they are', async () => {
    const text = JSON.stringify({ kind: 'saved-views', version: 2, views: [{ what: 'ever' }] });
    localStorage.setItem(key, text);
    const app = await renderTags();
    const dialog = await openViews(app);
    expect(within(dialog).getByText(/Nothing can be changed. A newer version of this app wrote it./)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Save this view…' })).toHaveAttribute('aria-disabled', 'true');
    expect(localStorage.getItem(key)).toBe(text);
  });

  it('are suggested where they apply', async () => {
    const app = await renderTags('', { features: { IMAGE_PULL_STATS: false } });
    await openViews(app);
    const suggestions = screen.getByRole('region', { name: 'Suggestions' });
    expect(within(suggestions).queryByRole('button', { name: /Not pulled/ })).toBeNull();
    await app.user.click(within(suggestions).getByRole('button', { name: 'Save views: Critical' }));
    expect(shownViews()).toEqual(['views: Critical']);
    expect(within(suggestions).queryByRole('button', { name: 'Save views: Critical' })).toBeNull();
  });

  it('are suggested for releases that nobody signed', async () => {
    const app = renderApp(home, {
      prepare: (state) => addOwnTags(state, 'acme/views', ['v1.2.3', 'v1.2.3-rc.1', 'latest', '2.0.0']),
    });
    await findTable();
    await openViews(app);
    await app.user.click(screen.getByRole('button', { name: 'Save views: Unsigned releases' }));
    await app.user.click(screen.getByRole('link', { name: 'views: Unsigned releases' }));
    await expectTags(['v1.2.3', '2.0.0']);
    expect(new URLSearchParams(window.location.search).get('filter')).toBe('unsigned');
  });

  it('are exported to a file and imported from one, which says what it could not do', async () => {
    localStorage.setItem(key, writeViews([everywhere]));
    const files = watchSavedFiles();
    const app = await renderTags();
    await openViews(app);
    await app.user.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText('Saved as saved-views.json.')).toBeVisible();
    expect(await files[0]?.text).toBe(writeViews([everywhere]));

    const field = screen.getByLabelText('File of saved views');
    const bad = { name: 'Bad', address: '/signin?redirect_url=/repository', pin: 'nowhere' } as const;
    await app.user.upload(field, new File([writeViews([everywhere, own, bad])], 'views.json'));
    expect(await screen.findByText('Imported 1 view.')).toBeVisible();
    expect(screen.getByText('“My stars” was there already.')).toBeVisible();
    expect(screen.getByText('Entry 3: Its address is none of this app.')).toBeVisible();
    expect(keptNames()).toEqual(['My stars', 'Expiring']);

    await app.user.upload(field, new File(['{"bomFormat":"CycloneDX"}'], 'sbom.json'));
    expect(await screen.findByText('Nothing was imported from sbom.json.')).toBeVisible();
    expect(screen.getByText('It holds no saved views.')).toBeVisible();
    expect(keptNames()).toEqual(['My stars', 'Expiring']);
  });
});

describe('the ways to saved views', () => {
  it('lead from the palette: what is pinned here first, everything when its name is typed', async () => {
    localStorage.setItem(key, writeViews([everywhere, own, loose]));
    const app = await renderTags();
    await app.user.keyboard('{Control>}k{/Control}');
    const group = await screen.findByRole('group', { name: 'Saved views' });
    expect(
      within(group)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['My starsRepositories · Starred', 'Expiringacme/views · Expiring']);
    await app.user.keyboard('lately{Enter}');
    await waitFor(() => expect(window.location.search).toBe('?tab=history&historyList=deleted'));
  });

  it('lead from the menu of the person', async () => {
    localStorage.setItem(key, writeViews([everywhere, own]));
    const app = await renderTags();
    await app.user.click(screen.getByRole('button', { name: 'User: quayadmin' }));
    expect(screen.queryByRole('menuitem', { name: 'Expiring' })).toBeNull();
    await app.user.click(await screen.findByRole('menuitem', { name: 'My stars' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
    expect(window.location.search).toBe('?starred=true');
  });
});
