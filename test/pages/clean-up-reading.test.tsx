import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow, putRowsInOrder } from '~mocks/build-state';
import { newLabel } from '~mocks/new-labels';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { typingPause } from '@/ui/use-debounced';
import { holdShortWaits } from '../page-time';
import { renderApp, type RenderedApp } from '../render-app';
import { findResult, openCleanUp, takenRows } from './clean-up-world';
import { addOwnTags, imageNamed } from './own-tags';

const dayMs = 86_400_000;
const rule = (number: number) => screen.findByRole('group', { name: `Rule ${number}` });
const askedFor = ({ requests }: RenderedApp, what: RegExp) => requests.filter(({ url }) => what.test(url));

describe('what rules ask for', () => {
  const withPulls = {
    features: { IMAGE_PULL_STATS: true },
    prepare(state: RegistryState) {
      state.repositories.get('acme/cleanable')?.tagPulls.set('nightly-1', { count: 3, lastMs: Date.now() - dayMs });
    },
  };

  it('is read of those tags alone that it decides about', async () => {
    const app = openCleanUp(['take name:nightly-* unpulled:10d'], withPulls);
    await waitFor(async () => expect(within(await rule(1)).getByText('Takes 1 tag')).toBeVisible());
    await waitFor(() => expect(takenRows()).toEqual(['nightly-2: Go Rule 1']));
    // The newest one was pushed two days ago, so that it cannot be unused for ten.
    expect(new Set(askedFor(app, /pull_statistics$/).map(({ url }) => url)).size).toBe(2);
  });

  it('keeps until it is known, and if it cannot be read', async () => {
    mockServer.use(
      http.get('*/api/v1/repository/acme/cleanable/manifest/*/labels', () => HttpResponse.json({}, { status: 500 })),
    );
    const { user } = openCleanUp(['take name:nightly-*', 'keep label:keep=true']);
    expect(await screen.findByText(/Labels of 3 images could not be read\./)).toBeVisible();
    expect(within(await findResult('nightly-1')).getByText('Rule 2: its labels are not known yet')).toBeVisible();
    expect(screen.getByText('No tag goes.')).toBeVisible();
    mockServer.resetHandlers();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(takenRows()).toEqual([3, 2, 1].map((at) => `nightly-${at}: Go Rule 1`)));
  });

  it('is waited for, so that the result comes once', async () => {
    holdShortWaits();
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    mockServer.use(http.get('*/api/v1/repository/acme/cleanable/manifest/*/labels', () => told));
    openCleanUp(['take name:nightly-*', 'keep label:keep=true']);
    expect(await screen.findByText(/^Labels of 0 of 3 images read/)).toBeVisible();
    expect(screen.queryByRole('table', { name: 'Tags' })).not.toBeInTheDocument();
    // Long enough for a result to be read out.
    const since = Date.now();
    await waitFor(() => expect(Date.now() - since).toBeGreaterThan(2 * typingPause));
    expect(screen.queryByText(/tags would go$/)).not.toBeInTheDocument();
    tell();
    await findResult('nightly-1');
    expect(takenRows()).toEqual([3, 2, 1].map((at) => `nightly-${at}: Go Rule 1`));
    expect(await screen.findByText('3 tags would go')).toBeInTheDocument();
  });

  it('finds labelled images', async () => {
    openCleanUp(['take name:nightly-*', 'keep label:keep=true'], {
      prepare(state) {
        const repository = state.repositories.get('acme/cleanable');
        const digest = repository?.rows.find(({ name }) => name === 'nightly-1')?.digest ?? '';
        const manifest = repository?.manifests.get(digest);
        manifest?.labels.push(newLabel('cleanable', 'keep', 'true', 'api'));
      },
    });
    expect(await within(await rule(2)).findByText('Keeps 1 tag')).toBeVisible();
    await waitFor(() =>
      expect(takenRows()).toEqual(['nightly-3: Go Rule 1', 'nightly-2: Go Rule 1', 'nightly-1: Kept Rule 2']),
    );
  });
});

describe('repositories of all kinds', () => {
  it('without tags have nothing to clean up', async () => {
    renderApp('/repository/acme/empty/clean-up?rule=take+name:*');
    expect(await screen.findByText('There is nothing to clean up in this repository.')).toBeVisible();
    expect(screen.queryByText('0 - 0')).toBeNull();
  });

  it.each(['teams/nested/app', 'team/tag/tools', 'tag', 'a.b'])('with a name such as %s', async (name) => {
    const { user } = renderApp(`/repository/acme/${name}/clean-up?rule=take+name:tag`);
    expect(await screen.findByRole('heading', { level: 1, name: `Clean up ${name}` })).toBeVisible();
    await user.click(await screen.findByRole('checkbox', { name: 'tag goes' }));
    expect(await screen.findByText('Taken out by hand')).toBeVisible();
  });

  it('that nobody may see say so', async () => {
    renderApp('/repository/acme/nowhere/clean-up');
    expect(await screen.findByText('The tags could not be read')).toBeVisible();
  });

  it('with 10,000 tags follow each key', async () => {
    const { user } = renderApp('/repository/acme/big/clean-up?rule=take+name:x*&rule=keep+newest:10&rule=keep+image', {
      prepare(state) {
        const repository = addOwnTags(state, 'acme/big', []);
        const { digest } = addManifest(repository, imageNamed('big'));
        const now = Date.now();
        for (let at = 0; at < 10_000; at += 1) {
          addRow(repository, { name: `b-${at}`, digest, startMs: now - at * 3_600_000 });
        }
        putRowsInOrder(repository);
      },
    });
    const names = within(await rule(1)).getByRole('textbox', { name: 'names' });
    await user.clear(names);
    await user.type(names, 'b-*');
    // They share one image, and ten of them stay.
    expect(await within(await rule(3)).findByText('Keeps 9,990 tags', undefined, { timeout: 30_000 })).toBeVisible();
    await user.click(within(await rule(3)).getByRole('button', { name: 'Remove rule 3' }));
    expect(await screen.findByText(/^Set expiration of 9,990 tags/, undefined, { timeout: 30_000 })).toBeVisible();
  }, 90_000);
});
