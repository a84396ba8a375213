import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { asPhone } from '../phone';
import { renderApp } from '../render-app';
import { addOwnTags } from './own-tags';
import { choose, expectTags, findRow, findTable, shownTags, tagRequests } from './tags-table';

const signature = `sha256-${'a'.repeat(64)}.sig`;

describe('the tags table', () => {
  it('says that it is loading, with its head already there', async () => {
    let answer = () => {};
    mockServer.use(
      http.get('*/tag/', async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return HttpResponse.json({ tags: [], page: 1, has_additional: false });
      }),
    );
    renderApp('/repository/quayadmin/busybox');
    const table = await screen.findByRole('table', { name: 'Tags' });
    expect(table).toHaveAttribute('aria-busy', 'true');
    expect(within(table).getByText('Loading')).toBeInTheDocument();
    expect(within(table).getByRole('columnheader', { name: 'Tag' })).toBeInTheDocument();
    await waitFor(() => expect(answer).not.toBe(undefined));
    answer();
    expect(await screen.findByText('There are no viewable tags for this repository')).toBeVisible();
    expect(table).not.toBeInTheDocument();
  });

  it('says that nothing was pushed', async () => {
    renderApp('/repository/acme/empty');
    expect(await screen.findByText('There are no viewable tags for this repository')).toBeInTheDocument();
    expect(
      await screen.findByText(/^No tags have been pushed to this repository\. If you have the correct/),
    ).toBeInTheDocument();
    expect(screen.queryByText('No tags match')).toBeNull();
    expect(await screen.findByText(/^podman push my-image .+\/acme\/empty:latest$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Copy push command' })).toBeEnabled();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Search by tag/ })).toBeNull();
  });

  it('is sorted and filtered by menu and sheet on a phone', async () => {
    asPhone();
    const { user } = renderApp('/repository/quayadmin/busybox');
    await findRow('latest');
    await user.click(await screen.findByRole('button', { name: 'Sort by: Last Modified, descending' }));
    await user.click(await screen.findByRole('option', { name: 'Tag, ascending' }));
    await waitFor(() => expect(shownTags()[0]).toBe('example'));
    expect(window.location.search).toBe('?sort=name-asc');
    expect(screen.getByRole('button', { name: 'Sort by: Tag, ascending' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Filters' }));
    await user.click(within(sheet.getByRole('group', { name: 'Properties' })).getByLabelText('Signed'));
    await user.click(await sheet.findByRole('button', { name: 'Show 0 tags' }));
    expect(screen.getByRole('button', { name: 'Filters (1)' })).toHaveFocus();
  });

  it('tells "no match" from "empty", and a click shows all again', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox?q=nowhere&filter=signed');
    expect(await screen.findByText('No tags match')).toBeInTheDocument();
    expect(screen.getByText(/None of the 7 tags of quayadmin\/busybox matches/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await findRow('latest');
    expect(shownTags()).toHaveLength(7);
    expect(window.location.search).toBe('');
    expect(screen.getByRole('textbox', { name: 'Search by tag...' })).toHaveValue('');
  });

  it('leads the keyboard to the search once it is cleared', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox?q=nowhere&filter=signed');
    (await screen.findByRole('button', { name: 'Clear search and filters' })).focus();
    await user.keyboard('{Enter}');
    await findRow('latest');
    expect(screen.getByRole('textbox', { name: 'Search by tag...' })).toHaveFocus();
  });

  it('says that there are only signatures, and shows them on demand', async () => {
    const { user } = renderApp('/repository/acme/signatures', {
      prepare: (state) => {
        addOwnTags(state, 'acme/signatures', [signature]);
      },
    });
    expect(await screen.findByText('Only signature tags')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show Signatures' }));
    await expectTags([signature]);
  });

  it('tells of matches that are hidden because they are signatures', async () => {
    const app = renderApp('/repository/acme/signatures?q=sha256', {
      prepare: (state) => {
        addOwnTags(state, 'acme/signatures', [signature, 'v1']);
      },
    });
    expect(await screen.findByText(/1 matching signature tag.* hidden/)).toBeInTheDocument();
    await choose(app, 'Tags view settings', 'Show Signatures');
    await expectTags([signature]);
  });
});

describe('when the tag list fails', () => {
  it.each([
    ['error-500', /The registry could not handle the request/],
    ['error-502', /The registry is starting or unreachable/],
    ['error-503', /The registry could not handle the request|starting or unreachable/],
    ['empty-body', /answer/i],
    ['malformed-json', /answer/i],
    ['html-200', /answer/i],
    ['wrong-shape', /answer/i],
    ['offline', /could not be reached|network|connection/i],
  ])('%s is told in clear words', async (name, words) => {
    renderApp(`/repository/scenarios/${name}`);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('Unable to complete request')).toBeInTheDocument();
    expect(within(alert).getByText(/^Unable to get tags\. /)).toHaveTextContent(words);
    expect(alert).not.toHaveTextContent(/[<>{}]|undefined|\[object|JSON\.parse|Unexpected token/);
    expect(await findTable()).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1, name: name })).toBeInTheDocument();
  });

  it.each([
    ['unauthorized', /sign in/],
    ['forbidden', /do not have permission/],
    ['not-found', /does not have this/],
  ])('%s is told once, without tabs that lead nowhere', async (name, words) => {
    renderApp(`/repository/scenarios/${name}`);
    expect(await screen.findByText(/^Unable to get repository\. /)).toHaveTextContent(words);
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('lets people try again', async () => {
    let isDown = true;
    mockServer.use(http.get('*/tag/', () => (isDown ? new HttpResponse(null, { status: 500 }) : undefined)));
    const { user } = renderApp('/repository/quayadmin/busybox');
    const retry = await screen.findByText('Retry');
    isDown = false;
    await user.click(retry);
    await findRow('latest');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the tags that came before a later page failed, and goes on from there', async () => {
    let isDown = true;
    mockServer.use(
      http.get('*/tag/', ({ request }) =>
        isDown && new URL(request.url).searchParams.get('page') === '3'
          ? HttpResponse.json({}, { status: 500 })
          : undefined,
      ),
    );
    const app = renderApp('/repository/acme/long', {
      prepare: (state) => {
        addOwnTags(
          state,
          'acme/long',
          Array.from({ length: 320 }, (_, position) => `v${position}`),
        );
      },
    });
    expect(
      await screen.findByText(/Only 200 tags were loaded\. The registry could not handle the request/),
    ).toBeVisible();
    await findRow('v0');
    const before = tagRequests(app).length;
    isDown = false;
    await app.user.click(screen.getByText('Retry'));
    await waitFor(() => expect(screen.queryByText(/Only 200 tags/)).toBeNull());
    await waitFor(() => expect(screen.getAllByText('320').length).toBeGreaterThan(0));
    expect(
      tagRequests(app)
        .slice(before)
        .some((url) => url.endsWith('page=1&onlyActiveTags=true')),
    ).toBe(false);
  });

  it('says of a half-loaded list that the search covers only what has been loaded', async () => {
    const { user } = renderApp('/repository/scenarios/page-fails');
    expect(await screen.findByText(/Only 200 tags were loaded/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Search by tag...' }), 'v3{Enter}');
    expect(await screen.findByText(/Only .* tags were loaded\..* within these so far/)).toBeInTheDocument();
  });

  it('says plainly that the session ended half-way', async () => {
    renderApp('/repository/scenarios/expired-session');
    expect(await screen.findByText(/Only 100 tags were loaded\. You have to sign in/)).toBeInTheDocument();
    await findRow('v340');
  });
});

describe('entries that make no sense', () => {
  it('are named, and the others are shown', async () => {
    const { user } = renderApp('/repository/scenarios/malformed-tags');
    const alert = await screen.findByText(/^\d+ tags could not be read$/);
    expect(alert).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Details/ }));
    expect(await screen.findByText('v339:')).toBeVisible();
    expect((await findRow('v340')).textContent).toContain('v340');
    expect(shownTags()).toHaveLength(20);
    expect(shownTags()).not.toContain('v339');
  });

  it('are not taken for an empty repository', async () => {
    mockServer.use(http.get('*/tag/', () => HttpResponse.json({ tags: [null, 7], page: 1, has_additional: false })));
    renderApp('/repository/quayadmin/busybox');
    expect(await screen.findByText('2 tags could not be read')).toBeInTheDocument();
    expect(screen.queryByText(/No tags have been pushed/)).toBeNull();
    expect(screen.queryByText(/holds 0 tags/)).toBeNull();
  });
});
