import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { holdShortWaits } from '../page-time';
import { goBack, renderApp } from '../render-app';
import { largeWorld, smallWorld, worldOf } from './repositories-world';

/** The table's rows as texts of their cells, without the header. */
async function rows(): Promise<string[][]> {
  const table = await screen.findByRole('table', { name: 'Repositories' });
  await within(table).findAllByRole('link');
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('[data-label]')].map((cell) => cell.textContent));
}

/** Names as the rows link to them. */
async function names(): Promise<string[]> {
  const table = await screen.findByRole('table', { name: 'Repositories' });
  const links = await within(table).findAllByRole('link', { name: /^(?!Repositories of )/ });
  return links.map((link) => link.textContent);
}

const searchField = () => screen.findByRole('textbox', { name: /^Search by name/ });

describe('the list of repositories', () => {
  it('shows what is known of each, newest first', async () => {
    renderApp('/repository', { prepare: smallWorld, features: { QUOTA_MANAGEMENT: false } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
    const shown = await rows();
    expect(shown.map((cells) => cells.slice(0, 2))).toEqual([
      ['Aacme/web-10', 'private'],
      ['Aalice/busybox', 'public'],
      ['Aacme/Web-9', 'public'],
      ['Aacme/team/tag/frozenRead only', 'public'],
      ['Aacme/empty', 'public'],
    ]);
    expect(shown.map((cells) => cells.at(2))).toEqual([
      expect.stringContaining('Jan 5, 2026, 12:00 PM'),
      expect.stringContaining('Jan 4, 2026, 12:00 PM'),
      expect.stringContaining('Jan 3, 2026, 12:00 PM'),
      expect.stringContaining('Jan 2, 2026, 12:00 PM'),
      'N/A',
    ]);
    expect(screen.queryByRole('columnheader', { name: 'Size' })).not.toBeInTheDocument();
    await waitFor(() => expect(document.title).toBe('Repositories · Red Hat Quay'));
  });

  it.each([
    ['has', 'yes', 1],
    ['leaves out', 'no', 0],
    ['after a while leaves out', null, 0],
  ])(
    '%s what people use who are signed in, as it was last time, until it is known who it is',
    async (_, kept, count) => {
      if (kept !== null) localStorage.setItem('has-person', kept);
      mockServer.use(http.get('*/api/v1/user/', () => new Promise<never>(() => {})));
      renderApp('/repository', { prepare: smallWorld });
      expect(await searchField()).toBeVisible();
      expect(screen.queryAllByRole('checkbox', { name: 'Starred' })).toHaveLength(count);
    },
  );

  it.each([
    ['keeps', 'yes', 1],
    ['leaves out', 'no', 0],
    ['after a while leaves out', null, 0],
  ])('%s the column of sizes, as it was last time, until the registry tells its settings', async (_, kept, count) => {
    if (kept !== null) localStorage.setItem('repositories.sizes', kept);
    mockServer.use(http.get('*/config', () => new Promise<never>(() => {})));
    renderApp('/repository', { prepare: smallWorld });
    expect(await searchField()).toBeVisible();
    expect(screen.queryAllByRole('columnheader', { name: 'Size' })).toHaveLength(count);
  });

  it.each(['*/config', '*/api/v1/user/'])('waits at a first visit for what moves it: %s', async (address) => {
    holdShortWaits();
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    mockServer.use(http.get(address, () => told));
    renderApp('/repository', { prepare: smallWorld });
    expect(await screen.findByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    tell();
    expect(await searchField()).toBeVisible();
  });

  it.each([
    [true, 'yes'],
    [false, 'no'],
  ])('remembers whether the registry counts sizes: %s', async (isCounted, kept) => {
    localStorage.setItem('repositories.sizes', isCounted ? 'no' : 'yes');
    renderApp('/repository', { prepare: smallWorld, features: { QUOTA_MANAGEMENT: isCounted } });
    await rows();
    await waitFor(() => expect(localStorage.getItem('repositories.sizes')).toBe(kept));
  });

  it('does not forget it if the registry cannot tell its settings', async () => {
    localStorage.setItem('repositories.sizes', 'yes');
    mockServer.use(http.get('*/config', () => new Response('{}', { status: 500 })));
    renderApp('/repository', { prepare: smallWorld });
    await rows();
    await waitFor(() => expect(screen.queryByRole('columnheader', { name: 'Size' })).not.toBeInTheDocument());
    expect(localStorage.getItem('repositories.sizes')).toBe('yes');
  });

  it('shows sizes if the registry counts them', async () => {
    renderApp('/repository?sort=size-desc', { prepare: smallWorld, features: { QUOTA_MANAGEMENT: true } });
    expect(await screen.findByRole('columnheader', { name: 'Size' })).toHaveAttribute('aria-sort', 'descending');
    expect((await rows()).map(([name, , size]) => [name, size])).toEqual([
      ['Aacme/Web-9', '3.00 KiB (75%)'],
      ['Aalice/busybox', '2.00 KiB'],
      ['Aacme/web-10', '1.00 KiB (25%)'],
      ['Aacme/empty', '0 B (0%)'],
      ['Aacme/team/tag/frozenRead only', '0 B (0%)'],
    ]);
  });

  it('falls back to its usual order if the address sorts by a column that is not there', async () => {
    renderApp('/repository?sort=size-asc', { prepare: smallWorld, features: { QUOTA_MANAGEMENT: false } });
    expect((await names())[0]).toBe('acme/web-10');
    expect(screen.getByRole('columnheader', { name: 'Last Modified' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('leads to the repository, also to one whose name looks like an address of a tag', async () => {
    const { user } = renderApp('/repository', { prepare: smallWorld });
    const link = await screen.findByRole('link', { name: 'acme/team/tag/frozen' });
    expect(link).toHaveAttribute('href', '/repository/acme/team/tag/frozen/');
    await user.click(screen.getByRole('link', { name: 'alice/busybox' }));
    expect(window.location.pathname).toBe('/repository/alice/busybox');
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Repositories' })).not.toBeInTheDocument());
  });

  it('of one namespace leaves its name out of the rows and leads back to all', async () => {
    const { user, requests } = renderApp('/repository', { prepare: smallWorld });
    await user.click((await screen.findAllByRole('link', { name: 'Repositories of acme' }))[0]!);
    expect(await screen.findByRole('heading', { level: 1, name: 'acme' })).toBeVisible();
    expect(await names()).toEqual(['web-10', 'Web-9', 'team/tag/frozen', 'empty']);
    const asksForOne = ({ url }: { url: string }) => url.includes('/repository') && url.includes('namespace=acme');
    expect(requests.some(asksForOne)).toBe(true);
    const crumbs = within(screen.getByRole('navigation', { name: 'Breadcrumb' }));
    await user.click(crumbs.getByRole('link', { name: 'Repositories' }));
    expect(await screen.findByRole('link', { name: 'alice/busybox' })).toBeVisible();
  });

  it('asks for each namespace of a person, and for everything that the person may see', async () => {
    const { requests } = renderApp('/repository', { prepare: smallWorld });
    await names();
    await waitFor(() => {
      const lists = requests.filter(({ url }) => url.startsWith('/api/v1/repository?'));
      expect(lists.map(({ url }) => new URL(url, 'http://quay').searchParams.get('namespace')).toSorted()).toEqual([
        'acme',
        'alice',
        null,
      ]);
    });
  });
});

describe('searching the list', () => {
  it('finds parts of full names in any letter case, and says so in the address', async () => {
    const { user } = renderApp('/repository', { prepare: smallWorld });
    await user.type(await searchField(), 'ACME/web{Enter}');
    await waitFor(async () => expect(await names()).toEqual(['acme/web-10', 'acme/Web-9']));
    expect(window.location.search).toBe('?q=ACME/web');
  });

  it('of one namespace looks at the names alone', async () => {
    renderApp('/organization/acme?q=e', { prepare: smallWorld });
    expect(await names()).toEqual(['web-10', 'Web-9', 'team/tag/frozen', 'empty']);
  });

  it('goes back to the first page', async () => {
    const { user } = renderApp('/repository?page=3', { prepare: largeWorld });
    await user.type(await searchField(), 'service{Enter}');
    await waitFor(() => expect(window.location.search).toBe('?q=service'));
    expect((await names())[0]).toBe('acme/service-000');
  });

  it('takes regular expressions', async () => {
    const { user } = renderApp('/repository?q=-[0-9]%2B$', { prepare: smallWorld });
    expect(await screen.findByRole('heading', { name: 'No repositories found' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Use regular expressions' }));
    await waitFor(async () => expect(await names()).toEqual(['acme/web-10', 'acme/Web-9']));
    expect(await searchField()).toHaveAccessibleName('Search by name expression...');
    expect(new URLSearchParams(window.location.search).get('regex')).toBe('true');
  });

  it('says that a regular expression is invalid, and hides nothing', async () => {
    renderApp('/repository?q=(&regex=true', { prepare: smallWorld });
    expect(
      await screen.findByText(/This is not a valid regular expression\. All repositories are shown\./),
    ).toBeVisible();
    expect(await names()).toHaveLength(5);
  });

  it('says so if nothing matches, and clears the search', async () => {
    const { user } = renderApp('/repository?q=nothing', { prepare: smallWorld });
    expect(await screen.findByRole('heading', { name: 'No repositories found' })).toBeVisible();
    expect(screen.getByText('None of the 5 repositories matches “nothing”.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await names()).toHaveLength(5);
    expect(window.location.search).toBe('');
    expect(await searchField()).toHaveFocus();
    expect(await searchField()).toHaveValue('');
  });
});

describe('order and pages of the list', () => {
  it.each([
    ['Name', ['acme/empty', 'acme/team/tag/frozen', 'acme/Web-9', 'acme/web-10', 'alice/busybox']],
    ['Visibility', ['acme/web-10', 'acme/empty', 'acme/team/tag/frozen', 'acme/Web-9', 'alice/busybox']],
    ['Last Modified', ['acme/team/tag/frozen', 'acme/Web-9', 'alice/busybox', 'acme/web-10', 'acme/empty']],
  ])('sorts by %s', async (column, expected) => {
    const { user } = renderApp('/repository?page=2', { prepare: smallWorld });
    await names();
    await user.click(screen.getByRole('button', { name: column }));
    expect(await names()).toEqual(expected);
    expect(screen.getByRole('columnheader', { name: column })).toHaveAttribute('aria-sort', 'ascending');
    expect(new URLSearchParams(window.location.search).get('page')).toBeNull();
  });

  it('shows 20 at first, turns pages, and Back turns them back', async () => {
    const { user } = renderApp('/repository', { prepare: largeWorld });
    await waitFor(async () => expect(await names()).toHaveLength(20));
    await user.click(screen.getAllByRole('button', { name: 'Go to next page' })[0]!);
    await waitFor(async () => expect((await names())[0]).toBe('acme/service-020'));
    expect(window.location.search).toBe('?page=2');
    await goBack();
    await waitFor(async () => expect((await names())[0]).toBe('acme/service-000'));
  });

  it('comes back from a repository as it was left', async () => {
    const { user } = renderApp('/repository?q=service-1&sort=name-asc&page=2&perPage=10', { prepare: largeWorld });
    await user.click(await screen.findByRole('link', { name: 'acme/service-110' }));
    await waitFor(() => expect(screen.queryByRole('table', { name: 'Repositories' })).not.toBeInTheDocument());
    await goBack();
    expect(await screen.findByRole('link', { name: 'acme/service-110' })).toBeVisible();
    expect(await searchField()).toHaveValue('service-1');
    expect(await names()).toHaveLength(10);
  });

  it('shows the last page for a page beyond it', async () => {
    renderApp('/repository?page=99&perPage=50', { prepare: largeWorld });
    await waitFor(async () => expect(await names()).toHaveLength(20));
    expect((await names()).at(-1)).toBe('acme/service-119');
  });
});

describe('a list without repositories', () => {
  const nothing = worldOf({});

  it.each([
    ['a person', '/repository', 'alice', /No repository is public, yours or shared with you\./],
    ['nobody', '/repository', null, /No public repositories found\. Sign in to view your private repositories\./],
    ['an organization', '/organization/gone', 'alice', /the organization “gone” does not exist/],
    ['a user', '/user/gone', 'alice', /the user “gone” does not exist/],
  ])('tells %s why (%s)', async (_who, path, username, reason) => {
    renderApp(path, { prepare: nothing, signedInAs: username });
    expect(await screen.findByRole('heading', { name: 'There are no viewable repositories' })).toBeVisible();
    expect(await screen.findByText(reason)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  });
});
