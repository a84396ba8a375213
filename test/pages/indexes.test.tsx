import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { findRepository } from '~mocks/images/manifest-store';
import type { RegistryState } from '~mocks/state';
import { renderApp, type RenderedApp } from '../render-app';
import { answer, fact } from './tag-page-parts';
import { cellOf, findRow } from './tags-table';

const tagPage = (tag: string, query = '') => `/repository/scenarios/indexes/tag/${tag}${query}`;
const picker = () => screen.findByRole('button', { name: /^Architecture: / });
const addressParams = () => new URLSearchParams(window.location.search);

async function openPlatforms(tagName: string) {
  const app = renderApp(`/repository/scenarios/indexes?q=${tagName}`);
  await findRow(tagName);
  await app.user.click(screen.getByLabelText(`Platforms of ${tagName}`));
  return app;
}

async function platformRow(name: string): Promise<HTMLElement> {
  const row = (await screen.findByText(name)).closest('tr');
  if (row === null) throw new Error(`${name} is in no row.`);
  return row;
}

/** What the lines below the tag are called, in their order. */
const platformNames = () =>
  [...document.querySelectorAll('[data-testid="platform-name"]')].map((element) => element.textContent ?? '');

/** Takes children out of the registry that an index lists, by their positions. */
const withoutChildren = (tagName: string, positions: readonly number[]) => (state: RegistryState) => {
  const repository = findRepository(state, 'scenarios/indexes');
  const digest = repository?.rows.find(({ name }) => name === tagName)?.digest ?? '';
  const children = repository?.manifests.get(digest)?.children ?? [];
  for (const position of positions) repository?.manifests.delete(children[position] ?? '');
};

async function pick(user: RenderedApp['user'], name: string | RegExp) {
  await user.click(await picker());
  await user.click(await screen.findByRole('option', { name }));
}

const manifestRequests = ({ requests }: RenderedApp) =>
  requests.filter(({ url }) => /\/manifest\/[^/]+$/.test(new URL(url, 'http://x').pathname));

describe('in the tags table', () => {
  it.each([
    [
      'index-in-index',
      ['linux on amd64', 'linux on arm64', 'linux on s390x'],
      /High.* \(worst of 3 platforms: linux on amd64\)$/,
    ],
    [
      'three-levels',
      ['linux on amd64', 'linux on arm64', 'linux on s390x'],
      /High.* \(worst of 3 platforms: linux on amd64\)$/,
    ],
    ['one-image-for-two-platforms', ['linux on amd64', 'linux on arm64'], /High.*: one-image-for-two-platforms$/],
    [
      'gzip-and-zstd',
      ['linux on amd64 (gzip)', 'linux on amd64 (zstd)', 'linux on arm64'],
      /Medium.* \(worst of 3 platforms: linux on amd64 /,
    ],
    ['unmarked-attestation', ['linux on amd64'], /Medium.*: unmarked-attestation$/],
  ])('%s shows its images, each counted once', async (tagName, names, worst) => {
    await openPlatforms(tagName);
    await waitFor(() => expect(platformNames()).toEqual(names));
    const row = await findRow(tagName);
    expect(await within(cellOf(row, 'Security')).findByRole('link')).toHaveAccessibleName(worst);
    for (const name of names) {
      await waitFor(async () => expect(cellOf(await platformRow(name), 'Size')).toHaveTextContent(/^[\d.]+ MB$/));
    }
  });

  it('an attestation without its mark has no part in the size', async () => {
    await openPlatforms('unmarked-attestation');
    const row = await findRow('unmarked-attestation');
    await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent(/^[\d.]+ MB$/));
  });

  it.each([
    ['artifacts-only', 'This index names no platforms.'],
    ['empty-index', 'This index names no platforms.'],
  ])('%s says that it has no platforms', async (tagName, words) => {
    await openPlatforms(tagName);
    expect(await screen.findByText(words)).toBeVisible();
    expect(cellOf(await findRow(tagName), 'Security')).toHaveTextContent('No platforms');
  });

  it('a platform that will not be fetched is not promised', async () => {
    await openPlatforms('sparse');
    const missing = await platformRow('linux on s390x');
    expect(within(missing).getByRole('img', { name: 'Missing architecture' })).toHaveAttribute(
      'data-tip',
      'This architecture is not in this registry.',
    );
  });

  it('inner indexes are asked for once', async () => {
    // The heading would tell the scan of another tag, which has some of the same indexes.
    const app = renderApp('/repository/scenarios/indexes?q=three-levels', { features: { SECURITY_SCANNER: false } });
    const row = await findRow('three-levels');
    await waitFor(() => expect(cellOf(row, 'Size')).toHaveTextContent('MB'));
    await app.user.click(screen.getByLabelText('Platforms of three-levels'));
    await waitFor(async () => expect(cellOf(await platformRow('linux on s390x'), 'Size')).toHaveTextContent('MB'));
    // Three indexes, three images.
    await waitFor(() => expect(manifestRequests(app)).toHaveLength(6));
  });

  it('one image for two platforms leads to each of them', async () => {
    const { user } = await openPlatforms('one-image-for-two-platforms');
    await user.click(await screen.findByRole('link', { name: 'linux on arm64' }));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64');
  });

  it('an inner index that cannot be read fails alone, and is read again on demand', async () => {
    let isDown = true;
    let outer: unknown;
    answer('manifest/:digest', ({ params, request }) => {
      outer ??= params['digest'];
      const isInner = params['digest'] !== outer && !request.url.includes('include_modelcard');
      return isDown && isInner ? HttpResponse.json({ error_message: 'no' }, { status: 500 }) : undefined;
    });
    const { user } = await openPlatforms('index-in-index');
    const unread = await platformRow((await screen.findByText(/^Index sha256:/)).textContent ?? '');
    expect(cellOf(unread, 'Security')).toHaveTextContent('Not loaded');
    const row = await findRow('index-in-index');
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?\d+ 1 of 2 scanned$/));
    isDown = false;
    await user.click(screen.getByRole('button', { name: /^Retry platforms of index-in-index, Index sha256:/ }));
    await waitFor(() => expect(platformNames()).toEqual(['linux on amd64', 'linux on arm64', 'linux on s390x']));
    await waitFor(() => expect(cellOf(row, 'Security')).toHaveTextContent(/^ ?\d+ High$/));
  });
});

