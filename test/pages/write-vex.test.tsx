import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderApp } from '../render-app';
import { clearRiskStore } from '../risk-files';
import { watchSavedFiles } from '../saved-files';
import { advisories, answerReport, shownAdvisories } from './security-report-parts';

beforeEach(clearRiskStore);

async function openDialog(search = '') {
  answerReport({
    name: 'openssl',
    findings: [
      { name: 'CVE-2024-0727', severity: 'Critical', score: 9.8, fixedBy: '3.0.13' },
      { name: 'CVE-2024-2961', severity: 'Low', score: 3 },
    ],
  });
  const app = renderApp(`/repository/quayadmin/busybox/tag/latest?tab=securityreport${search}`);
  await advisories();
  await app.user.click(screen.getByRole('button', { name: 'Write VEX' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Write VEX' }));
  return { ...app, dialog };
}

describe('writing VEX', () => {
  it('asks for what it is about, and for what the format asks for', async () => {
    const { dialog, user } = await openDialog();
    const status = () => dialog.getByRole('status').textContent;
    expect(status()).toBe('Choose what it is about.');
    await user.click(dialog.getByRole('checkbox', { name: /CVE-2024-0727 in openssl/ }));
    expect(status()).toBe('Say who states it.');
    await user.type(dialog.getByLabelText('Author'), 'Acme');
    expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
    await user.selectOptions(dialog.getByLabelText('Status'), 'Affected');
    expect(status()).toBe('Say what to do about it.');
    await user.type(dialog.getByLabelText('What to do'), 'Upgrade.');
    expect(dialog.getByRole('button', { name: 'Download' })).toBeEnabled();
  });

  it('is used here at once: the findings are settled, and dimmed', async () => {
    const { dialog, user } = await openDialog('&vulnFixable=true');
    expect(dialog.getByText('1 of 1 chosen')).toBeVisible();
    await user.type(dialog.getByLabelText('Author'), 'Acme');
    await user.click(dialog.getByRole('button', { name: 'Use it here' }));
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/^Used here from now on/));
    await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body);
    expect(await screen.findByText(/^1 of 2 is settled: 1 not affected/)).toBeVisible();
    expect(screen.getByRole('row', { name: /CVE-2024-0727/ })).toHaveTextContent('Not affected');
    expect(shownAdvisories()).toEqual(['CVE-2024-0727']);
  });

  it('is used here, and can be downloaded again as it was written', async () => {
    const files = watchSavedFiles();
    const { dialog, user } = await openDialog('&vulnFixable=true');
    await user.type(dialog.getByLabelText('Author'), 'Acme');
    await user.click(dialog.getByRole('button', { name: 'Use it here' }));
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/^Used here from now on/));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Risk data' }));
    const kept = within(await screen.findByRole('dialog', { name: 'Risk data' }));
    await user.click(await kept.findByRole('button', { name: /^Download quayadmin_busybox_latest_/ }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toMatch(/\.openvex\.json$/);
    expect(JSON.parse((await files[0]?.text) ?? '')).toMatchObject({
      author: 'Acme',
      statements: [{ vulnerability: { name: 'CVE-2024-0727' }, status: 'not_affected' }],
    });
  });

  it('is saved as OpenVEX that names the image by digest and repository', async () => {
    const files = watchSavedFiles();
    const { dialog, user } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Choose all' }));
    await user.type(dialog.getByLabelText('Author'), 'Acme');
    await user.click(dialog.getByRole('button', { name: 'Download' }));
    await waitFor(() => expect(files).toHaveLength(1));
    const [file] = files;
    expect(file?.name).toMatch(/^quayadmin_busybox_latest_.*\.openvex\.json$/);
    expect(JSON.parse((await file?.text) ?? '')).toMatchObject({
      author: 'Acme',
      statements: [
        {
          vulnerability: { name: 'CVE-2024-0727' },
          products: [{ '@id': expect.stringMatching(/^pkg:oci\/busybox@sha256/) as string }],
          status: 'not_affected',
        },
        { vulnerability: { name: 'CVE-2024-2961' } },
      ],
    });
  });
});
