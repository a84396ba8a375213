import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { asPhone } from '../phone';
import { goBack, renderApp } from '../render-app';
import { clearRiskStore, keepRiskFiles, notAffectedFile } from '../risk-files';
import { addPair, digests } from './compare-world';
import { answerReports } from './security-report-parts';

beforeEach(() => {
  clearRiskStore();
  const fixed = { name: 'CVE-2024-0001', severity: 'Critical' };
  const stays = { name: 'CVE-2024-10041', severity: 'High' };
  const isNew = ['CVE-2024-2961', 'CVE-2021-44228', 'CVE-2024-0727'].map((name) => ({ name, severity: 'Low' }));
  answerReports({
    [digests.before]: [{ name: 'openssl', findings: [fixed, stays] }],
    [digests.after]: [{ name: 'openssl', findings: [stays, ...isNew] }],
  });
});

const kev = 'known_exploited_vulnerabilities.json';
const epss = 'epss_scores-2026-11-28.csv';

/** "Not affected", of the image with the digest. */
function vex(id: string, digest: string): File {
  return notAffectedFile(id, `pkg:oci/pair@${digest}?repository_url=quay-server.example.com/acme/pair`);
}

async function open(more = '', ...files: (string | File)[]) {
  await keepRiskFiles(...files);
  const app = renderApp(`/repository/acme/pair/compare?a=before&b=after${more}`, { prepare: addPair });
  await screen.findByRole('table', { name: 'Vulnerabilities' });
  return app;
}

const shown = () =>
  within(screen.getByRole('table', { name: 'Vulnerabilities' }))
    .getAllByRole('button', { name: /^Details of / })
    .map((button) => /^Details of (\S+) in /.exec(button.getAttribute('aria-label') ?? '')?.[1]);

describe('a comparison beside risk data', () => {
  it('is as ever without them', async () => {
    await open();
    expect(screen.getByText(/^1 fixed vulnerability \(Critical\), 3 new \(3 Low\)/)).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: /Priority/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Priority' })).not.toBeInTheDocument();
  });

  it('counts in its sentence what is new and asks to act now', async () => {
    await open('', epss, kev);
    expect(await screen.findByText(/3 new \(3 Low, 2 act now\)/, { selector: '[role=status] p' })).toBeVisible();
    expect(await screen.findByRole('row', { name: /CVE-2021-44228.*Act now.*KEV/ })).toBeVisible();
  });

  it('is sorted by priority, from the address', async () => {
    await open('&vulnSort=priority-asc', epss, kev);
    expect(await screen.findByRole('columnheader', { name: /Priority/ })).toHaveAttribute('aria-sort', 'ascending');
    expect(shown().slice(0, 2).toSorted()).toEqual(['CVE-2021-44228', 'CVE-2024-2961']);
  });

  it('is filtered by priority and KEV, in the address', async () => {
    const { user } = await open('', epss, kev);
    await user.click(await screen.findByRole('button', { name: 'Priority', expanded: false }));
    await user.click(await screen.findByRole('checkbox', { name: 'Known exploited' }));
    await waitFor(() => expect(shown().toSorted()).toEqual(['CVE-2021-44228', 'CVE-2024-2961']));
    expect(window.location.search).toContain('vulnRisk=kev');
    await goBack();
    await waitFor(() => expect(shown()).toHaveLength(5));
  });

  it('dims what is settled on the side that it is on, and on no other', async () => {
    const files = [vex('CVE-2024-2961', digests.after), vex('CVE-2024-10041', digests.before)];
    const { user } = await open('', kev, ...files, vex('CVE-2024-0001', digests.before));
    expect(await screen.findByText(/3 new \(3 Low, 1 act now\)/, { selector: '[role=status] p' })).toBeVisible();
    const row = (name: RegExp) => screen.getByRole('row', { name });
    await waitFor(() => expect(row(/CVE-2024-2961/).className).toMatch(/settled/));
    expect(row(/CVE-2024-2961/)).toHaveTextContent('LaterKEV Not affected');
    expect(row(/CVE-2024-0001/).className).toMatch(/settled/);
    expect(row(/CVE-2024-10041/).className).not.toMatch(/settled/);
    await user.click(screen.getByRole('button', { name: /^Details of CVE-2024-2961/ }));
    expect(await screen.findByRole('list', { name: 'Risk data' })).toHaveTextContent('Component not present');
  });

  it('says so if a link filters by risk data that this browser has not', async () => {
    await open('&vulnRisk=now');
    expect(screen.getByText(/of which this browser has none: the filter is not applied/)).toBeVisible();
    expect(shown()).toHaveLength(5);
  });

  it('has the priority on a phone', async () => {
    asPhone();
    await open('', kev);
    await waitFor(() => expect(screen.getByRole('row', { name: /CVE-2021-44228/ })).toHaveTextContent('Act now'));
  });
});
