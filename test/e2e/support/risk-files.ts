import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../risk-files');

/** Samples of risk data, a file of each kind. */
export const riskFiles = [
  'epss_scores-2026-11-28.csv',
  'known_exploited_vulnerabilities.json',
  'openvex-scans.json',
  'accepted.csv',
].map((name) => join(folder, name));

/** Opens the dialog of a report, on a phone by way of its filters, and picks the samples. */
export async function keepRiskFiles(page: Page): Promise<void> {
  const filters = page.getByRole('button', { name: /^Filters/ });
  if (await filters.isVisible()) await filters.click();
  await page.getByRole('button', { name: 'Risk data', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Risk data' });
  await dialog.getByLabel('Files of risk data').setInputFiles(riskFiles);
  await expect(dialog.getByRole('list', { name: 'Risk data in this browser' }).getByRole('listitem')).toHaveCount(4);
}