describe('on the tag page', () => {
  it('images of an inner index can be chosen, and so can the inner index', async () => {
    const { user } = renderApp(tagPage('index-in-index'));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64');
    await pick(user, 'linux on arm64');
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64'));
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent(/^[\d.]+ MB$/));
    const vulnerabilities = await fact('Vulnerabilities');
    await waitFor(() => expect(vulnerabilities).toHaveTextContent(/Medium/));

    await pick(user, /^Index sha256:/);
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent('(2 platforms)'));
    await waitFor(async () => expect(await fact('Vulnerabilities')).toHaveTextContent('2 of 2 scanned'));
    await pick(user, 'Index (all platforms)');
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent('(3 platforms)'));
    await waitFor(async () => expect(await fact('Vulnerabilities')).toHaveTextContent('3 of 3 scanned'));
    await user.click(screen.getByRole('tab', { name: 'Layers' }));
    const links = within(await screen.findByRole('list', { name: 'Platforms' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['linux on amd64', 'linux on arm64', 'linux on s390x']);
  });

  it('an address may name an image of an inner index', async () => {
    const { user, registry } = renderApp(tagPage('three-levels'));
    await pick(user, 'linux on s390x');
    await waitFor(() => expect(addressParams().get('digest')).toMatch(/^sha256:/));
    const digest = addressParams().get('digest') ?? '';
    expect(registry.state.repositories.get('scenarios/indexes')?.manifests.has(digest)).toBe(true);
    expect(await fact('Digest')).toHaveTextContent(digest);
    expect(screen.getByText(`docker pull quay-server.example.com/scenarios/indexes@${digest}`)).toBeVisible();
  });

  it('one image for two platforms is each of them in its turn', async () => {
    const { user } = renderApp(tagPage('one-image-for-two-platforms'));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64');
    await pick(user, 'linux on arm64');
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64'));
    expect(addressParams().get('platform')).toBe('linux/arm64');
    await user.click(screen.getByRole('tab', { name: 'Layers' }));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64');
    await pick(user, 'linux on amd64');
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64'));
    expect(addressParams().get('platform')).toBeNull();
  });

  it('twins of one platform are told apart by how they are compressed', async () => {
    const { user } = renderApp(tagPage('gzip-and-zstd'));
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64 (gzip)'));
    await pick(user, 'linux on amd64 (zstd)');
    await waitFor(async () => expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64 (zstd)'));
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent('7.4 MB'));
  });

  it('of an image for two platforms, the size counts images', async () => {
    const { user } = renderApp(tagPage('one-image-for-two-platforms'));
    await pick(user, 'Index (all platforms)');
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent(/MB \(1 image\)$/));
  });

  it('what is no image is not opened by itself', async () => {
    const { user } = renderApp(tagPage('unmarked-attestation'));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on amd64');
    await user.click(await picker());
    const artifacts = await screen.findByRole('listbox', { name: 'Artifacts' });
    expect(within(artifacts).getAllByRole('option')).toHaveLength(2);
    await user.click(screen.getByRole('option', { name: 'Index (all platforms)' }));
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent(/MB \(1 platform\)$/));
    await waitFor(async () => expect(await fact('Vulnerabilities')).toHaveTextContent('1 of 1 scanned'));
  });

  it.each([['artifacts-only'], ['empty-index']])('%s is shown as the index that it is', async (tag) => {
    renderApp(tagPage(tag));
    expect(await picker()).toHaveAccessibleName('Architecture: Index (all platforms)');
    expect(await fact('Size')).toHaveTextContent('Unknown');
    expect(await fact('Vulnerabilities')).toHaveTextContent('No platforms');
  });

  it('a platform that will not be fetched is not promised', async () => {
    const { user } = renderApp(tagPage('sparse', '?tab=layers'));
    const alert = await screen.findByTestId('sparse-manifest-alert');
    await waitFor(() => expect(alert).toHaveTextContent('Missing architectures: linux/s390x.'));
    expect(alert).toHaveTextContent('Missing architectures are not in this registry');
    expect(alert).not.toHaveTextContent('first access');
    await user.click(await picker());
    expect(await screen.findByRole('option', { name: 'linux on s390x Missing' })).toBeDisabled();
  });

  it.each([
    [
      'alone',
      [0, 2],
      /- all architectures are present locally\. Missing: artifact sha256:\w{12}, artifact sha256:\w{12}\. They are not in this registry\./,
    ],
    ['beside an image', [0, 1], /Missing architectures: linux\/amd64\. Also missing: artifact sha256:\w{12}\./],
  ])('artifacts that are missing %s are not called architectures', async (_name, missing, words) => {
    renderApp(tagPage('unmarked-attestation'), { prepare: withoutChildren('unmarked-attestation', missing) });
    const alert = await screen.findByTestId('sparse-manifest-alert');
    await waitFor(() => expect(alert).toHaveTextContent(words));
    if (!missing.includes(1)) expect(alert).not.toHaveTextContent('Missing architectures');
  });

  it('the table counts what is missing as manifests', async () => {
    renderApp('/repository/scenarios/indexes?q=unmarked', {
      prepare: withoutChildren('unmarked-attestation', [0, 2]),
    });
    const count = await screen.findByText('Sparse (1/3)');
    expect(count.closest('[data-tip]')).toHaveAttribute('data-tip', expect.stringContaining('1 of the 3 manifests'));
  });
});

