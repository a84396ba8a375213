import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import { mockServer } from '~mocks/node';
import type { RegistryState } from '~mocks/state';
import { removeRiskSource } from '@/queries/risk/risk.queries';
import { asPhone } from '../phone';
import { goBack, renderApp } from '../render-app';
import { clearRiskStore, keepRiskFiles, notAffectedFile } from '../risk-files';
import { addOwnTags, imageNamed } from './own-tags';
import { answerReports } from './security-report-parts';
import { cellOf, choose, expectTags, findRow, findTable, shownTags } from './tags-table';

const kev = 'known_exploited_vulnerabilities.json';
const epss = 'epss_scores-2026-11-28.csv';

const images = {
  urgent: imageNamed('urgent'),
  likely: imageNamed('likely'),
  quiet: imageNamed('quiet'),
  clean: imageNamed('clean'),
};
const index = buildIndex([
  { digest: images.quiet.digest, platform: 'linux/amd64' },
  { digest: images.urgent.digest, platform: 'linux/arm64' },
]);

function addTags(state: RegistryState) {
  const { urgent, likely, quiet, clean } = images;
  const repository = addOwnTags(state, 'acme/risky', [
    { name: 'clean', digest: clean.digest },
    { name: 'quiet', digest: quiet.digest },
    { name: 'multi', digest: index.digest },
    { name: 'likely', digest: likely.digest },
    { name: 'urgent', digest: urgent.digest },
    { name: 'alias', digest: urgent.digest },
  ]);
  for (const manifest of [...Object.values(images), index]) addManifest(repository, manifest);
}

/** Addresses of the reports that were asked for. */
let asked: string[] = [];

beforeEach(() => {
  clearRiskStore();
  asked = [];
  answerReports({
    [images.urgent.digest]: [
      {
        name: 'log4j',
        findings: [
          { name: 'CVE-2021-44228', severity: 'Low' },
          { name: 'CVE-2024-10041', severity: 'Critical' },
        ],
      },
    ],
    [images.likely.digest]: [{ name: 'libc6', findings: [{ name: 'CVE-2024-2961', severity: 'Low' }] }],
    [images.quiet.digest]: [{ name: 'openssl', findings: [{ name: 'CVE-2024-0727', severity: 'Medium' }] }],
    [images.clean.digest]: [{ name: 'wget', findings: [] }],
  });
  mockServer.use(http.get('*/security', ({ request }) => void asked.push(request.url)));
});

const address = '/repository/acme/risky?tab=tags';

async function open(more = '', ...files: (string | File)[]) {
  await keepRiskFiles(...files);
  const app = renderApp(address + more, { prepare: addTags });
  await findTable();
  return app;
}

const securityOf = async (name: string) => cellOf(await findRow(name), 'Security');
const markOf = async (name: string, text: RegExp) => within(await securityOf(name)).findByRole('link', { name: text });

const here = 'repository_url=quay-server.example.com/acme/risky';

