import { expect, test } from '../support/test';

test('the bar is as wide as it is meant to be, its parts are apart, and forced colors keep it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/repository/scenarios/scans?q=critical');
  const bar = page.getByRole('link', { name: /: critical$/ }).locator('[aria-hidden]:has(> i)');
  await expect(bar).toBeVisible();
  const parts = await bar.locator('i').evaluateAll((all) =>
    all.map((part) => {
      const { left, right, height } = part.getBoundingClientRect();
      return { left, right, height, style: getComputedStyle(part).borderBlockStartStyle };
    }),
  );
  expect(parts.length).toBeGreaterThan(3);
  for (const [at, { left, height, style }] of parts.entries()) {
    expect(height).toBeGreaterThan(4);
    expect(left - (parts[at - 1]?.right ?? -Infinity)).toBeGreaterThan(1);
    expect(style, 'neighbors differ without their colors').not.toBe(parts[at - 1]?.style);
  }
});
