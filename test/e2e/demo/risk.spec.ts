import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { keepRiskFiles, riskFiles } from '../support/risk-files';
import { expect, test, type Page } from '../support/test';

const report = '/repository/scenarios/scans/tag/critical?tab=securityreport';

const table = (page: Page) => page.getByTestId('vulnerability-table');
const pills = (page: Page) => page.getByRole('list', { name: 'Filter by priority' });

/** Every request of page and worker, of any kind. */
function allRequests(page: Page): string[] {
  const urls: string[] = [];
  page.context().on('request', (request) => urls.push(request.url()));
  return urls;
}

test('files are read without a request, by keyboard alone, and settle what they settle', async ({ page }) => {
  // Before the key: what hands the choosers to the test is set up aside, and a press at once may come before it. The browser then
  // opens the chooser, and closes it itself.
  const choosing = page.waitForEvent('filechooser');
  // The messages of the registry are the last that a page asks for by itself.
  const messages = page.waitForResponse(/\/api\/v1\/messages$/);
  await page.goto(report);
  await messages;
  await expect(table(page)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Risk data', exact: true }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Risk data' });
  await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeFocused();

  const asked = allRequests(page);
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(riskFiles);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Remove' })).toHaveCount(4);
  const files = asked.filter((url) => !/\/assets\/[^/]+\.(?:js|css|woff2)$/.test(new URL(url).pathname));
  expect(files, 'nothing but the code that reads files was asked for').toEqual([]);
  await expectNoAxeViolations(page, 'the dialog');

  await page.keyboard.press('Escape');
  await expect(pills(page)).toBeVisible();
  await expect(page.getByText(/^1 of 23 is settled: 1 not affected /)).toBeVisible();
});

test('a report beside risk data', async ({ page }) => {
  await page.goto(report);
  await keepRiskFiles(page);
  await page.goto(`${report}&vulnSort=priority-asc`);
  await expect(pills(page)).toBeVisible();
  await table(page)
    .getByRole('button', { name: /^Details of CVE-2024-2961/ })
    .click();
  await expect(page.getByText(/^KEV: CVE-2024-2961, .*due Dec 11, 2026/)).toBeVisible();
  await expectNoAxeViolations(page, 'the report');

  await pills(page)
    .getByRole('button', { name: /Act now/ })
    .click();
  await expect(page).toHaveURL(/vulnRisk=now/);
  await expect(table(page).getByRole('button', { name: /^Details of / })).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(table(page).getByText('Act now').first()).toBeVisible();
  await expectNoAxeViolations(page, 'on a phone');
});

test('another tab hears of risk data', async ({ page, context }) => {
  await page.goto(report);
  await expect(table(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(report);
  await keepRiskFiles(other);
  await expect(pills(page)).toBeVisible();
});

test('the samples of the demo', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/\/scenarios\/scans\/manifest\/.* 5\d\d$/);
  await page.goto(report);
  await page.getByRole('button', { name: 'Risk data', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Risk data' });
  await dialog.getByRole('button', { name: 'Use the demo’s samples' }).click();
  await expect(dialog.getByRole('button', { name: /^Remove sample-/ })).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(pills(page).getByRole('button', { name: /Act now/ })).toBeVisible();

  await page.goto('/repository/scenarios/scans?tab=tags');
  const mark = page.getByRole('link', { name: /^\d now: \d act now.* critical$/ });
  await expect(mark).toHaveText(/^\d now$/);
  await expectNoAxeViolations(page, 'the tags');
  await mark.click();
  await expect(pills(page).getByRole('button', { name: /Act now/, pressed: true })).toBeVisible();
});
