import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { mockServer } from '~mocks/node';
import { goBack, renderApp, type RenderedApp, type RenderAppOptions } from '../render-app';

async function openFirst(name: RegExp, options: RenderAppOptions = {}): Promise<RenderedApp> {
  const app = renderApp('/repository/acme/webapp/tag/latest?tab=referrers', options);
  const [link] = await screen.findAllByRole('link', { name });
  if (link === undefined) throw new Error(`Nothing is called ${name}`);
  await app.user.click(link);
  await screen.findByRole('heading', { name });
  return app;
}
const openSbom = (options: RenderAppOptions = {}) => openFirst(/^SBOM sha256:/, options);
const table = () => screen.findByTestId('sbom-table');
const search = () => new URLSearchParams(window.location.search);

/** Puts an answer before the registry's for contents of artifacts. */
function answerBlobs(resolver: () => Response): void {
  mockServer.use(http.get('*/v2/:namespace/:name/blobs/:digest', resolver));
}

async function names(): Promise<string[]> {
  const cells = await within(await table()).findAllByRole('rowheader');
  return cells.map((cell) => cell.textContent ?? '');
}

/** The value beside a term. */
async function fact(list: string, term: string): Promise<string> {
  const terms = within(await screen.findByLabelText(list, { selector: 'dl' }));
  return terms.getByText(term).closest('dt')?.parentElement?.querySelector('dd')?.textContent ?? '';
}

describe('an SBOM', () => {
  it('is a table of packages, beside those that the scanner found', async () => {
    await openSbom({ signedInAs: null });
    expect(await screen.findByText(/44 in both, 4 in the SBOM only, 3 found by the scanner only\.$/)).toBeVisible();
    expect(screen.getByText('SPDX 2.3')).toBeVisible();
    expect(await fact('Artifact', 'Download')).toMatch(/^cosign download sbom .*@sha256:/);
    expect((await names()).slice(0, 3)).toEqual(['@acme/design-system', 'adduser', 'apt']);
    const [, first] = within(await table()).getAllByRole('row');
    expect(first).toHaveTextContent(/4\.2\.0npmUnknownIn the SBOM onlypkg:npm\/%40acme\/design-system@4\.2\.0/);
  });

  it('is searched, filtered, sorted and paged in the address, and Back leads to the list', async () => {
    const { user } = await openSbom();
    await screen.findByText(/44 in both/);
    const [filter] = screen
      .getAllByRole('button', { name: 'Found' })
      .filter((button) => button.closest('table') === null);
    await user.click(filter ?? document.body);
    await user.click(await screen.findByRole('checkbox', { name: 'Found by the scanner only' }));
    await waitFor(async () => expect(await names()).toEqual(['sed', 'tzdata', 'util-linux']));
    await user.keyboard('{Escape}');
    await user.click(within(await table()).getByRole('button', { name: 'Package Name' }));
    await waitFor(async () => expect(await names()).toEqual(['util-linux', 'tzdata', 'sed']));
    expect([search().get('sbomIn'), search().get('sbomSort')]).toEqual(['scanner', 'name-desc']);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await user.type(screen.getByPlaceholderText('Filter Packages...'), 'MIT');
    await waitFor(async () => expect((await names()).length).toBeGreaterThan(3));
    await user.click(screen.getByRole('link', { name: 'All artifacts of this image' }));
    expect([...search().keys()]).toEqual(['tab']);
    await goBack();
    expect(await table()).toBeVisible();
  });

  it('is saved as CSV and JSON, as filtered', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await openSbom();
    await user.type(await screen.findByPlaceholderText('Filter Packages...'), 'zod');
    await waitFor(async () => expect(await names()).toEqual(['zod']));
    for (const format of [/^CSV/, /^JSON/]) {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name: format }));
    }
    expect(await saved[0]?.text()).toContain('zod,3.23.8,npm,MIT,pkg:npm/zod@3.23.8,In the SBOM only');
    expect(JSON.parse((await saved[1]?.text()) ?? '')).toMatchObject({ packages: [{ name: 'zod' }] });
    await user.type(screen.getByPlaceholderText('Filter Packages...'), 'zzz');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Export' })).toHaveAccessibleDescription('No package is listed.'),
    );
  });

  it('stands without a scanner to compare with', async () => {
    await openSbom({ features: { SECURITY_SCANNER: false } });
    expect(await screen.findByText('48 packages. There is no result of the scanner to compare with.')).toBeVisible();
  });

  it('stands if the scanner fails', async () => {
    mockServer.use(
      http.get('*/api/v1/repository/:namespace/:name/manifest/:digest/security', () =>
        HttpResponse.json({}, { status: 500 }),
      ),
    );
    await openSbom();
    expect(await screen.findByRole('alert')).toHaveTextContent('Unable to compare with the scanner’s packages.');
    expect(await names()).toHaveLength(20);
  });

  it.each([
    [
      'no JSON',
      () => HttpResponse.text('<bom/>'),
      /^It is XML\. SBOMs are read as SPDX 2 \(JSON and tag-value\), SPDX 3/,
    ],
    ['something else', () => HttpResponse.json({ a: 1 }), 'It is neither SPDX nor CycloneDX as JSON.'],
  ])('that is %s is a message', async (_name, resolver, reason) => {
    answerBlobs(resolver);
    await openSbom();
    expect(await screen.findByText(reason)).toBeVisible();
  });

  it('of SPDX 3 is a table, too', async () => {
    answerBlobs(() =>
      HttpResponse.json({
        '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
        '@graph': [
          { type: 'CreationInfo', '@id': '_:c', specVersion: '3.0.1', created: '2026-11-28T03:00:00Z' },
          { type: 'SpdxDocument', spdxId: 'urn:doc', name: 'acme/webapp', creationInfo: '_:c' },
          { type: 'software_Package', spdxId: 'urn:zod', name: 'zod', software_packageUrl: 'pkg:npm/zod@3.23.8' },
          { type: 'Relationship', relationshipType: 'hasDeclaredLicense', from: 'urn:zod', to: ['urn:mit'] },
          { type: 'simplelicensing_LicenseExpression', spdxId: 'urn:mit', simplelicensing_licenseExpression: 'MIT' },
        ],
      }),
    );
    await openSbom({ features: { SECURITY_SCANNER: false } });
    expect(await screen.findByText('SPDX 3.0.1')).toBeVisible();
    expect(await names()).toEqual(['zod']);
    const [, row] = within(await table()).getAllByRole('row');
    expect(row).toHaveTextContent(/npmMIT/);
  });

  it('that cannot be had says why, shows the call and is tried again', async () => {
    answerBlobs(() => HttpResponse.json({}, { status: 500 }));
    const { user } = await openSbom();
    expect(await screen.findByRole('alert')).toHaveTextContent('What is in it could not be read');
    expect(screen.getByRole('button', { name: 'Show API call' })).toBeVisible();
    mockServer.resetHandlers();
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await names()).toHaveLength(20);
  });

  it('that the registry keeps elsewhere is left to the command line', async () => {
    answerBlobs(() => HttpResponse.error());
    await openSbom();
    expect(await screen.findByRole('alert')).toHaveTextContent('a storage that does not answer this website');
  });

  it('shows hostile texts as texts', async () => {
    answerBlobs(() =>
      HttpResponse.json({
        bomFormat: 'CycloneDX',
        components: [
          { name: '<img src=x onerror=alert(1)>', version: 'javascript:alert(1)', purl: 'javascript:alert(1)' },
        ],
      }),
    );
    await openSbom();
    expect(await within(await table()).findByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('[href^="javascript"], table img')).toBeNull();
  });
});

