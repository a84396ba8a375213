import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const webapp = '/repository/acme/webapp/tag/v1.0.0?tab=securityreport';
const huge = '/repository/scenarios/scans/tag/huge-report?tab=securityreport';

const table = (page: Page) => page.getByTestId('vulnerability-table');
const rows = (page: Page) => table(page).getByRole('button', { name: /^Details of / });
const search = (page: Page) => page.getByPlaceholder('Filter Vulnerabilities...');

/** Widths of the head's cells in whole pixels. */
async function columnWidths(page: Page): Promise<number[]> {
  return table(page)
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().width)));
}

test('from the tags to what was found in one of them, by mouse', async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=tags&q=v1.0.0');
  await tagRow(page, 'v1.0.0')
    .getByRole('link', { name: /Critical/ })
    .click();
  await expect(page).toHaveURL(/\/tag\/v1\.0\.0\?tab=securityreport&digest=sha256%3A[0-9a-f]{64}$/);
  await expect(page.getByRole('tab', { name: 'Security Report' })).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('heading', { name: 'Quay Security Reporting has detected 23 vulnerabilities' }),
  ).toBeVisible();
  await expect(page.getByText('Patches are available for 12 vulnerabilities')).toBeVisible();
  await expect(page.getByTestId('vulnerability-chart')).toBeVisible();

  await page.getByRole('button', { name: '3 Critical' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Only show fixable' }).check();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(20);

  await page.getByRole('button', { name: 'Type' }).click();
  await page.getByRole('menu', { name: 'Type' }).getByText('Python').click();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('button', { name: 'Group: No grouping' }).click();
  await page.getByRole('option', { name: 'By layer' }).click();
  await expect(table(page).getByRole('button', { name: /^Vulnerabilities of Layer 1: ADD/ })).toBeVisible();
  await page.getByRole('button', { name: 'Collapse groups' }).click();
  await expect(rows(page)).toHaveCount(0);
});

test('what was found, by keyboard alone', async ({ page }) => {
  await page.goto(webapp);
  await expect(rows(page)).toHaveCount(20);
  await tabTo(page, search(page));
  await page.keyboard.type('curl -38545');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await tabTo(page, rows(page));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Note: This vulnerability was originally given a CVSSv3 score of/)).toBeVisible();
  await expect(page.getByText('Attack Vector')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Attack Vector')).toBeHidden();
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(search(page)).toHaveValue('curl -38545');
});

test('at least ten advisories are in view below a low summary', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(webapp);
  await expect(rows(page)).toHaveCount(20);
  const inView = await rows(page).evaluateAll(
    (buttons) => buttons.filter((button) => button.getBoundingClientRect().bottom <= window.innerHeight).length,
  );
  expect(inView).toBeGreaterThanOrEqual(10);
  const summary = await page.getByRole('region', { name: /Quay Security Reporting/ }).boundingBox();
  expect(summary?.height).toBeLessThanOrEqual(150);
});

test('columns keep their widths when rows open, and the toolbar its place when filters are set', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${webapp}&vulnGroup=layer`);
  await expect(rows(page).first()).toBeVisible();
  const before = await columnWidths(page);
  const head = await table(page).boundingBox();
  await page.getByRole('button', { name: 'Expand all rows' }).click();
  await expect(page.getByRole('heading', { name: 'Description' }).first()).toBeVisible();
  expect(await columnWidths(page)).toEqual(before);
  await page.getByRole('button', { name: '6 High' }).click();
  await expect(page.getByText('6 of 23 shown')).toBeVisible();
  expect(await columnWidths(page)).toEqual(before);
  expect((await table(page).boundingBox())?.y).toBe(head?.y);
});

test('a report of thousands is searched and sorted', async ({ page }) => {
  await page.goto(huge);
  await expect(rows(page)).toHaveCount(20);
  await search(page).fill('library-0042');
  await expect(rows(page).first()).toHaveAccessibleName(/library-0042$/);
  await table(page).getByRole('button', { name: 'Score' }).click();
  await expect(page).toHaveURL(/vulnSort=score/);
  await expect(table(page).getByRole('columnheader', { name: 'Score' })).toHaveAttribute('aria-sort', 'ascending');
});

test('on a phone nothing is wider than the screen, and without the head of the table one sorts and opens rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(webapp);
  await expect(rows(page)).toHaveCount(20);
  await rows(page).first().click();
  await expect(page.getByText('Attack Vector')).toBeVisible();
  const width = await page.evaluate(() => {
    const main = document.querySelector('main');
    return { page: document.documentElement.scrollWidth, main: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0) };
  });
  expect(width, 'nothing is wider than the screen').toEqual({ page: 390, main: 0 });
  await rows(page).first().click();
  await page.getByRole('button', { name: 'Sort by: Severity, ascending' }).click();
  await page.getByRole('option', { name: 'Package, ascending' }).click();
  await expect(rows(page).first()).toHaveAccessibleName(/coreutils$/);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('button', { name: 'Expand all', exact: true }).click();
  await page.getByRole('button', { name: /^Show \d+ vulnerabilities$/ }).click();
  await expect(page.getByRole('heading', { name: 'Description' })).toHaveCount(20);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page.getByRole('button', { name: /^Sort by/ })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Collapse all rows' })).toBeVisible();
});

test(`axe finds no fault`, async ({ page }) => {
  await page.goto(`${webapp}&vulnGroup=advisory&vulnSeverity=Critical,High`);
  await rows(page).first().click();
  await expect(page.getByText('Attack Vector')).toBeVisible();
  await expectNoAxeViolations(page);
  await search(page).fill('nowhere');
  await expect(page.getByRole('heading', { name: 'No Vulnerabilities Found' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('on a phone the formats of an export are reached by keyboard from within the filters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/repository/scenarios/scans/tag/critical?tab=securityreport');
  await page.getByRole('button', { name: /^Filters/ }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: 'Export' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^CSV/ })).toBeFocused();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
  await expect(button).toBeFocused();
});
