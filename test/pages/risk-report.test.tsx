import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { addManifest } from '~mocks/build-state';
import { buildIndex } from '~mocks/images/images';
import type { RegistryState } from '~mocks/state';
import { asPhone } from '../phone';
import { goBack, renderApp } from '../render-app';
import { clearRiskStore, keepRiskFiles, riskFile } from '../risk-files';
import { addOwnTags, imageNamed } from './own-tags';
import { advisories, answerReport, shownAdvisories } from './security-report-parts';

beforeEach(clearRiskStore);

const address = (search = '') => `/repository/quayadmin/busybox/tag/latest?tab=securityreport${search}`;

const kev = 'known_exploited_vulnerabilities.json';
const epss = 'epss_scores-2026-11-28.csv';

/** Nothing of it is about this image, but for what names the repository. */
const vex = (id: string, status: string, rest: object = {}) =>
  new File(
    [
      JSON.stringify({
        '@context': 'https://openvex.dev/ns/v0.2.0',
        author: 'Acme',
        timestamp: '2026-11-20T08:00:00Z',
        statements: [
          {
            vulnerability: { name: id },
            status,
            products: [{ '@id': 'pkg:oci/busybox?repository_url=quay-server.example.com/quayadmin/busybox' }],
            ...rest,
          },
        ],
      }),
    ],
    'acme.openvex.json',
  );

function answerAll() {
  answerReport(
    {
      name: 'openssl',
      findings: [
        { name: 'CVE-2024-0727', severity: 'Medium', score: 5.5, fixedBy: '3.0.13' },
        { name: 'CVE-2024-2961', severity: 'Low', score: 3 },
      ],
    },
    { name: 'libc6', findings: [{ name: 'CVE-2024-10041', severity: 'Critical', score: 9.8 }] },
    {
      name: 'log4j',
      findings: [
        {
          name: 'GHSA-jfh8-c2jp-5v3q',
          severity: 'High',
          score: 9,
          fixedBy: '2.15',
          link: 'https://nvd.nist.gov/vuln/detail/CVE-2021-44228',
        },
        { name: 'GHSA-none-none-none', severity: 'Low' },
      ],
    },
  );
}

async function open(search = '', ...files: (string | File)[]) {
  answerAll();
  await keepRiskFiles(...files);
  const app = renderApp(address(search));
  await advisories();
  return app;
}

const byPriority = () => screen.findByRole('list', { name: 'Filter by priority' });

