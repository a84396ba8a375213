import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { mockServer } from '~mocks/node';
import { renderApp, type RenderAppOptions, type RenderedApp } from '../render-app';

const open = (options: RenderAppOptions = {}) => renderApp('/repository/scenarios/policies?tab=tags', options);

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
