import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { atNoon } from '../support/noon';
import { expect, test } from '../support/test';

test('the tile leads to the agenda, where tags get days more by keyboard alone', async ({ page }) => {
  await atNoon(page);
  await page.goto('/repository/acme/webapp');
  await page.getByRole('link', { name: /expiring this week$/ }).click();
  const table = page.getByRole('table', { name: 'Agenda' });
  await expect(table.getByRole('heading', { level: 3 }).first()).toHaveText(/^Today, /);
  await expectNoAxeViolations(page, 'agenda');
  const boxes = table.getByRole('checkbox');
  await tabTo(page, boxes.first());
  await page.keyboard.press('Space');
  await expect(boxes.first()).toBeChecked();
  const name = await table.locator('[data-label="Tag"]').first().innerText();
  await tabTo(page, page.getByRole('button', { name: 'Extend by…' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Days more' })).toBeFocused();
  await expectNoAxeViolations(page, 'Extend by…');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('365');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Successfully set expiration for tag ${name} to`).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Extend by…' })).toBeFocused();
  await expect(table.locator('[data-label="Tag"]').first()).not.toHaveText(name);
});
