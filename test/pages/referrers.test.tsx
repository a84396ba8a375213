import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { carryAccessToken } from '@/api/http/credentials';
import { mockServer } from '~mocks/node';
import { findRepository } from '~mocks/images/manifest-store';
import type { RegistryState } from '~mocks/state';
import { showOnly } from '../on-screen';
import { goBack, renderApp, type RenderAppOptions } from '../render-app';

afterEach(() => carryAccessToken(null));

const latest = '/repository/acme/webapp/tag/latest';
const open = (query = '', options: RenderAppOptions = {}) => renderApp(`${latest}?tab=referrers${query}`, options);
const table = () => screen.findByTestId('referrers-table');

/** The rows once there are any: type and artifact type. */
async function rows(): Promise<(string | undefined)[][]> {
  await within(await table()).findAllByRole('link');
  await within(await table()).findAllByText('application/vnd.cyclonedx+json');
  return within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent ?? undefined));
}

function makePrivate(state: RegistryState): void {
  const repository = findRepository(state, 'acme/webapp');
  if (repository) repository.isPublic = false;
}

/** Puts an answer before the registry's for the lists of the referrers API. */
function answerReferrers(resolver: () => Response): void {
  mockServer.use(http.get('*/v2/:namespace/:name/referrers/:digest', resolver));
}

describe('the referrers of an image', () => {
  it('are listed, by the referrers API and by cosign’s tags, each once', async () => {
    open();
    expect(await rows()).toEqual([
      ['Signature', 'application/vnd.dev.cosign.simplesigning.v1+json', 'Index'],
      ['Attestation', 'application/vnd.dsse.envelope.v1+json', 'Index'],
      ['SBOM', 'text/spdx+json', 'Index'],
      ['Other', 'application/vnd.acme.review+json', 'Index'],
      ['SBOM', 'application/vnd.cyclonedx+json', 'linux/amd64'],
      ['Attestation', 'application/vnd.in-toto+json', 'linux/amd64'],
    ]);
    expect(await table()).toHaveTextContent('com.acme.scope = linux/amd64');
    expect(await table()).toHaveTextContent('cosign download signature');
    expect(await table()).toHaveTextContent('oras pull');
  });

  it('are those of the selected platform, and of all platforms for the index itself', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: /^Architecture/ }));
    await user.click(await screen.findByRole('option', { name: 'linux on ppc64le' }));
    const row = /^Attestation sha256:/;
    expect(await within(await table()).findAllByRole('link', { name: row })).toHaveLength(1); // the index's own
    const index = (await screen.findByRole('link', { name: row })).closest('tr');
    expect(index).toHaveTextContent('cosign download attestation');
  });

  it('in an index open with their parts, which speak of the image beside them', async () => {
    const { user } = open();
    expect(await rows()).toHaveLength(6);
    const [, ofPlatform] = within(await table()).getAllByRole('link', { name: /^Attestation sha256:/ });
    expect(ofPlatform?.closest('tr')).toHaveTextContent(/docker buildx imagetools inspect --format '{{ json . }}'/);
    await user.click(ofPlatform ?? document.body);
    expect(await screen.findByTestId('sbom-table')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '2 https://slsa.dev/provenance/v0.2' }));
    expect(await screen.findByText('https://mobyproject.org/buildkit@v1')).toBeVisible();
    expect(screen.queryByText(/speaks of another image/)).not.toBeInTheDocument();
  });

  it('are read as they come on screen, also beyond the first of many', async () => {
    const digestOf = (at: number) => `sha256:${String(at).padStart(3, '0').padEnd(64, '0')}`;
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    answerReferrers(() =>
      HttpResponse.json({ manifests: Array.from({ length: 120 }, (_, at) => ({ mediaType, digest: digestOf(at) })) }),
    );
    const asked: string[] = [];
    mockServer.use(
      http.get('*/v2/:namespace/:name/manifests/:digest', ({ params }) => {
        asked.push(String(params['digest']));
        return HttpResponse.json({
          mediaType,
          config: {},
          layers: [{ mediaType: 'text/spdx+json', digest: digestOf(0), size: 2_048 }],
        });
      }),
    );
    showOnly((element) => element.textContent.includes('119000000000'));
    renderApp('/repository/acme/webapp/tag/v1.0.0?tab=referrers');
    const links = await within(await table()).findAllByRole('link');
    expect(links).toHaveLength(120);
    await waitFor(() => expect(links[119]?.closest('tr')).toHaveTextContent(/SBOM.*2.05 kB/));
    // The first ones are waited for, wherever they are.
    expect(asked.toSorted()).toEqual([...[0, 1, 2, 3, 4, 5].map(digestOf), digestOf(119)]);
    act(() => showOnly(() => true));
    await waitFor(() => expect(asked).toHaveLength(120));
  });

  it('cost other tabs nothing', async () => {
    const { requests } = renderApp(latest);
    await screen.findByText(/^Signed via cosign/);
    expect(requests.filter(({ url }) => url.startsWith('/v2/'))).toEqual([]);
  });

  it('open at an address of their own, and Back leads to the list', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('link', { name: /^Other sha256:/ }));
    expect(await screen.findByRole('heading', { name: /^Other sha256:/ })).toBeVisible();
    expect(window.location.search).toMatch(/tab=referrers&artifact=sha256:/);
    expect(screen.getByRole('link', { name: 'All artifacts of this image' })).toBeVisible();
    await goBack();
    expect(await rows()).toHaveLength(6);
  });

  it('are told to be none', async () => {
    renderApp('/repository/acme/webapp/tag/v1.0.0?tab=referrers');
    expect(await screen.findByRole('heading', { name: 'Nothing belongs to this image' })).toBeVisible();
  });

  it('are listed from the referrers tag too', async () => {
    renderApp('/repository/acme/webapp/tag/v2.0.0-beta.11?tab=referrers');
    expect(await screen.findByRole('link', { name: /^Signature sha256:/ })).toBeVisible();
    expect(await table()).toHaveTextContent('application/vnd.dev.sigstore.bundle.v0.3+json');
  });

  it('that the address names and nobody knows are said to be missing', async () => {
    open(`&artifact=sha256:${'0'.repeat(64)}`);
    expect(await screen.findByRole('heading', { name: 'Artifact not found' })).toBeVisible();
  });
});

