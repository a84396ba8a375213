import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { answer } from './tag-page-parts';

const layersOf = (repository: string, tag: string) => `/repository/${repository}/tag/${tag}?tab=layers`;
const list = () => screen.findByRole('list', { name: 'Container image layers' });

interface WireLayerChanges {
  command?: string[] | null;
  comment?: string | null;
  compressed_size?: number | null;
  blob_digest?: string;
}

/** An image with these layers, base first. */
function imageWith(layers: (WireLayerChanges | string)[], total = 1000) {
  return {
    digest: `sha256:${'1'.repeat(64)}`,
    is_manifest_list: false,
    manifest_data: '{}',
    config_media_type: null,
    layers_compressed_size: total,
    layers: layers.map((layer, index) =>
      typeof layer === 'string'
        ? layer
        : {
            index,
            compressed_size: 500,
            is_remote: false,
            urls: null,
            command: null,
            comment: null,
            author: null,
            blob_digest: `sha256:${String(index).repeat(64)}`,
            created_datetime: null,
            ...layer,
          },
    ),
  };
}

const showLayers = (...layers: (WireLayerChanges | string)[]) => {
  answer('manifest/:digest', () => HttpResponse.json(imageWith(layers)));
  return renderApp(layersOf('quayadmin/busybox', 'latest'));
};

describe('the Layers tab', () => {
  it('lists the layers newest first, with step, size, date and digest', async () => {
    renderApp(layersOf('acme/webapp', 'v2.1.0-amd64'));
    const items = within(await list()).getAllByRole('listitem');
    expect(screen.getByRole('heading', { name: 'Manifest Layers' })).toBeVisible();
    expect(items[0]).toHaveAccessibleName(`Layer ${items.length} of ${items.length}`);
    expect(items.at(-1)).toHaveAccessibleName(`Layer 1 of ${items.length}`);
    expect(items[0]).toHaveTextContent('ENTRYPOINT');
    const base = within(items.at(-1) ?? document.body);
    expect(base.getByText('ADD')).toBeVisible();
    expect(base.getByText(/^[\d.]+ MB$/)).toBeVisible();
    expect(base.getByText(/^sha256:[0-9a-f]{12}$/)).toBeVisible();
    expect(base.getByRole('button', { name: 'Copy digest of layer 1' })).toBeVisible();
    expect(screen.getByText(/layers, \d of them empty/)).toHaveTextContent(/[\d.]+ MB compressed in total/);
  });

  it('masks what looks like a secret until a person asks for it', async () => {
    const { user } = showLayers({ command: ['ENV A=b DB_PASSWORD=hunter2'] }, { command: ['RUN make'] });
    expect(await list()).toHaveTextContent(/A=b DB_PASSWORD=•+/);
    expect(document.body.innerHTML).not.toContain('hunter2');
    await user.click(screen.getByRole('button', { name: 'Show 1 possible secret' }));
    expect(await list()).toHaveTextContent('A=b DB_PASSWORD=hunter2');
    await user.click(screen.getByRole('button', { name: 'Mask 1 possible secret' }));
    expect(document.body.innerHTML).not.toContain('hunter2');
  });

  it('has nothing to show where nothing looks like a secret', async () => {
    showLayers({ command: ['ENV A=b'] });
    await list();
    expect(screen.queryByRole('button', { name: /possible secret/ })).not.toBeInTheDocument();
  });

  it('marks empty layers instead of giving them a size', async () => {
    renderApp(layersOf('quayadmin/busybox', 'latest'));
    const [command, base] = within(await list()).getAllByRole('listitem');
    expect(command).toHaveTextContent(/CMD.*Empty/);
    expect(base).not.toHaveTextContent('Empty');
  });

  it('falls back to the comment, then to the digest', async () => {
    showLayers({ blob_digest: `sha256:${'b'.repeat(64)}` }, { comment: 'imported' }, { command: ['RUN true'] });
    const [run, comment, digest] = within(await list()).getAllByRole('listitem');
    expect(run).toHaveTextContent('RUN true');
    expect(within(comment ?? document.body).getByText('imported').tagName).toBe('EM');
    expect(within(digest ?? document.body).getByText(`sha256:${'b'.repeat(64)}`)).toBeVisible();
  });

  it('links base images safely', async () => {
    showLayers({ command: ['FROM debian:12'] }, { command: ['FROM quay-server.example.com/acme/webapp:2'] });
    const here = await screen.findByRole('link', {
      name: 'View quay-server.example.com/acme/webapp:2 base image in registry',
    });
    expect(here).toHaveAttribute('href', '/repository/acme/webapp');
    const elsewhere = screen.getByRole('link', { name: 'View debian:12 base image in registry' });
    expect(elsewhere).toHaveAttribute('href', 'https://registry.hub.docker.com/_/debian/');
    expect(elsewhere).toHaveAttribute('rel', 'nofollow noopener noreferrer');
  });

  it('shows pages-long steps on request', async () => {
    const { user } = showLayers({ command: [`RUN echo ${'x'.repeat(2000)}END`] });
    const [item] = within(await list()).getAllByRole('listitem');
    expect(item).not.toHaveTextContent('END');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(item).toHaveTextContent('END');
  });

  it('says that a size is unknown, and that a layer could not be understood', async () => {
    showLayers({ compressed_size: null, command: ['RUN true'] }, 'nonsense');
    expect(await screen.findByText('Size unknown')).toBeVisible();
    expect(screen.getByText('A layer could not be understood')).toBeVisible();
  });

  it('says that there are none', async () => {
    showLayers();
    expect(await screen.findByRole('heading', { name: 'No layers found for this manifest.' })).toBeVisible();
  });

  it('leads from an index to its platforms', async () => {
    const { user, registry } = renderApp(layersOf('acme/webapp', 'latest'));
    const rows = registry.state.repositories.get('acme/webapp')?.rows ?? [];
    const index = rows.find(({ name, endMs }) => name === 'latest' && endMs === null)?.digest;
    await list();
    await user.click(await screen.findByRole('button', { name: /^Architecture/ }));
    await user.click(await screen.findByRole('option', { name: 'Index (all platforms)' }));
    expect(await screen.findByText('Pick a platform to see the layers of its image.')).toBeVisible();
    expect(window.location.search).toContain(index);
    await user.click(screen.getByRole('link', { name: 'linux on arm64/v8' }));
    expect(await list()).toBeVisible();
    expect(window.location.search).toContain('tab=layers');
  });

  it('says why layers cannot be had, and asks again on request', async () => {
    let isBroken = true;
    answer('manifest/:digest', () =>
      isBroken ? HttpResponse.json({ message: 'The database sleeps' }, { status: 500 }) : undefined,
    );
    const { user } = renderApp(layersOf('quayadmin/busybox', 'latest'));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('heading', { name: 'Failed to load layers' })).toBeVisible();
    expect(alert).toHaveTextContent('The database sleeps');
    isBroken = false;
    await user.click(within(alert).getByRole('button', { name: 'Retry' }));
    expect(await list()).toBeVisible();
  });
});

