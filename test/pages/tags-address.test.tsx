import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { goBack, renderApp } from '../render-app';
import { addOwnTags, manyNames } from './own-tags';
import { choose, expectTags, findRow, findTable, shownTags } from './tags-table';

const names = manyNames(45);

function renderMany(query = '') {
  return renderApp(`/repository/acme/many${query}`, {
    features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false },
    prepare: (state) => {
      const endMs = Date.now() + 864e5;
      addOwnTags(
        state,
        'acme/many',
        names.map((name) => ({ name, endMs })),
      );
    },
  });
}

describe('the address', () => {
  it('brings back everything that was chosen', async () => {
    renderMany(
      '?tab=tags&q=B-0&in=tag&regex=true&filter=expiring&sort=name-desc&page=2&perPage=10&expanded=true&signatures=true',
    );
    await expectTags(names.toReversed().slice(10, 20));
    expect(screen.getByLabelText('Search by tag expression...')).toHaveValue('B-0');
    expect(await screen.findByLabelText('Remove filter Expiring')).toBeInTheDocument();
    await waitFor(() => expect(screen.getAllByText(/^SHA256 /)).toHaveLength(10));
    expect(screen.getByRole('button', { name: 'Use regular expressions' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('may hold nonsense', async () => {
    renderMany(
      '?page=NaN&page=2&perPage=7&sort=color-up&in=nowhere&filter=green,,&regex=maybe&q=&%FF=%zz&tab=nonsense',
    );
    await expectTags(names.slice(0, 20));
  });

  it('keeps the other choices when one changes, and parameters that mean nothing here', async () => {
    const app = renderMany('?tab=tags&q=b-0&sort=name-asc&perPage=10&utm=x#top');
    await expectTags(names.slice(0, 10));
    await choose(app, 'Tags view settings', 'Expanded View');
    await choose(app, 'Filter', 'Expiring');
    await waitFor(() => expect(screen.getAllByText(/^SHA256 /)).toHaveLength(10));
    const params = Object.fromEntries(new URLSearchParams(window.location.search));
    expect(params).toEqual({
      tab: 'tags',
      q: 'b-0',
      sort: 'name-asc',
      perPage: '10',
      utm: 'x',
      expanded: 'true',
      filter: 'expiring',
    });
    expect(window.location.hash).toBe('#top');
  });

  it('goes back a step at a time', async () => {
    const { user } = renderMany();
    await expectTags(names.slice(0, 20));
    await user.click(screen.getByRole('button', { name: 'Expires' }));
    await waitFor(() => expect(window.location.search).toBe('?sort=expires-asc'));
    await user.click(screen.getAllByRole('button', { name: 'Go to next page' })[0]!);
    await expectTags(names.slice(20, 40));
    await goBack();
    await expectTags(names.slice(0, 20));
    expect(window.location.search).toBe('?sort=expires-asc');
    await goBack();
    expect(window.location.search).toBe('');
  });

  it('does not remember every letter that was typed', async () => {
    const { user } = renderMany();
    await expectTags(names.slice(0, 20));
    const before = window.history.length;
    await user.type(screen.getByLabelText('Search by tag...'), 'b-04{Enter}');
    await expectTags(names.slice(39));
    expect(window.history.length).toBe(before);
  });

  it('fills the search box again on the way back', async () => {
    const { user } = renderMany('?q=b-01');
    await expectTags(names.slice(9, 19));
    await user.click(screen.getByRole('button', { name: 'Expires' }));
    await user.click(screen.getByLabelText('Reset search'));
    await expectTags(names.slice(0, 20));
    await goBack();
    await expectTags(names.slice(9, 19));
    expect(screen.getByLabelText('Search by tag...')).toHaveValue('b-01');
  });
});

describe('a repository whose name is special', () => {
  it.each([
    ['acme/a.b', '/repository/acme/a.b'],
    ['acme/team/tag/tools', '/repository/acme/team/tag/tools/'],
    ['acme/tag', '/repository/acme/t%61g?tab=tags'],
  ])('%s opens at %s', async (fullName, address) => {
    const app = renderApp(address);
    await findRow('latest');
    expect(shownTags().toSorted()).toEqual(['a.b', 'build', 'latest', 'tag', 'v1_x']);
    expect(app.requests.some(({ url }) => url.startsWith(`/api/v1/repository/${fullName}/tag/?`))).toBe(true);
    const name = fullName.slice('acme/'.length);
    expect(screen.getByRole('heading', { level: 1, name })).toBeInTheDocument();
    await waitFor(() => expect(document.title).toContain(fullName));
    expect(screen.getByText('v1_x').closest('a')).toHaveAttribute('href', `/repository/${fullName}/tag/v1_x`);
  });
});

describe('the head of the page', () => {
  it.each([
    ['acme/frozen', /read.?only/i],
    ['acme/mirrored', /mirror/i],
    ['acme/org-mirrored', /organi[sz]ation/i],
  ])('tells the state of %s', async (fullName, words) => {
    renderApp(`/repository/${fullName}`);
    expect(await screen.findByTestId('repository-state')).toHaveTextContent(words);
    expect((await findTable()).querySelectorAll('tbody').length).toBeGreaterThan(0);
  });

  it('says public or private, and leads back', async () => {
    renderApp('/repository/acme/private-api');
    expect(await screen.findByText('private')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'acme' })).toHaveAttribute('href', '/organization/acme');
  });

  it('may miss the repository’s settings: the tags are shown all the same', async () => {
    renderApp('/repository/scenarios/repository-500');
    await findRow('v340');
    expect(await screen.findByText(/Unable to get the repository's settings\./)).toBeInTheDocument();
    expect(screen.getByText('Retry')).toBeInTheDocument();
  });

  it('tells a person who is not signed in that this takes signing in', async () => {
    renderApp('/repository/acme/private-api', { signedInAs: null });
    expect(await screen.findByText(/^Unable to get repository\. You have to sign in/)).toBeInTheDocument();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('shows a public repository to a person who is not signed in', async () => {
    renderApp('/repository/acme/frozen', { signedInAs: null });
    expect(await findRow('v1')).toBeVisible();
  });
});