describe('referrers that the registry does not give', () => {
  it('of a private repository: says why, and what cosign’s tags tell stays', async () => {
    open('', { prepare: makePrivate });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The registry gives it to browsers only if the repository is public.',
    );
    expect(screen.getByText(/^oras discover .*acme\/webapp@sha256:/)).toBeVisible();
    expect(await within(await table()).findAllByRole('link')).toHaveLength(4);
    expect(screen.getByRole('link', { name: /^Signature/ })).toBeVisible();
  });

  it('of a private repository come with an access token that may read it', async () => {
    carryAccessToken('reads');
    open('', {
      signedInAs: null,
      prepare: (state) => {
        makePrivate(state);
        state.tokens.set('reads', { username: 'alice', scopes: new Set(['repo:read', 'user:read']), expired: false });
      },
    });
    expect(await rows()).toHaveLength(6);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('because it fails: shows the call, and tries again', async () => {
    answerReferrers(() => HttpResponse.json({}, { status: 500 }));
    const { user } = open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Unable to ask the referrers API.');
    await user.click(screen.getByRole('button', { name: 'Show API call: Unable to ask the referrers API.' }));
    const dialog = await screen.findByRole('dialog', { name: 'API call that failed' });
    expect(dialog).toHaveTextContent(/GET \/v2\/acme\/webapp\/referrers\/sha256:/);
    await user.keyboard('{Escape}');
    mockServer.resetHandlers();
    await user.click(screen.getByRole('button', { name: /^Retry: Unable to ask/ }));
    expect(await rows()).toHaveLength(6);
  });

  it('in entries that cannot be read: counts them', async () => {
    answerReferrers(() => HttpResponse.json({ manifests: [{ digest: '<script>' }, 7] }));
    renderApp('/repository/acme/webapp/tag/v1.0.0?tab=referrers');
    expect(await screen.findByText('2 entries could not be read.')).toBeVisible();
  });
});
