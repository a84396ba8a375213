import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

/** Opens the menu of a tag and walks down to an entry, without a mouse. */
async function choose(page: Page, tag: string, action: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: `Actions for tag ${tag}`, exact: true }));
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name: action, exact: true });
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  for (let step = 0; step < 8 && !(await entry.evaluate((element) => element === document.activeElement)); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(entry).toBeFocused();
  await expect(entry).toBeEnabled(); // when it is known what the person may do
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, button(page, name));
  await page.keyboard.press('Enter');
}

// Many stops of the Tab key, each a round trip to the browser.
test.slow();

test.beforeEach(async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(tagRow(page, 'test')).toBeVisible();
});

test('8.5: a label is added by keyboard alone', async ({ page }) => {
  await choose(page, 'test2', 'Edit labels');
  await press(page, 'Add new label');
  await page.keyboard.type('com.example.release-date=2023-11-14');
  await page.keyboard.press('Enter');
  await press(page, 'Save labels');
  await expect(toast(page, 'Created labels successfully')).toBeVisible();
});

test('8.7.1: an expiration is set by keyboard alone, for one tag and for many', async ({ page }) => {
  await choose(page, 'test', 'Change expiration');
  await press(page, 'In 1 month');
  await press(page, 'Change Expiration');
  await expect(toast(page, /Successfully set expiration for tag test to/)).toBeVisible();

  await page.goto('/repository/quayadmin/busybox');
  for (const name of ['example', 'tag-test']) {
    await tabTo(page, page.getByRole('checkbox', { name: `Select ${name}`, exact: true }));
    await page.keyboard.press('Space');
  }
  await page.getByRole('button', { name: 'Actions', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Edit labels' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const entry = page.getByRole('menuitem', { name: 'Set expiration' });
  await expect(entry).toBeFocused();
  await expect(entry).toBeEnabled();
  await page.keyboard.press('Enter');
  await press(page, 'In 1 week');
  await press(page, 'Change Expiration of 2 tags');
  await expect(toast(page, /Successfully updated 2 tag expirations to/)).toBeVisible();
});

test('8.11: a tag is deleted and brought back by keyboard alone', async ({ page }) => {
  await choose(page, 'sample_tag', 'Remove');
  await expect(button(page, 'Cancel')).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Shift+Tab');
  await expect(button(page, 'Remove tag')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Removed tag sample_tag')).toBeVisible();
  await expect(tagRow(page, 'sample_tag')).toBeHidden();
  await page.getByRole('button', { name: 'Activity' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog', { name: 'Activity' }).getByRole('button', { name: /^Undo/ }));
  await page.keyboard.press('Enter');
  await expect(tagRow(page, 'sample_tag')).toBeVisible();
});
