import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';
import { choose, expectTags, findTable } from './tags-table';

const open = (options: RenderAppOptions = {}, more = '') =>
  renderApp(`/repository/scenarios/policies?tab=tags${more}`, options);

const policyRequests = ({ requests }: RenderedApp) =>
  requests.map(({ url }) => url).filter((url) => url.includes('policy/'));

const rowOf = async (tag: string) =>
  within((await screen.findByRole('link', { name: tag })).closest('tr') ?? document.body);

describe('the mark of tags that would be pruned', () => {
  it('stands beside their names, for administrators', async () => {
    open();
    const mark = await (await rowOf('nightly-1')).findByRole('img', { name: 'Would be pruned' });
    expect(mark).toHaveAttribute(
      'data-tip',
      'Would be pruned (estimate). Keeps the newest 3 tags: tags that match ^nightly-[0-9]+$',
    );
    expect((await rowOf('pr-1')).getByRole('img', { name: 'May be pruned' })).toBeVisible();
    expect((await rowOf('tmp-experiment')).getByRole('img', { name: 'Would be pruned' })).toBeVisible();
    for (const stays of ['nightly-5', 'latest', 'v1.0', 'pr-2'])
      expect((await rowOf(stays)).queryByRole('img', { name: /pruned/ })).toBeNull();
  });

  it.each<[string, RenderAppOptions]>([
    ['a writer', { signedInAs: 'bob' }],
    ['nobody', { signedInAs: null }],
    ['where the registry does not prune', { features: { AUTO_PRUNE: false } }],
  ])('is not asked for: %s', async (_name, options) => {
    const app = open(options);
    await rowOf('nightly-1');
    expect(screen.queryByRole('img', { name: /pruned/ })).toBeNull();
    expect(policyRequests(app)).toEqual([]);
  });

  it('is left out if the policies cannot be read, and nothing else is', async () => {
    mockServer.use(http.get('*/autoprunepolicy/', () => HttpResponse.json({ detail: 'no' }, { status: 403 })));
    open();
    expect((await rowOf('nightly-1')).queryByRole('img', { name: /pruned/ })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the filters for what policies would do', () => {
  it('let pass the tags that have the mark', async () => {
    const app = open();
    await findTable();
    await (await rowOf('nightly-1')).findByRole('img', { name: 'Would be pruned' });
    await choose(app, 'Filter', 'Would be pruned');
    await expectTags(['nightly-3', 'nightly-2', 'nightly-1', 'tmp-experiment', 'pr-1']);
    expect(window.location.search).toContain('filter=pruned');
    expect(await screen.findByText(/^Tags that would or may be pruned the next time/)).toBeVisible();
  });

  it('ask for the policies that make tags immutable only when they are used', async () => {
    const app = open();
    await (await rowOf('nightly-1')).findByRole('img', { name: 'Would be pruned' });
    expect(policyRequests(app).filter((url) => url.includes('immutability'))).toEqual([]);
    await choose(app, 'Filter', 'Would become immutable');
    await expectTags(['v1.2']);
    expect(policyRequests(app).filter((url) => url.includes('immutability'))).toHaveLength(2);
  });

  it.each([
    ['pruned', ['nightly-3', 'nightly-2', 'nightly-1', 'tmp-experiment', 'pr-1']],
    ['becomes-immutable', ['v1.2']],
  ])('are in the address: %s', async (filter, names) => {
    open({}, `&filter=${filter}`);
    await expectTags(names);
  });

  it('are reached from the policies', async () => {
    const { user } = renderApp('/repository/scenarios/policies?tab=settings');
    await user.click(await screen.findByRole('link', { name: 'Show these tags' }));
    await expectTags(['v1.2']);
    await user.click(await screen.findByRole('link', { name: 'policies' }));
    await user.click(await screen.findByRole('link', { name: 'Show those due now' }));
    await expectTags(['nightly-3', 'nightly-2', 'nightly-1', 'tmp-experiment', 'pr-1']);
  });

  it('say that they know nothing to people who may not know it, and are not offered to them', async () => {
    const app = open({ signedInAs: 'bob' }, '&filter=pruned');
    expect(await screen.findByText('No tags match')).toBeVisible();
    expect(await screen.findByText(/^What policies would do is shown to administrators/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(await screen.findByRole('menuitem', { name: 'Immutable' })).toBeVisible();
    expect(screen.queryByRole('menuitem', { name: /^Would/ })).toBeNull();
    expect(policyRequests(app)).toEqual([]);
  });

  it('say so if the policies cannot be read', async () => {
    mockServer.use(http.get('*/autoprunepolicy/', () => HttpResponse.json({ detail: 'no' }, { status: 403 })));
    open({}, '&filter=pruned');
    expect(await screen.findByText('No tags match')).toBeVisible();
    expect(await screen.findByText(/Unable to get the auto-prune policies of the repository\./)).toBeVisible();
  });
});
