import { contentLink, scanResult, tagRow } from '../support/app-parts';
import { layoutShift, watchLayoutShifts } from '../support/layout-shift';
import { expect, test } from '../support/test';

const MOST_SHIFT = 0.05;
const FIRST_ROW_ABOVE = 320;

test('the first tag stands above y = 320 at 1440x900, and 18 rows are on the first screen', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  const rows = page.getByRole('grid', { name: 'Tags' }).locator('> tbody > tr');
  await expect(rows).toHaveCount(20);
  const banner = (await page.getByTestId('demo-banner').boundingBox())?.height ?? 0;
  const first = (await rows.first().boundingBox())?.y ?? Infinity;
  const eighteenth = await rows.nth(17).boundingBox();
  const last = eighteenth === null ? Infinity : eighteenth.y + eighteenth.height;
  console.log(`first row at y = ${first}, without the demo's banner ${first - banner}; 18th row ends at y = ${last}`);
  expect(banner).toBeGreaterThan(0);
  expect(first).toBeLessThan(FIRST_ROW_ABOVE);
  expect(last).toBeLessThanOrEqual(900);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing jumps while the cells fill and rows are selected, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watchLayoutShifts(page);
    await page.goto('/repository/acme/webapp');
    await expect(contentLink(page, 'hotfix')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(scanResult(tagRow(page, 'hotfix'))).toBeVisible();
    const glance = page.getByRole('navigation', { name: 'At a glance' });
    await expect(glance.getByRole('link', { name: /actions in 91 days/ })).toBeVisible();
    const filled = await layoutShift(page);
    console.log(`layout shift at ${viewport.width} px while the cells fill: ${filled.sum.toFixed(4)}`);
    expect(filled.sum, JSON.stringify(filled.shifts)).toBeLessThanOrEqual(MOST_SHIFT);

    await page.getByRole('checkbox', { name: 'Select hotfix' }).click();
    await page.getByRole('checkbox', { name: 'Select pr-482' }).click();
    await expect(page.getByText('2 selected').filter({ visible: true }).first()).toBeVisible();
    const selected = await layoutShift(page);
    console.log(`layout shift at ${viewport.width} px by selecting: ${(selected.sum - filled.sum).toFixed(4)}`);
    expect(selected.sum, JSON.stringify(selected.shifts)).toBeLessThanOrEqual(MOST_SHIFT);
  });

  test(`a tag's details do not jump while they fill, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watchLayoutShifts(page);
    await page.goto('/repository/quayadmin/busybox/tag/test2');
    await expect(page.getByText('None Detected')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const { sum, shifts } = await layoutShift(page);
    console.log(`layout shift of Details at ${viewport.width} px: ${sum.toFixed(4)}`);
    expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}

test('on a phone a platform shows what it has and nothing else, and an empty table takes the whole width', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/repository/acme/webapp?filter=multi-arch');
  await page.getByRole('button', { name: 'Platforms of stable' }).click();
  const platform = page.getByTestId('platform-row').first();
  await expect(scanResult(platform)).toBeVisible();
  const shown = platform.locator('td:visible');
  await expect(shown).toHaveCount(4);
  for (const [place, content] of [/linux/i, /None Detected|\d/, /[KMG]i?B|Unknown/, /^SHA256/i].entries()) {
    await expect(shown.nth(place)).toHaveText(content);
  }

  await page.goto('/repository/acme/empty');
  const cells = page.getByRole('grid', { name: 'Tags' }).locator('> tbody > tr > td'); // those of the skeleton come first
  const message = cells.filter({ hasText: 'There are no viewable tags for this repository' });
  await expect(message).toBeVisible();
  expect((await message.boundingBox())?.width).toBeGreaterThan(300);
});
