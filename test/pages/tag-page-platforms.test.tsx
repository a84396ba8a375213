import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createMockRegistry } from '~mocks/registry';
import { renderApp, type RenderedApp } from '../render-app';
import { fact } from './tag-page-parts';

const latest = '/repository/acme/webapp/tag/latest';
const sparse = '/repository/acme/mirrored/tag/latest';

const picker = () => screen.findByRole('button', { name: /^Architecture: / });
const shownDigest = async () => /sha256:[0-9a-f]{64}/.exec((await fact('Digest')).textContent ?? '')?.[0] ?? '';
const addressParams = () => new URLSearchParams(window.location.search);

async function pick(user: RenderedApp['user'], name: string | RegExp) {
  await user.click(await picker());
  await user.click(await screen.findByRole('option', { name }));
}

describe('the architecture picker', () => {
  it('opens on the first platform and names variants', async () => {
    const { user } = renderApp(latest);
    expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64');
    await user.click(await picker());
    expect(await screen.findByRole('option', { name: 'linux on arm64/v8' })).toBeVisible();
    expect(screen.getByRole('option', { name: 'Index (all platforms)' })).toBeVisible();
    const attestations = screen.getByRole('listbox', { name: 'Attestations' });
    expect(within(attestations).getAllByRole('option').length).toBeGreaterThan(0);
  });

  it('is not there for a single image', async () => {
    renderApp('/repository/quayadmin/busybox/tag/latest');
    await fact('Size');
    expect(screen.queryByRole('button', { name: /^Architecture: / })).not.toBeInTheDocument();
  });

  it('writes the platform into the address; tabs keep it and Back undoes it', async () => {
    const { user } = renderApp(latest);
    const first = await shownDigest();
    await pick(user, 'linux on arm64/v8');
    await waitFor(async () => expect(await shownDigest()).not.toBe(first));
    const picked = await shownDigest();
    expect(addressParams().get('digest')).toBe(picked);
    expect(screen.getByText('Labels of linux on arm64/v8')).toBeVisible();
    expect(screen.getByText(`docker pull quay-server.example.com/acme/webapp@${picked}`)).toBeVisible();

    await user.click(screen.getByRole('tab', { name: 'Layers' }));
    expect(await screen.findByRole('list', { name: 'Container image layers' })).toBeVisible();
    expect(addressParams().get('tab')).toBe('layers');
    expect(addressParams().get('digest')).toBe(picked);
    expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64/v8');

    act(() => window.history.back());
    expect(await shownDigest()).toBe(picked);
    act(() => window.history.back());
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64'));
  });

  it('offers the index itself: sizes from smallest to largest, scans of all platforms', async () => {
    const { user, registry } = renderApp(latest);
    await pick(user, 'Index (all platforms)');
    const rows = registry.state.repositories.get('acme/webapp')?.rows ?? [];
    const own = rows.find(({ name, endMs }) => name === 'latest' && endMs === null)?.digest;
    await waitFor(async () => expect(await shownDigest()).toBe(own));
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent(/[\d.]+ MB ~ [\d.]+ MB \(\d platforms\)/));
    await waitFor(async () => expect(await fact('Vulnerabilities')).toHaveTextContent(/(\d) of \1 scanned/));
    expect(within(await fact('Vulnerabilities')).getByRole('link', { name: 'linux on arm64/v8' })).toBeVisible();
  });

  it('lets a failing platform fail alone', async () => {
    const { user } = renderApp('/repository/scenarios/scans/tag/index-with-failing-platform');
    await pick(user, 'Index (all platforms)');
    const vulnerabilities = await fact('Vulnerabilities');
    await waitFor(() => expect(vulnerabilities).toHaveTextContent('2 of 4 scanned'));
    expect(vulnerabilities).toHaveTextContent('Queued');
    expect(await within(vulnerabilities).findByText('Unable to get security details')).toBeVisible();
  });
});

describe('a digest in the address', () => {
  it('that is unknown says so and leads back to the default', async () => {
    const { user } = renderApp(`${latest}?digest=sha256:abc&tab=layers`);
    expect(await screen.findByRole('heading', { name: 'Requested digest not found: sha256:abc' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show what latest points to now' }));
    expect(await screen.findByRole('list', { name: 'Container image layers' })).toBeVisible();
    expect(addressParams().get('digest')).toBeNull();
  });

  it('that is unknown says so for a single image too', async () => {
    renderApp('/repository/quayadmin/busybox/tag/latest?digest=nonsense');
    expect(await screen.findByRole('heading', { name: 'Requested digest not found: nonsense' })).toBeVisible();
  });
});

describe('a sparse index', () => {
  it('says which platforms are missing, and does not offer them', async () => {
    const { user } = renderApp(sparse);
    expect(await screen.findByText('Sparse Manifest List')).toBeVisible();
    const alert = screen.getByTestId('sparse-manifest-alert');
    await waitFor(() => expect(alert).toHaveTextContent('Missing architectures: linux/arm64/v8, linux/s390x.'));
    expect(alert).toHaveTextContent('Missing architectures will be pulled on first access.');
    await user.click(await picker());
    expect(await screen.findByRole('option', { name: 'linux on arm64/v8 Missing' })).toBeDisabled();
    expect(screen.getByRole('option', { name: 'linux on amd64' })).toBeEnabled();
  });

  it('shows a missing platform that is asked for as such, without asking the registry for it', async () => {
    const missing = missingPlatform();
    const { user, requests } = renderApp(`${sparse}?digest=${missing}`);
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent('N/A'));
    expect(await fact('Vulnerabilities')).toHaveTextContent('N/A');
    expect(await fact('Digest')).toHaveTextContent(missing);
    await user.click(screen.getByRole('tab', { name: 'Layers' }));
    expect(await screen.findByRole('heading', { name: 'This platform is not present locally' })).toBeVisible();
    expect(requests.filter(({ url }) => url.includes(`manifest/${missing}`))).toEqual([]);
  });
});

/** Digest of a child that the sparse index names and the registry does not hold. Seeds are the same in every registry of a clock. */
function missingPlatform(): string {
  const { state } = createMockRegistry({ now: () => Date.now() });
  const manifests = state.repositories.get('acme/mirrored')?.manifests ?? new Map<string, never>();
  const children = [...manifests.values()].flatMap((manifest) => manifest.children);
  const missing = children.find((digest) => !manifests.has(digest));
  if (missing === undefined) throw new Error('acme/mirrored has no missing platform');
  return missing;
}
