import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const menuOf = (page: Page, tag: string) => page.getByRole('button', { name: `Actions for tag ${tag}`, exact: true });
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();

/** Documentation: "click Repositories, click the name of a repository". */
async function openRepository(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'quayadmin/busybox', exact: true }).click();
  await expect(tagRow(page, 'test')).toBeVisible();
}

async function choose(page: Page, tag: string, action: string): Promise<void> {
  await menuOf(page, tag).click();
  await entry(page, action).click();
  await expect(dialog(page)).toBeVisible();
}

test('8.3 by keyboard alone', async ({ page }) => {
  await openRepository(page);
  await tabTo(page, menuOf(page, 'latest'));
  await page.keyboard.press('Enter');
  await expect(entry(page, 'Add new tag')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByLabel('new tag name')).toBeFocused();
  await page.keyboard.type('by-keyboard');
  await expect(dialog(page).getByText('by-keyboard does not exist yet.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(tagRow(page, 'by-keyboard')).toBeVisible();
});

test('8.5: labels are added, complained about, and removed', async ({ page }) => {
  await openRepository(page);
  await choose(page, 'test2', 'Edit labels');
  await dialog(page).getByRole('button', { name: 'Add new label' }).click();
  await page.keyboard.type('not a label');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Invalid label format, must be key value separated by =')).toBeVisible();
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Add new label' }).click();
  await page.keyboard.type('com.example.release-date=2023-11-14');
  await dialog(page).getByRole('heading', { name: 'Mutable labels' }).click(); // the white space of the box
  await dialog(page).getByRole('button', { name: 'Save labels' }).click();
  await expect(toast(page, 'Created labels successfully')).toBeVisible();

  await choose(page, 'test2', 'Edit labels');
  await dialog(page).getByRole('button', { name: 'Remove com.example.release-date=2023-11-14' }).click();
  await dialog(page).getByRole('button', { name: 'Save labels' }).click();
  await expect(toast(page, 'Deleted labels successfully')).toBeVisible();
});

test('what was done with many tags is told within the screen of a phone, in words and no letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/repository/acme/webapp?q=nightly&perPage=10');
  const boxes = page.getByRole('checkbox', { name: /^Select nightly/ });
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: /^Remove \d+ tags$/ })
    .click();
  await expect(dialog(page)).toBeHidden();
  const message = page.getByRole('list', { name: 'Notifications' }).locator('.pf-v6-c-alert');
  await expect(message).toContainText('nightly-');
  const [box, title] = await Promise.all([message.boundingBox(), message.getByRole('heading').boundingBox()]);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(320);
  expect(title?.width).toBeGreaterThan(60);
});
