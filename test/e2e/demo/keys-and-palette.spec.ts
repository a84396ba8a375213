import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const palette = (page: Page) => page.getByRole('combobox', { name: 'Go to, or do' });
const toast = (page: Page, text: string) => page.locator('.pf-v6-c-alert-group').getByText(text).first();
const nameLink = (page: Page, tag: string) => tagRow(page, tag).getByRole('link', { name: tag, exact: true });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
}

test('by keyboard alone: to a repository, down its rows, a label, and back again', async ({ page }) => {
  await page.goto('/repository');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openPalette(page);
  await page.keyboard.type('busybox');
  await expect(page.getByRole('option', { name: 'quayadmin/busybox' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tagRow(page, 'test')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('/');
  await page.keyboard.type('test2');
  await expect(tagRow(page, 'test')).toBeHidden();
  // Letters are text in the field; the next one is for the rows.
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await expect(nameLink(page, 'test2')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Select test2' })).toBeChecked();
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Select test2' })).not.toBeChecked();

  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Edit labels' });
  await expect(dialog.getByRole('button', { name: 'Add new label' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('jx=1'); // letters of a dialog are no keys
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Save labels' }));
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Created labels successfully')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(nameLink(page, 'test2')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(toast(page, 'Undone')).toBeVisible();

  await openPalette(page);
  await page.keyboard.type('history');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Tag history' })).toHaveAttribute('aria-selected', 'true');
});

test('the focus is held in the palette and comes back to where it was', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(tagRow(page, 'test')).toBeVisible();
  await nameLink(page, 'test').focus();
  await openPalette(page);
  for (let stop = 0; stop < 4; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(nameLink(page, 'test')).toBeFocused();
});

test('the field of the palette stays where it is while results come and go', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(tagRow(page, 'test')).toBeVisible();
  await openPalette(page);
  const before = await palette(page).boundingBox();
  await page.keyboard.type('zzzz');
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  expect(await palette(page).boundingBox()).toEqual(before);
  const field = await palette(page).boundingBox();
  expect(field?.y ?? 999, 'at the top').toBeLessThan(200);
});

test('single keys can be switched off, those of the tag history among them', async ({ page }) => {
  await page.goto('/repository/acme/history?tab=history');
  await expect(page.getByRole('button', { name: 'Previous change' })).toBeVisible();
  await page.keyboard.press('?');
  await tabTo(page, page.getByRole('switch', { name: 'Single keys' }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch', { name: 'Single keys' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const address = page.url();
  await page.keyboard.press('[');
  await page.keyboard.press('?');
  await openPalette(page); // after the keys before it
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  expect(page.url()).toBe(address);
});

test('axe finds nothing in the palette and in the list of keys', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  await expect(tagRow(page, 'hotfix')).toBeVisible();
  await nameLink(page, 'hotfix').focus();
  await openPalette(page);
  await expectNoAxeViolations(page, 'what is offered at first');
  await page.keyboard.type('acme');
  await expect(page.getByRole('group', { name: 'Repositories' })).toBeVisible();
  await expectNoAxeViolations(page, 'what is found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectNoAxeViolations(page, 'the list of keys');
});
