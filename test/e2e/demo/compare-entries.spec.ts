import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const webapp = '/repository/acme/webapp';
const tabs = ['layers', 'config', 'labels'];

test('two tags are selected and compared by keyboard alone, and are still selected on the way back', async ({
  page,
}) => {
  await page.goto(`${webapp}?q=v1.1`);
  const boxes = ['v1.10.0', 'v1.1.0'].map((name) => page.getByRole('checkbox', { name: `Select ${name}` }));
  for (const box of boxes) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, page.getByTestId('bulk-actions-kebab'));
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name: 'Compare', exact: true });
  await expect(entry).toBeVisible();
  for (let step = 0; step < 10 && !(await entry.evaluate((node) => node === document.activeElement)); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/compare\?a=v1\.1\.0&b=v1\.10\.0$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  await page.goBack();
  for (const box of boxes) await expect(box).toBeChecked();
});

for (const width of [1440, 390]) {
  test(`axe finds nothing, and nothing scrolls sideways, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const tab of tabs) {
      await page.goto(`${webapp}/compare?a=v1.0.0&b=v2.1.0-debug&tab=${tab}`);
      await expect(page.getByRole('tabpanel').locator('tbody tr').first()).toBeVisible();
      await expectNoAxeViolations(page, tab);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto(`${webapp}/compare?a=v1.0.0`);
    await expect(page.getByRole('group', { name: 'Newest tags' })).toBeVisible();
    await expectNoAxeViolations(page, 'choice');
  });
}

test('secrets are masked until a person asks', async ({ page }) => {
  await page.goto(`${webapp}/compare?a=v1.0.0&b=v2.1.0-debug&tab=config`);
  const show = page.getByRole('button', { name: /^Show 1 possible secret/ });
  await expect(show).toBeVisible();
  expect(await page.content()).not.toContain('example-of-');
  await tabTo(page, show);
  await page.keyboard.press('Enter');
  await expect(page.getByText('example-of-1.0.0')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mask 1 possible secret/ })).toBeFocused();
});
