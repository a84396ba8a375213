import { untilLoaded } from '../support/loaded';
import { emulateTheme } from '../support/theme';
import { expect, test } from '../support/test';

/** Pages that the documentation shows, by the name of the picture. */
const PICTURES = {
  tags: '/repository/acme/webapp',
  report: '/repository/acme/webapp/tag/v2.1.0-debug?tab=securityreport',
};

for (const [name, address] of Object.entries(PICTURES)) {
  test(`pictures of ${name} in both themes`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await expect(page.locator('main tbody tr').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await untilLoaded(page);
    for (const theme of ['light', 'dark'] as const) {
      await emulateTheme(page, theme);
      await page.screenshot({ path: `docs/screenshots/${name}-${theme}.png`, animations: 'disabled' });
    }
  });
}