describe('in the report of all platforms', () => {
  const showAll = async (tag: string) => {
    const app = renderApp(tagPage(tag, '?tab=securityreport'));
    await app.user.click(await screen.findByRole('link', { name: 'All platforms' }));
    const table = await screen.findByRole('table', { name: 'Security scans of all platforms' });
    return { ...app, table };
  };

  it('images of inner indexes have their line', async () => {
    const { table } = await showAll('three-levels');
    await waitFor(() => expect(table).toHaveTextContent('3 of 3 scanned'));
    expect(within(table).getByRole('link', { name: 'linux on s390x' })).toBeVisible();
  });

  it('an image that is listed for two platforms counts once', async () => {
    const { table, user } = await showAll('one-image-for-two-platforms');
    await waitFor(() => expect(table).toHaveTextContent('1 of 1 scanned'));
    const headline = screen.getByRole('heading', { name: /has detected \d+ vulnerabilit/ }).textContent ?? '';
    expect(screen.getByText(/Counted once per image/)).toBeVisible();
    await user.click(within(table).getByRole('link', { name: 'linux on arm64' }));
    expect(await picker()).toHaveAccessibleName('Architecture: linux on arm64');
    expect(screen.getByText('linux/arm64')).toBeVisible();
    const found = /\d+/.exec(headline)?.[0] ?? 'none';
    expect(
      await screen.findByRole('heading', { name: new RegExp(`has detected ${found} vulnerabilit`) }),
    ).toBeVisible();
  });

  it('what is no image does not count', async () => {
    const { table } = await showAll('unmarked-attestation');
    expect(within(table).getAllByText('Is no image to run, and does not count')).toHaveLength(2);
    expect(await screen.findByRole('heading', { name: /has detected \d+ vulnerabilities$/ })).toBeVisible();
  });
});
