import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const comparison = '/repository/acme/webapp/compare?a=v1.0.0&b=v2.0.0';

const sentence = (page: Page) => page.getByRole('main').locator('[role=status] p');
const rows = (page: Page) => page.getByRole('table').locator('tbody tr');

test('two images are compared, filtered and swapped by keyboard alone', async ({ page }) => {
  await page.goto(comparison);
  await expect(sentence(page)).toHaveText(/^13 fixed vulnerabilities \(3 Critical\); liblzma5 5\.6\.1-1 → /);
  await tabTo(page, page.getByRole('button', { name: 'Swap sides' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?a=v2\.0\.0&b=v1\.0\.0$/);
  await expect(sentence(page)).toHaveText(/^13 new vulnerabilities \(3 Critical\)/);
  await expect(page.getByRole('button', { name: 'Swap sides' })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: '9 Unchanged' }));
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(9);
  await tabTo(page, page.getByPlaceholder('Filter Vulnerabilities...'));
  await page.keyboard.type('curl');
  await expect(rows(page)).toHaveCount(1);
  await expect(page).toHaveURL(/vulnChange=unchanged&vulnSearch=curl/);

  await tabTo(page, page.getByRole('tab', { name: 'Vulnerabilities' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Packages' })).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(1);
});

for (const width of [1440, 390]) {
  test(`axe finds nothing, and nothing scrolls sideways, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [comparison, `${comparison}&tab=packages`, comparison.replace('v2.0.0', 'nope')]) {
      await page.goto(address);
      await expect(page.getByRole('tabpanel').locator('tbody tr, h2').first()).toBeVisible();
      await expectNoAxeViolations(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('other pages fetch nothing of it', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/repository/acme/webapp');
  await expect(rows(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => /Compar|VulnerabilitiesTab/.test(url))).toEqual([]);
});