describe('the tabs', () => {
  it('are reached with the arrow keys and are links', async () => {
    const { user } = renderApp('/repository/quayadmin/busybox/tag/latest');
    const details = await screen.findByRole('tab', { name: 'Details' });
    const layers = screen.getByRole('tab', { name: 'Layers' });
    expect(layers).toHaveAttribute('href', '/repository/quayadmin/busybox/tag/latest?tab=layers');
    details.focus();
    await user.keyboard('{ArrowRight}');
    expect(layers).toHaveFocus();
    const last = await screen.findByRole('tab', { name: 'Referrers' });
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(last).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(details).toHaveFocus();
    await user.keyboard('{End}');
    expect(last).toHaveFocus();
    await user.keyboard('{Home}{ArrowRight}{Enter}');
    await waitFor(() => expect(layers).toHaveAttribute('aria-selected', 'true'));
    expect(screen.getByRole('tabpanel', { name: 'Layers' })).toBeVisible();
    expect(screen.queryByTestId('tag-details')).not.toBeInTheDocument();
    await user.keyboard('{Home} ');
    await waitFor(() => expect(details).toHaveAttribute('aria-selected', 'true'));
  });

  it('fall back to Details for a tab that does not exist', async () => {
    renderApp('/repository/quayadmin/busybox/tag/latest?tab=nonsense');
    expect(await screen.findByRole('tab', { name: 'Details', selected: true })).toBeVisible();
  });
});
