import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderedApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { findTable, shownTags } from './tags-table';

const recentKey = 'recent-places';

async function openPalette({ user }: RenderedApp): Promise<HTMLElement> {
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Go to, or do' });
  await waitFor(() => expect(field).toHaveFocus());
  return field;
}

async function renderTags(options: Parameters<typeof renderApp>[1] = {}): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/palette', {
    ...options,
    prepare: (state) => {
      addOwnTags(state, 'acme/palette', ['a', { name: 'fixed', immutable: true }, 'z']);
    },
  });
  await findTable();
  await waitFor(() => expect(shownTags()).toEqual(['a', 'fixed', 'z']));
  return app;
}

const list = () => screen.getByRole('listbox', { name: 'Results' });
const options = (group?: RegExp | string) =>
  within(group === undefined ? list() : within(list()).getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((option) => option.querySelector('.pf-v6-c-menu__item-text')?.textContent);
const active = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
const findOption = (name: string | RegExp) => screen.findByRole('option', { name });

beforeEach(() => localStorage.clear());

describe('the command palette', () => {
  it('opens by its button, and gives the focus back on Escape', async () => {
    const { user } = await renderTags();
    const button = screen.getByRole('button', { name: /Command palette$/ });
    expect(button).toHaveAttribute('data-tip', 'Command palette (Ctrl+K)');
    await user.click(button);
    const field = await screen.findByRole('combobox', { name: 'Go to, or do' });
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button).toHaveFocus();
  });

  it('switches between compact and comfortable rows', async () => {
    const app = await renderTags();
    await openPalette(app);
    expect(options('Rows')).toEqual(['Compact rows']);
    await app.user.click(await findOption('Compact rows'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(localStorage.getItem('tags.columns')).toContain('compact');
    await openPalette(app);
    expect(options('Rows')).toEqual(['Comfortable rows']);
    await app.user.click(await findOption('Comfortable rows'));
    await waitFor(() => expect(localStorage.getItem('tags.columns')).not.toContain('compact'));
  });

  it('moves among the options with the arrows while the field keeps the focus', async () => {
    const app = await renderTags();
    const field = await openPalette(app);
    expect(active(field)).toBe('Information');
    await app.user.keyboard('{ArrowDown}');
    expect(active(field)).toBe('Tag history');
    await app.user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active(field)).toBe('Keys');
    expect(field).toHaveFocus();
    const selected = within(list()).getAllByRole('option', { selected: true });
    expect(selected.map((option) => option.textContent)).toEqual(['Keys']);
  });

  it('goes to a repository that the registry finds, and says how many there are', async () => {
    const app = await renderTags();
    await openPalette(app);
    await app.user.keyboard('BUSYB');
    expect(await findOption('quayadmin/busybox')).toBeVisible();
    await waitFor(() => expect(screen.getByText('1 result')).toHaveAttribute('role', 'status'));
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'busybox' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes to a tag and to a tab of the repository at hand', async () => {
    const app = await renderTags();
    await openPalette(app);
    await app.user.keyboard('fix');
    expect(options('Tags')).toEqual(['acme/palette:fixed']);
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'palette:fixed' })).toBeVisible();
    await openPalette(app);
    await app.user.keyboard('history of{Enter}');
    expect(await screen.findByRole('tab', { name: 'Tag history', selected: true })).toBeVisible();
  });

  it('opens what is pasted', async () => {
    const app = await renderTags();
    await openPalette(app);
    await app.user.paste('docker pull localhost:3000/quayadmin/busybox:test');
    await app.user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'busybox:test' })).toBeVisible();
    await openPalette(app);
    await app.user.paste(`sha256:${'0'.repeat(64)}`);
    await app.user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.search).toBe(`?q=sha256%3A${'0'.repeat(64)}&in=digest`));
    await openPalette(app);
    await app.user.paste('docker.io/library/nginx:1');
    expect(await findOption(/^Open in docker\.io/)).toHaveAttribute('aria-disabled', 'true');
    await app.user.keyboard('{Enter}');
    expect(screen.getByRole('dialog')).toHaveTextContent('This is another registry.');
  });

  it('does what is allowed with the tag of the row at hand, and tells why not', async () => {
    const app = await renderTags();
    await app.user.keyboard('jj');
    await waitFor(() => expect(screen.getByRole('link', { name: 'fixed' })).toHaveFocus());
    await openPalette(app);
    expect(options(/^Actions on acme\/palette:fixed/)).toContain('Edit labels');
    expect(await findOption(/^Change expiration/)).toHaveAttribute('aria-disabled', 'true');
    await app.user.keyboard('edit labels{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Edit labels' })).toBeVisible();
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('link', { name: 'fixed' })).toHaveFocus();
  });

  it('acts on the selection', async () => {
    const app = await renderTags();
    await app.user.click(screen.getByLabelText('Select a'));
    await app.user.click(screen.getByLabelText('Select z'));
    await openPalette(app);
    expect(options('Actions on 2 selected tags')).toContain('Set expiration');
    await app.user.keyboard('set exp{Enter}');
    expect(await screen.findByRole('dialog', { name: /^Change Tags Expiration/ })).toBeVisible();
  });

  it('switches theme and client', async () => {
    const app = await renderTags();
    await openPalette(app);
    await app.user.keyboard('dark{Enter}');
    await waitFor(() => expect(document.documentElement).toHaveClass('pf-v6-theme-dark'));
    await openPalette(app);
    await app.user.keyboard('docker{Enter}');
    await waitFor(() => expect(localStorage.getItem('fetch-tag.command')).toBe('docker-tag'));
    await openPalette(app);
    await app.user.keyboard('theme system{Enter}');
    await waitFor(() => expect(document.documentElement).not.toHaveClass('pf-v6-theme-dark'));
  });

  it('says that the search failed, and tries again', async () => {
    const app = await renderTags();
    mockServer.use(
      http.get('*/find/repositories', () => HttpResponse.json({ message: 'Search is down' }, { status: 400 }), {
        once: true,
      }),
    );
    await openPalette(app);
    await app.user.keyboard('busybox');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Could not search repositories\. .*Search is down/);
    await app.user.click(screen.getByRole('button', { name: /^Retry/ }));
    expect(await findOption('quayadmin/busybox')).toBeVisible();
  });

  it('leaves lists as they are, which a star then changes', async () => {
    const app = renderApp('/repository');
    await screen.findByRole('button', { name: 'Star acme/models' });
    await openPalette(app);
    await app.user.keyboard('busybox');
    await findOption('quayadmin/busybox');
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await app.user.click(screen.getByRole('button', { name: 'Star acme/models' }));
    const star = () => screen.getByRole('button', { name: 'Star acme/models' });
    await waitFor(() => expect(star()).toHaveAttribute('aria-pressed', 'true'));
    await waitFor(() => expect(app.client.isMutating()).toBe(0));
    expect(screen.queryByText(/Unable to/)).not.toBeInTheDocument();
  });

  it('drops an answer that comes after the next question', async () => {
    const app = await renderTags();
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isAsked = false;
    mockServer.use(
      http.get('*/find/repositories', async ({ request }) => {
        if (new URL(request.url).searchParams.get('query') !== 'busy') return undefined;
        isAsked = true;
        await late;
        return undefined;
      }),
    );
    const field = await openPalette(app);
    await app.user.keyboard('busy');
    await waitFor(() => expect(isAsked).toBe(true));
    await app.user.clear(field);
    await app.user.keyboard('webapp');
    expect(await findOption('acme/webapp')).toBeVisible();
    await act(async () => answer());
    expect(options()).not.toContain('quayadmin/busybox');
  });
});

describe('recent places', () => {
  it('are offered first, only those that were there, and are gone after signing out', async () => {
    const app = renderApp('/repository/acme/webapp/tag/latest', { config: { FEATURE_ANONYMOUS_ACCESS: true } });
    await screen.findByRole('heading', { level: 1, name: 'webapp:latest' });
    await waitFor(() => expect(localStorage.getItem(recentKey)).toBe('quayadmin\tacme\twebapp\tlatest'), {
      timeout: 10_000,
    });
    await openPalette(app);
    await app.user.keyboard('acme/nothing{Enter}');
    await screen.findByText(/^Unable to get repository/);
    await openPalette(app);
    expect(options('Recent')).toEqual(['acme/webapp:latest']);
    await app.user.keyboard('{Escape}');
    await app.user.click(await screen.findByRole('button', { name: 'User: quayadmin' }));
    await app.user.click(await screen.findByRole('menuitem', { name: /^Sign out/ }));
    await waitFor(() => expect(localStorage.getItem(recentKey)).toBe(''));
  });
});
