import { readFile } from 'node:fs/promises';
import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { layoutShift, watchLayoutShifts } from '../support/layout-shift';
import { expect, test, type Page } from '../support/test';

const report = (tag: string) => `/repository/scenarios/scans/tag/${tag}?tab=securityreport`;
const MOST_SHIFT = 0.05;

const summary = (page: Page) => page.getByRole('table', { name: 'Security scans of all platforms' });

async function openSummary(page: Page): Promise<void> {
  await page.goto(report('index-with-failing-platform'));
  await page.getByRole('link', { name: 'All platforms' }).click();
  await expect(summary(page).getByRole('row', { name: /^All platforms 2 of 4 scanned/ })).toBeVisible();
  await expect(summary(page).getByText('The security scanner does not answer.')).toBeVisible();
}

test('from one platform to all of them and to another, and its vulnerabilities into a file, by keyboard', async ({
  page,
  allowFailedRequests,
}) => {
  allowFailedRequests(/\/security\?.* 520$/);
  await page.goto(report('index-with-failing-platform'));
  await expect(page.getByText('Report of linux/amd64')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'All platforms' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /vulnerabilities on 2 of 4 platforms$/ })).toBeVisible();
  await tabTo(page, summary(page).getByRole('link', { name: 'linux on amd64', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Report of linux/amd64')).toBeVisible();

  await tabTo(page, page.getByRole('button', { name: 'Export' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('scenarios_scans_index-with-failing-platform_linux-amd64_vulnerabilities.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('# Platform,linux/amd64\r\n');
  const saved = page.getByText(/^Saved \d+ vulnerabilities as scenarios_scans_index/);
  await expect(saved).toBeAttached();
  const count = Number(/\d+/.exec((await saved.textContent()) ?? '')?.[0]);
  expect(text.split('\r\n').filter((line) => /^(CVE|GHSA|GO)-/.test(line))).toHaveLength(count);
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('a queued scan is checked by itself and on demand', async ({ page }) => {
  await page.clock.install();
  await page.goto(report('queued'));
  await expect(page.getByRole('heading', { name: 'Security scan is currently queued.' })).toBeVisible();
  const asksAgain = () => page.waitForRequest(/\/security\?/);
  const automatic = asksAgain();
  await page.clock.runFor(10_000);
  await automatic;
  const onDemand = asksAgain();
  await page.getByRole('button', { name: 'Check now' }).click();
  await onDemand;
  await expect(page.getByRole('status').filter({ hasText: /^Still queued, checked at/ })).toBeAttached();
});

test('nothing jumps when a slow report arrives, nor when platforms are told one by one', async ({
  page,
  allowFailedRequests,
}) => {
  allowFailedRequests(/\/security\?.* 520$/);
  await watchLayoutShifts(page);
  await page.goto(report('slow-scan'));
  await expect(page.getByTestId('vulnerability-table')).toBeVisible({ timeout: 30_000 });
  const slow = await layoutShift(page);
  console.log(`layout shift when a slow report arrives: ${slow.sum.toFixed(4)}`);
  expect(slow.sum, JSON.stringify(slow.shifts)).toBeLessThanOrEqual(MOST_SHIFT);
  await openSummary(page);
  const told = await layoutShift(page);
  console.log(`layout shift of the summary over all platforms: ${told.sum.toFixed(4)}`);
  expect(told.sum, JSON.stringify(told.shifts)).toBeLessThanOrEqual(MOST_SHIFT);
});

test(`axe finds nothing in the states of a scan`, async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/\/security\?.* (520|500)$/);
  for (const tag of ['queued', 'failed', 'unknown-status', 'no-packages', 'scanner-down', 'scan-500']) {
    await page.goto(report(tag));
    await expect(page.getByRole('tabpanel').getByRole('heading').first()).toBeVisible();
    await expectNoAxeViolations(page);
  }
  await openSummary(page);
  await expectNoAxeViolations(page);
  await page.goto(`${report('critical')}&vulnFixable=true`);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('menu', { name: /^As filtered/ })).toBeVisible();
  await expectNoAxeViolations(page);
});
