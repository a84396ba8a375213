import { screen, waitFor, within } from '@testing-library/react';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { clearRiskStore, riskFile } from '../risk-files';
import { advisories } from './security-report-parts';

beforeEach(clearRiskStore);

const report = '/repository/quayadmin/busybox/tag/latest?tab=securityreport';

async function openDialog() {
  const app = renderApp(report);
  await advisories();
  await app.user.click(screen.getByRole('button', { name: 'Risk data' }));
  const dialog = await screen.findByRole('dialog', { name: 'Risk data' });
  const upload = (...files: File[]) => app.user.upload(within(dialog).getByLabelText('Files of risk data'), files);
  return { ...app, dialog, upload };
}

const listed = (dialog: HTMLElement) =>
  within(within(dialog).getByRole('list', { name: 'Risk data in this browser' })).getAllByRole('listitem');

describe('risk data', () => {
  it('takes files of every kind, says what they hold, and asks nobody', async () => {
    const { dialog, upload, requests } = await openDialog();
    // The last that the page asks for by itself.
    await waitFor(() => expect(requests.filter(({ url }) => url.includes('/messages'))).toHaveLength(1));
    const before = requests.length;
    await upload(
      riskFile('epss_scores-2026-11-28.csv'),
      riskFile('known_exploited_vulnerabilities.json'),
      riskFile('openvex.json'),
      riskFile('cyclonedx-vex.json'),
      riskFile('accepted.csv'),
    );
    await waitFor(() => expect(listed(dialog)).toHaveLength(5));
    expect(dialog).toHaveTextContent('6 scores, v2025.03.14, of Nov 28, 2026');
    expect(dialog).toHaveTextContent('3 vulnerabilities');
    expect(dialog).toHaveTextContent('2 statements (CycloneDX 1.5)');
    expect(requests).toHaveLength(before);
  });

  it('calls scores of long ago stale, and a newer file takes their place', async () => {
    const { dialog, upload } = await openDialog();
    const scores = (day: string) => `#model_version:v1,score_date:${day}\ncve,epss,percentile\nCVE-2024-0001,0.1,0.2`;
    await upload(new File([gzipSync(scores('2020-01-01'))], 'old.csv.gz'));
    expect(await within(dialog).findByText('Stale: older than 7 days')).toBeVisible();
    const today = new Date().toISOString().slice(0, 10);
    await upload(new File([scores(today)], 'new.csv'));
    await waitFor(() => expect(listed(dialog)).toHaveLength(1));
    await waitFor(() => expect(listed(dialog)[0]).toHaveTextContent('(today)'));
    expect(within(dialog).queryByText(/^Stale/)).not.toBeInTheDocument();
  });

  it('says what it does not take, and changes nothing then', async () => {
    const { dialog, upload } = await openDialog();
    await upload(riskFile('accepted.csv'));
    await waitFor(() => expect(listed(dialog)).toHaveLength(1));
    await upload(new File(['{"@context":"https://openvex.dev/ns'], 'half.json'), new File([''], 'empty.csv'));
    expect(await within(dialog).findByText(/half\.json was not taken/)).toBeVisible();
    expect(dialog).toHaveTextContent('broken JSON');
    expect(dialog).toHaveTextContent('It is empty.');
    expect(listed(dialog)).toHaveLength(1);
  });

  it('removes a file, and brings it back', async () => {
    const { dialog, upload, user } = await openDialog();
    await upload(riskFile('accepted.csv'));
    await user.click(await within(dialog).findByRole('button', { name: 'Remove accepted.csv' }));
    expect(await within(dialog).findByText('Nothing yet.')).toBeVisible();
    expect(localStorage.getItem('risk-data')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(listed(dialog)).toHaveLength(1));
  });

  it('sets the rule for priorities, in this browser', async () => {
    const { dialog, user } = await openDialog();
    const field = within(dialog).getByLabelText('EPSS from (%)');
    await user.clear(field);
    expect(dialog).toHaveTextContent('EPSS is 10% or more');
    expect(field).toHaveAccessibleDescription(/^From 0 to 100\./);
    await user.type(field, '25');
    expect(field).not.toHaveAccessibleDescription();
    expect(dialog).toHaveTextContent('EPSS is 25% or more');
    expect(localStorage.getItem('risk-rule')).toContain('0.25');
    await user.click(within(dialog).getByRole('button', { name: 'Use the usual rule' }));
    expect(field).toHaveValue(10);
    expect(localStorage.getItem('risk-rule')).toBeNull();
  });
});