describe('the tags table beside risk data', () => {
  it('is as ever without them', async () => {
    const app = await open();
    await within(await securityOf('urgent')).findByRole('link', { name: /^1 Critical, 1 Low: urgent$/ });
    expect(screen.queryByText(/^\d (?:now|soon|watch|later)$/)).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Security' })).not.toBeInTheDocument();
    await app.user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(await screen.findByText('Critical', { selector: '[role=menu] *' })).toBeVisible();
    expect(screen.queryByText('Act now')).not.toBeInTheDocument();
  });

  it('marks how urgent an image is, and leads to the findings of that priority', async () => {
    const app = await open('', epss, kev);
    const mark = await markOf(
      'urgent',
      /^1 now: 1 act now, 1 watch\. 1 known to be exploited \(KEV\)\. Highest EPSS 94\.4%, CVE-2021-44228\. urgent$/,
    );
    expect(mark).toHaveTextContent(/^1 now$/);
    expect(await markOf('likely', /^1 now: 1 act now\./)).toBeVisible();
    expect(await markOf('quiet', /^1 later\. Highest EPSS 0\.22%, CVE-2024-0727\. quiet$/)).toHaveTextContent(
      /^1 later$/,
    );
    expect(within(await securityOf('clean')).getAllByRole('link')).toHaveLength(1);
    await app.user.click(mark);
    const pills = await screen.findByRole('list', { name: 'Filter by priority' });
    expect(await within(pills).findByRole('button', { name: /Act now/, pressed: true })).toBeVisible();
  });

  it('asks for nothing more than without them', async () => {
    await open('', epss, kev);
    await markOf('urgent', /^1 now: 1 act now/);
    await markOf('alias', /^1 now: 1 act now/);
    await markOf('multi', /^1 now: 1 act now/);
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).toHaveLength(4);
  });

  it('has the most urgent platform of an index, and each with its own mark', async () => {
    const app = await open('', epss, kev);
    const mark = await markOf('multi', / multi \(most urgent platform: linux on arm64\)$/);
    expect(mark).toHaveAttribute('href', expect.stringContaining(encodeURIComponent(images.urgent.digest)));
    await app.user.click(screen.getByLabelText('Platforms of multi'));
    const amd = (await screen.findByText('linux on amd64')).closest('tr');
    expect(await within(amd!).findByRole('link', { name: /^1 later\. .* multi \(linux on amd64\)$/ })).toBeVisible();
  });

  it('takes a statement about an index for its platforms, and about a tag for this tag', async () => {
    await open(
      '',
      kev,
      notAffectedFile('CVE-2021-44228', `pkg:oci/risky@${index.digest}?${here}`),
      notAffectedFile('CVE-2024-10041', `pkg:oci/risky?${here}&tag=alias`),
    );
    expect(
      await markOf('multi', /^1 watch, 1 later\. 1 known to be exploited \(KEV\)\. 1 of 2 .* settled\. multi/),
    ).toBeVisible();
    expect(await markOf('urgent', /^1 now: 1 act now, 1 watch\..*\(KEV\)\. urgent$/)).toBeVisible();
    expect(
      await markOf('alias', /^1 now: 1 act now, 1 later\. .* 1 of 2 vulnerabilities is settled\. alias$/),
    ).toBeVisible();
  });

  it('follows risk data that come and go while it is open', async () => {
    await open();
    await within(await securityOf('urgent')).findByRole('link', { name: /^1 Critical/ });
    const before = asked.length;
    await act(() => keepRiskFiles(kev));
    await markOf('urgent', /^1 now: 1 act now/);
    await act(() => keepRiskFiles(notAffectedFile('CVE-2021-44228', `pkg:oci/risky?${here}`)));
    await waitFor(async () => expect(await securityOf('urgent')).toHaveTextContent('1 watch'));
    expect(asked, 'each report once more, since counts alone were kept of it').toHaveLength(before + 4);
    await act(async () => {
      await removeRiskSource('kev');
      await removeRiskSource('vex:CVE-2021-44228.openvex.json');
    });
    await waitFor(async () => expect(await securityOf('urgent')).toHaveTextContent(/^ ?1 Critical$/));
  });

  it('sorts by it, and says of what', async () => {
    const app = await open('', epss, kev);
    await markOf('quiet', /^1 later/);
    await markOf('multi', /^1 now: 1 act now/);
    await markOf('likely', /^1 now: 1 act now/);
    await app.user.click(await screen.findByRole('button', { name: 'Security' }));
    await expectTags(['alias', 'multi', 'urgent', 'likely', 'quiet', 'clean']);
    expect(screen.getByText(/not known so far/)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Security' }));
    await expectTags(['clean', 'quiet', 'likely', 'alias', 'multi', 'urgent']);
    await goBack();
    await expectTags(['alias', 'multi', 'urgent', 'likely', 'quiet', 'clean']);
  });

  it('filters by it, and says of what', async () => {
    const app = await open('', epss, kev);
    await markOf('quiet', /^1 later/);
    await markOf('multi', /^1 now: 1 act now/);
    await markOf('likely', /^1 now: 1 act now/);
    await choose(app, 'Filter', 'Act now');
    await expectTags(['multi', 'likely', 'urgent', 'alias']);
    expect(window.location.search).toContain('filter=act-now');
    await goBack();
    await waitFor(() => expect(shownTags()).toHaveLength(6));
  });

  it('finds by a link what was never on screen, each scan asked for once, and says how far it has read', async () => {
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    mockServer.use(
      http.get('*/manifest/:digest/security', async ({ params }) => {
        if (params['digest'] === images.likely.digest) await isAnswered;
      }),
    );
    await open('&filter=act-now', epss, kev);
    await expectTags(['multi', 'urgent', 'alias']);
    expect(await screen.findByText(/^Scans of 3 of 4 images read/)).toBeVisible();
    expect(screen.getByText('By priority only images whose scan is read so far.')).toBeVisible();
    answer();
    await expectTags(['multi', 'likely', 'urgent', 'alias']);
    await waitFor(() => expect(screen.queryByText(/^(?:By priority only|Scans of)/)).toBeNull());
    expect(asked).toEqual([...new Set(asked)]);
    expect(asked).toHaveLength(4);
  });

  it('follows what another tab adds', async () => {
    await open();
    await within(await securityOf('urgent')).findByRole('link', { name: /^1 Critical/ });
    await act(() => keepRiskFiles(kev));
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'risk-data' })));
    expect(await markOf('urgent', /^1 now: 1 act now/)).toBeVisible();
  });

  it('says of a link with the filter that there are no risk data', async () => {
    await open('&filter=act-now');
    expect(
      await screen.findByText(/of which this browser has none: the filter by priority is not applied\.$/),
    ).toBeVisible();
    expect(shownTags()).toHaveLength(6);
  });

  it('has it on a phone', async () => {
    asPhone();
    const app = await open('', epss, kev);
    expect(await markOf('urgent', /^1 now: 1 act now/)).toBeVisible();
    await screen.findByRole('button', { name: /^Sort/ });
    await choose(app, /^Sort/, /Security/);
    await waitFor(() => expect(window.location.search).toContain('sort=security'));
  });
});
