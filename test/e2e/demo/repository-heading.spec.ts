import type { Page } from '@playwright/test';
import { cutText } from '../support/cut-text';
import { expect, test } from '../support/test';

const pullLine = (page: Page) => page.getByRole('group', { name: 'Pull command' });
const menu = (page: Page) => page.getByRole('button', { name: 'More Actions' });

/** Where something is, in pixels. */
async function placeOf(locator: ReturnType<typeof pullLine>) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on screen');
  return box;
}

test('the heading keeps its place when the description opens, the menu at its right end', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  await expect(pullLine(page)).toContainText('acme/webapp');
  const parts = [page.getByRole('heading', { level: 1 }), pullLine(page), menu(page)];
  const before = await Promise.all(parts.map(placeOf));
  await page.getByRole('button', { name: 'Description' }).click();
  await expect(page.getByText('web application')).toBeVisible();
  expect(await Promise.all(parts.map(placeOf))).toEqual(before);

  const table = await placeOf(page.getByRole('table', { name: 'Tags' }));
  const end = await placeOf(menu(page));
  expect(end.x + end.width).toBeCloseTo(table.x + table.width, 0);
  await menu(page).click();
  const entries = await placeOf(page.getByRole('menu', { name: 'Repository actions' }));
  expect(entries.x + entries.width).toBeLessThanOrEqual(1440);
});

for (const width of [1440, 768, 390, 320]) {
  test(`the pull command is one line, and nothing is too wide, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const repository of ['acme/webapp', 'acme/frozen', 'acme/team/tag/tools/']) {
      await page.goto(`/repository/${repository}?tab=information`);
      await expect(page.getByRole('heading', { name: 'Description' })).toBeVisible();
      const line = pullLine(page);
      await expect(line.getByRole('button', { name: 'Copy pull command' })).toBeVisible();
      expect((await placeOf(line)).height, repository).toBeLessThan(36);
      expect(await cutText(page), repository).toEqual([]);
    }
  });
}

test('what the scan of the newest release found has its place in the line, at every width', async ({ page }) => {
  await page.goto('/repository/acme/history?tab=history');
  const glance = page.getByRole('navigation', { name: 'At a glance' });
  for (const width of [1440, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    // A desktop has the line beside the heading, and makes it anew there: what is measured may be the one that goes.
    await expect(glance.getByRole('link', { name: /Low/ })).toBeAttached();
    // 28 px are kept for it before it is known.
    await expect(glance, `${width} px`).toHaveCSS('height', '28px');
  }
});