describe('an attestation', () => {
  it('of a build is facts, with who signed as far as it tells', async () => {
    const { user } = await openFirst(/^Attestation sha256:/);
    expect(await fact('Provenance', 'Builder')).toBe('https://ci.acme.example.com/runners/hosted');
    expect(await fact('Provenance', 'Commit')).toMatch(/^[0-9a-f]{40}$/);
    expect(await fact('Signature', 'Speaks of')).toMatch(/^This image sha256:/);
    await user.click(screen.getByRole('button', { name: '5 parameters' }));
    expect(await fact('5 parameters', 'workflow.ref')).toBe('refs/tags/v2.1.0');
    await user.click(screen.getByRole('button', { name: '1 dependency' }));
    expect(screen.getByRole('link', { name: /^git\+https/ })).toHaveAttribute(
      'href',
      'https://git.acme.example.com/platform/webapp',
    );
  });

  it('follows no address but those of the web, and says if it speaks of another image', async () => {
    answerBlobs(() =>
      HttpResponse.json({
        predicateType: 'https://slsa.dev/provenance/v1',
        subject: [{ digest: { sha256: 'ab' } }],
        predicate: {
          buildDefinition: { externalParameters: { source: 'javascript:alert(1)' } },
          runDetails: { builder: { id: 'data:text/html,x' } },
        },
      }),
    );
    await openFirst(/^Attestation sha256:/);
    expect(await fact('Provenance', 'Builder')).toBe('data:text/html,x');
    expect(document.querySelector('[href^="javascript"], [href^="data"]')).toBeNull();
    expect(await fact('Signature', 'Speaks of')).toBe('Another image sha256:ab');
  });

  it('of another kind names what it states', async () => {
    answerBlobs(() => HttpResponse.json({ predicateType: 'https://example.com/review/v1', predicate: {} }));
    await openFirst(/^Attestation sha256:/);
    expect(await screen.findByText('https://example.com/review/v1')).toBeVisible();
  });
});

describe('a signature', () => {
  it('tells who signed and when, and that nobody has verified it here', async () => {
    await openFirst(/^Signature sha256:/);
    expect(await fact('Signature', 'Subject')).toContain('/.github/workflows/release.yml@refs/tags/v2.1.0');
    expect(await fact('Signature', 'Issuer')).toBe('https://token.acme.example.com');
    expect(await fact('Signature', 'Time')).toMatch(/\d{4}/);
    expect(screen.getByText('not verified here')).toBeVisible();
  });
});
