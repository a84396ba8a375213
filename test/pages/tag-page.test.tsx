import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { addManifest, addRow } from '~mocks/build-state';
import { buildArtifact } from '~mocks/images/artifacts';
import { buildIndex } from '~mocks/images/images';
import { findRepository } from '~mocks/images/manifest-store';
import { currentRegistry, mockServer } from '~mocks/node';
import { renderApp } from '../render-app';
import { answer, fact, terms } from './tag-page-parts';

const busybox = '/repository/quayadmin/busybox/tag';
const current = 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d';

describe('the details of a single image', () => {
  it('are reached by the documentation’s click path, and lead back to the tags', async () => {
    const { user } = renderApp('/repository');
    await user.type(await screen.findByRole('textbox', { name: 'Search by name...' }), 'quayadmin/busy');
    await waitFor(() => expect(window.location.search).toContain('busy'));
    await user.click(await screen.findByRole('link', { name: 'quayadmin/busybox' }));
    await user.click(await screen.findByRole('link', { name: 'test-two' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'busybox:test-two' })).toBeVisible();
    expect(await screen.findByRole('tab', { name: 'Details', selected: true })).toBeVisible();

    const crumbs = screen.getByRole('navigation', { name: 'Breadcrumb' });
    await user.click(within(crumbs).getByRole('link', { name: 'busybox' }));
    expect(await screen.findByRole('table', { name: 'Tags' })).toBeVisible();
  });

  it('tell what the documentation promises, in its order', async () => {
    renderApp(`${busybox}/test-two`);
    expect(await fact('Name')).toHaveTextContent('test-two');
    expect(document.title).toBe('Details · test-two · quayadmin/busybox · Red Hat Quay');
    const promised = ['Name', 'Repository', 'Digest', 'Vulnerabilities', 'Creation', 'Modified', 'Size', 'Labels'];
    expect(terms().filter((term) => promised.includes(term))).toEqual(promised);
    expect(screen.getByRole('heading', { name: 'Fetch Tag' })).toBeVisible();

    const repository = within(await fact('Repository')).getByRole('link', { name: 'quayadmin/busybox' });
    expect(repository).toHaveAttribute('href', '/repository/quayadmin/busybox');
    expect(await fact('Digest')).toHaveTextContent(current);
    expect(await fact('Size')).toHaveTextContent('2.28 MB');
    expect(await fact('Expiration')).toHaveTextContent('Never');
  });

  it('show when the image was built, not when it was pushed', async () => {
    renderApp(`${busybox}/test-two`);
    const creation = await fact('Creation');
    await waitFor(() => expect(creation).toHaveTextContent('as recorded in the image'));
    const built = creation.querySelector('time')?.dateTime ?? '';
    const pushed = (await fact('Modified')).querySelector('time')?.dateTime ?? '';
    expect(Date.parse(built)).toBeLessThan(Date.parse(pushed));
  });

  it('take the zero date of a step for no date', async () => {
    const step = { is_remote: false, urls: null, command: null, comment: null, author: null, compressed_size: 1000 };
    answer('manifest/:digest', ({ params }) =>
      HttpResponse.json({
        digest: params['digest'],
        is_manifest_list: false,
        manifest_data: '{}',
        config_media_type: null,
        layers_compressed_size: 2000,
        layers: ['Tue, 01 Jan 1980 00:00:01 -0000', 'Mon, 01 Jan 0001 00:00:00 -0000'].map(
          (created_datetime, index) => ({
            ...step,
            index,
            created_datetime,
            blob_digest: `sha256:${String(index).repeat(64)}`,
          }),
        ),
      }),
    );
    renderApp(`${busybox}/test-two`);
    const creation = await fact('Creation');
    await waitFor(() => expect(creation).toHaveTextContent(/^Jan 1, 1980.*as recorded in the image/));
  });

  it('show labels with web addresses as safe links', async () => {
    renderApp(`${busybox}/test-two`);
    const labels = within(await fact('Labels'));
    expect(await labels.findByText(/org\.opencontainers\.image\.version =/)).toBeVisible();
    const link = labels.getByRole('link', { name: /^https:/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'nofollow noopener noreferrer');
  });

  it('list the other tags on the same digest', async () => {
    renderApp(`${busybox}/test-two`);
    const others = within(await fact('Also tagged'));
    const links = await others.findAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(
      expect.arrayContaining(['sample_tag', 'tag-test', 'example', 'test']),
    );
    expect(links.map((link) => link.textContent)).not.toContain('test-two');
    expect(links.map((link) => link.textContent)).not.toContain('latest');
  });

  it('look at the newest 100 tags only, until all are asked for', async () => {
    const { user, requests } = renderApp('/repository/acme/bulk/tag/v1.0.0-rc1');
    const others = within(await fact('Also tagged'));
    expect(await others.findByText('Only the newest 100 tags were looked at.')).toBeVisible();
    expect(requests.filter(({ url }) => url.includes('page=2'))).toHaveLength(0);
    await user.click(others.getByRole('button', { name: 'Look through all tags' }));
    await waitFor(() => expect(requests.some(({ url }) => url.includes('page=2'))).toBe(true));
    expect(screen.queryByText('Only the newest 100 tags were looked at.')).not.toBeInTheDocument();
  });
});

describe('what depends on the registry and the tag', () => {
  it('is left out if a feature is off', async () => {
    renderApp(`${busybox}/latest`, {
      features: { SECURITY_SCANNER: false, IMAGE_PULL_STATS: false, IMMUTABLE_TAGS: false },
    });
    await fact('Size');
    await screen.findByText('podman pull quay-server.example.com/quayadmin/busybox:latest');
    expect(terms()).not.toEqual(expect.arrayContaining(['Vulnerabilities']));
    expect(terms()).not.toEqual(expect.arrayContaining(['Last pulled']));
    expect(terms()).not.toEqual(expect.arrayContaining(['Immutable']));
  });

  it('is shown if it is on', async () => {
    renderApp(`${busybox}/latest`);
    await waitFor(async () => expect(await fact('Pull count')).toHaveTextContent('128'));
    expect((await fact('Last pulled')).querySelector('time')).not.toBeNull();
    expect(await fact('Immutable')).toHaveTextContent('No');
  });

  it('says that a tag is immutable', async () => {
    renderApp('/repository/acme/webapp/tag/v2.0.0');
    expect(await fact('Immutable')).toHaveTextContent(/^Yes/);
  });

  it('says when a tag expires', async () => {
    renderApp('/repository/acme/webapp/tag/pr-471');
    const expiration = await fact('Expiration');
    expect(expiration).toHaveTextContent('3 days left');
    expect(expiration.querySelector('time')).not.toBeNull();
  });

  it('links to the signature of a signed image', async () => {
    renderApp('/repository/acme/webapp/tag/latest');
    const link = await within(await fact('Signed')).findByRole('link', { name: /signature of sha256:.* \(index\)/ });
    expect(link.getAttribute('href')).toMatch(/^\/repository\/acme\/webapp\/tag\/sha256-[0-9a-f]{64}\.sig$/);
  });

  it('says that an image has no signature tag, and where another signature may be', async () => {
    const { user } = renderApp('/repository/acme/webapp/tag/v1.0.0');
    await waitFor(async () =>
      expect(await fact('Signed')).toHaveTextContent(/^No signature tag found; see Referrers$/),
    );
    await user.click(within(await fact('Signed')).getByRole('link', { name: 'Referrers' }));
    expect(await screen.findByRole('heading', { name: 'Nothing belongs to this image' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    expect(await fact('Signed')).toHaveTextContent(/^No signature found$/);
  });

  it('knows of signatures that were seen among the referrers', async () => {
    mockServer.use(
      http.get('*/v2/:namespace/:name/referrers/:digest', () =>
        HttpResponse.json({
          manifests: [
            {
              mediaType: 'application/vnd.oci.image.manifest.v1+json',
              digest: `sha256:${'5'.repeat(64)}`,
              artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
            },
          ],
        }),
      ),
    );
    const { user } = renderApp('/repository/acme/webapp/tag/v1.0.0?tab=referrers');
    await screen.findByRole('link', { name: /^Signature sha256:/ });
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    expect(await fact('Signed')).toHaveTextContent(/^Signed: signature of sha256:\w{12}$/);
    await user.click(within(await fact('Signed')).getByRole('link'));
    expect(await screen.findByRole('link', { name: /^Signature sha256:/ })).toBeVisible();
  });

  it.each([
    ['a signature', 'application/vnd.dev.sigstore.bundle.v0.3+json', /^Signed via cosign: signature of/],
    ['no signature', 'application/spdx+json', /^No signature found$/],
  ])(
    'does not promise a signature before the list behind the referrers tag is read: %s',
    async (_name, type, words) => {
      const { user } = renderApp('/repository/acme/webapp/tag/v1.0.0', {
        prepare: (state) => {
          const repository = findRepository(state, 'acme/webapp');
          const row = repository?.rows.find(({ name }) => name === 'v1.0.0');
          if (repository === undefined || row === undefined) return;
          const artifact = buildArtifact({ name: type, artifactType: type, configMediaType: type, layers: [] });
          const list = buildIndex([{ digest: addManifest(repository, artifact).digest, artifactType: type }]);
          const digest = addManifest(repository, list).digest;
          addRow(repository, { name: row.digest.replace(':', '-'), digest, startMs: row.startMs });
        },
      });
      await waitFor(async () =>
        expect(await fact('Signed')).toHaveTextContent(/^Likely signed via cosign: referrers of sha256:\w{12}$/),
      );
      await user.click(within(await fact('Signed')).getByRole('link'));
      await waitFor(() => expect(screen.getByTestId('referrers-table')).toHaveTextContent(type));
      await user.click(screen.getByRole('tab', { name: 'Details' }));
      await waitFor(async () => expect(await fact('Signed')).toHaveTextContent(words));
    },
  );
});

describe('vulnerabilities', () => {
  it.each([
    ['critical', /\d+ Critical.*have a fix/],
    ['none', /None Detected/],
    ['queued', /Queued/],
    ['failed', /Scan failed/],
    ['unsupported', /Unsupported/],
    ['no-packages', /Unsupported/],
    ['too-large', /Too large/],
    ['unknown-status', /being_reconsidered/],
    ['scanner-down', /Unable to get security details/],
    ['scan-500', /Unable to get security details/],
  ])('of an image whose scan is %s', async (tagName, words) => {
    renderApp(`/repository/scenarios/scans/tag/${tagName}`);
    const vulnerabilities = await fact('Vulnerabilities');
    await waitFor(() => expect(vulnerabilities).toHaveTextContent(words));
    // Nothing else goes down with it.
    await waitFor(async () => expect(await fact('Size')).toHaveTextContent(/\d MB/));
  });

  it('show all severities, worst first', async () => {
    renderApp('/repository/scenarios/scans/tag/critical');
    const vulnerabilities = within(await fact('Vulnerabilities'));
    const lines = await vulnerabilities.findAllByRole('listitem');
    const shown = lines.map((line) => line.textContent?.trim().split(' ').at(-1));
    const order = ['Critical', 'High', 'Medium', 'Low', 'Negligible', 'Unknown'];
    expect(shown[0]).toBe('Critical');
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).toEqual(order.filter((severity) => shown.includes(severity)));
  });
});

describe('names that look like something else', () => {
  it.each([
    ['/repository/acme/teams/nested/app/tag/latest', 'teams/nested/app:latest', 'acme/teams/nested/app'],
    ['/repository/acme/tag/tag/tag', 'tag:tag', 'acme/tag'],
    ['/repository/acme/build/tag/build', 'build:build', 'acme/build'],
    ['/repository/acme/a.b/tag/a.b', 'a.b:a.b', 'acme/a.b'],
    ['/repository/acme/team/tag/tools/tag/latest', 'team/tag/tools:latest', 'acme/team/tag/tools'],
  ])('%s', async (path, title, repository) => {
    renderApp(path);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(await fact('Repository')).toHaveTextContent(repository);
  });
});

describe('who pushed a tag', () => {
  const edge = '/repository/acme/webapp/tag/edge';
  const nightly = () => {
    const names =
      currentRegistry()
        .state.repositories.get('acme/webapp')
        ?.rows.map(({ name }) => name) ?? [];
    return `/repository/acme/webapp/tag/${names.find((name) => name.startsWith('nightly-')) ?? ''}`;
  };

  it('is told to administrators, with how it came there if it was no push', async () => {
    renderApp(edge);
    const by = await fact('Pushed by');
    await waitFor(() => expect(by).toHaveTextContent('alice (application release-bot) added the tag to this image'));
  });

  it('is asked for the one day of the push', async () => {
    const app = renderApp(nightly());
    const by = await fact('Pushed by');
    await waitFor(() => expect(by).toHaveTextContent('acme+ci (robot account)'));
    const days = app.requests.flatMap(({ url }) => /logs\?starttime=([^&]*)/.exec(url)?.[1] ?? []);
    expect(new Set(days).size).toBe(1);
  });

  it('is not guessed', async () => {
    renderApp('/repository/acme/webapp/tag/docker-format', {
      prepare: ({ repositories }) => void (repositories.get('acme/webapp')!.log = []),
    });
    const by = await fact('Pushed by');
    await waitFor(() => expect(by).toHaveTextContent('The log does not tell'));
  });

  it('is not asked for by others', async () => {
    const app = renderApp(edge, { signedInAs: 'bob' });
    await fact('Pull count');
    await waitFor(() => expect(app.requests.some(({ url }) => url.includes('includeTags=false'))).toBe(true));
    expect(terms()).not.toContain('Pushed by');
    expect(app.requests.filter(({ url }) => url.includes('/logs'))).toEqual([]);
  });

  it('can be tried again if the log fails', async () => {
    let isDown = true;
    mockServer.use(http.get('*/logs', () => (isDown ? new HttpResponse(null, { status: 500 }) : undefined)));
    const { user } = renderApp(edge);
    const retry = await screen.findByRole('button', { name: 'Retry: Unable to get who pushed it.' });
    expect(await fact('Name')).toHaveTextContent('edge');
    isDown = false;
    await user.click(retry);
    await waitFor(async () => expect(await fact('Pushed by')).toHaveTextContent('alice'));
  });
});