describe('a report beside risk data', () => {
  it('takes a statement about an index for its platform, if the tag leads to it', async () => {
    answerAll();
    const image = imageNamed('platform');
    const index = buildIndex([{ platform: 'linux/amd64', digest: image.digest }]);
    const product = `pkg:oci/risky@${index.digest}?repository_url=quay-server.example.com/acme/risky`;
    await keepRiskFiles(kev, vex('CVE-2024-2961', 'not_affected', { products: [{ '@id': product }] }));
    const prepare = (state: RegistryState) => {
      const tags = { multi: index.digest, single: image.digest };
      const repository = addOwnTags(
        state,
        'acme/risky',
        Object.entries(tags).map(([name, digest]) => ({ name, digest })),
      );
      for (const manifest of [image, index]) addManifest(repository, manifest);
    };
    const of = (tag: string) => `/repository/acme/risky/tag/${tag}?tab=securityreport&digest=${image.digest}`;
    renderApp(of('multi'), { prepare });
    expect(await screen.findByText(/^1 of 5 is settled: 1 not affected/)).toBeVisible();
    cleanup();
    renderApp(of('single'));
    const pills = await byPriority();
    expect(within(pills).getByRole('button', { name: /2 Act now/ })).toBeVisible();
    expect(screen.queryByText(/settled/)).not.toBeInTheDocument();
  });

  it('is as ever without them', async () => {
    await open();
    expect(shownAdvisories()).toEqual([
      'CVE-2024-10041',
      'GHSA-jfh8-c2jp-5v3q',
      'CVE-2024-0727',
      'CVE-2024-2961',
      'GHSA-none-none-none',
    ]);
    expect(screen.queryByRole('columnheader', { name: /Priority/ })).not.toBeInTheDocument();
  });

  it('has priorities, sorted from the address, and their number', async () => {
    await open('&vulnSort=priority-asc', epss, kev);
    const pills = await byPriority();
    expect(pills).toHaveTextContent('2 Act now');
    expect(shownAdvisories().slice(0, 3)).toEqual(['GHSA-jfh8-c2jp-5v3q', 'CVE-2024-2961', 'CVE-2024-10041']);
    expect(screen.getByText(/EPSS and KEV cannot tell of 1 whose advisory names no CVE/)).toBeVisible();
    const row = screen.getByRole('row', { name: /CVE-2024-2961/ });
    expect(row).toHaveTextContent('Act now');
    expect(row).toHaveTextContent('KEV');
    expect(row).toHaveTextContent('92.9%');
  });

  it('tells what files say of a finding', async () => {
    const { user } = await open('', epss, kev, 'accepted.csv');
    await byPriority();
    await user.click(screen.getByRole('button', { name: 'Details of GHSA-jfh8-c2jp-5v3q in log4j' }));
    const facts = await screen.findByRole('list', { name: 'Risk data' });
    expect(facts).toHaveTextContent('probability of 94.4%, percentile 100%');
    expect(facts).toHaveTextContent('due Dec 24, 2021 (passed), used by ransomware');
    await user.click(screen.getByRole('button', { name: 'Details of CVE-2024-10041 in libc6' }));
    expect(await screen.findByText(/^Accepted: Only root can reach it, see RISK-7, 2026-10-01/)).toBeVisible();
  });

  it('says above the rows which of its files are stale', async () => {
    const scores = new File(
      ['#model_version:v1,score_date:2020-01-01\ncve,epss,percentile\nCVE-2024-2961,0.1,0.2'],
      'old.csv',
    );
    await open('', scores, 'accepted.csv');
    expect(await screen.findByText('Stale')).toHaveTextContent(/^Stale: EPSS scores$/);
    expect(screen.getByText(/^EPSS scores of Jan 1, 2020/)).toBeVisible();
  });

  it('dims what is settled, drops none of it, and says what numbers count', async () => {
    await open('', epss, kev, vex('CVE-2024-2961', 'not_affected', { justification: 'component_not_present' }));
    expect(await screen.findByText('1 of 5 is settled: 1 not affected (counted, listed dimmed)')).toBeVisible();
    expect(shownAdvisories()).toContain('CVE-2024-2961');
    const row = screen.getByRole('row', { name: /CVE-2024-2961/ });
    expect(row).toHaveTextContent('Later');
    expect(row).toHaveTextContent('Not affected');
    expect(row.className).toMatch(/settled/);
    expect(screen.getByText('Quay Security Reporting has detected 5 vulnerabilities')).toBeVisible();
  });

  it('applies no statement about another product', async () => {
    const other = { products: [{ '@id': 'pkg:oci/busybox?repository_url=quay-server.example.com/other/busybox' }] };
    await open('', kev, vex('CVE-2024-2961', 'not_affected', other));
    await byPriority();
    expect(screen.getByRole('row', { name: /CVE-2024-2961/ })).toHaveTextContent('Act now');
    expect(screen.queryByText(/settled/)).not.toBeInTheDocument();
  });

  it('is filtered by priority, KEV, EPSS and VEX, in the address', async () => {
    const { user } = await open('', epss, kev, vex('CVE-2024-10041', 'under_investigation'));
    await user.click(within(await byPriority()).getByRole('button', { name: /Act now/ }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['GHSA-jfh8-c2jp-5v3q', 'CVE-2024-2961']));
    expect(window.location.search).toContain('vulnRisk=now');
    await user.click(within(await byPriority()).getByRole('button', { name: /Act now/ }));
    await user.click(screen.getByRole('button', { name: 'Risk' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Under investigation' }));
    await waitFor(() => expect(shownAdvisories()).toEqual(['CVE-2024-10041']));
    await goBack();
    await waitFor(() => expect(shownAdvisories()).toHaveLength(5));
  });

  it('comes filtered and sorted from a link', async () => {
    await open('&vulnRisk=kev,epss:0.5&vulnSort=epss-desc', epss, kev);
    await byPriority();
    expect(shownAdvisories()).toEqual(['GHSA-jfh8-c2jp-5v3q', 'CVE-2024-2961']);
    expect(screen.getByText('2 of 5 shown')).toBeVisible();
  });

  it('says so if a link filters by risk data that this browser has not', async () => {
    const { user } = await open('&vulnRisk=kev');
    expect(await screen.findByText(/of which this browser has none: the filter is not applied/)).toBeVisible();
    expect(shownAdvisories()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(window.location.search).not.toContain('vulnRisk');
  });

  it('follows files that are added and removed while it is open', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const dialog = await screen.findByRole('dialog', { name: 'Risk data' });
    const upload = () => user.upload(within(dialog).getByLabelText('Files of risk data'), riskFile(kev));
    await upload();
    await user.click(await within(dialog).findByRole('button', { name: `Remove ${kev}` }));
    await within(dialog).findByText('Nothing yet.');
    await upload();
    await within(dialog).findByRole('button', { name: `Remove ${kev}` });
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) ?? dialog);
    expect(within(await byPriority()).getByRole('button', { name: /Act now/ })).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /EPSS/ })).not.toBeInTheDocument();
  });

  it('has priority and score on a phone', async () => {
    asPhone();
    await open('', epss, kev);
    await byPriority();
    const row = screen.getByRole('row', { name: /CVE-2024-2961/ });
    expect(row).toHaveTextContent('Act now');
    expect(row).toHaveTextContent('92.9%');
  });

  it('says what upgrades clear of it, the most urgent first', async () => {
    answerAll();
    await keepRiskFiles(epss, kev, vex('CVE-2024-0727', 'not_affected'));
    renderApp(address('&vulnView=upgrades'));
    const list = await screen.findByRole('list', { name: /^Base image or your layers/ });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^1log4j 1.0 → 2.15.*clears 1 High1 act now1 KEV/);
    expect(second).toHaveTextContent(/^2openssl 1.0 → 3.0.13.*clears 1 Medium1 settled1 Low remains/);
    expect(second?.className).toMatch(/subtle/);
    expect(
      screen.getByText(
        'The upgrades clear 1 “Act now”; those that clear most of these come first. All numbers count what is settled (1), which puts no upgrade forward.',
      ),
    ).toBeVisible();
  });
});
