import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();
const deletedTags = (page: Page) => page.getByRole('table', { name: 'Recently deleted tags' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** Documentation: "click the name of the image you want to revert. Click the Tag History tab." */
async function openHistory(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'quayadmin/busybox', exact: true }).click();
  await expect(tagRow(page, 'test')).toBeVisible();
  await tab(page, 'Tag history').click();
}

/** What the tags table says of a tag's manifest. */
const manifestOf = (page: Page, tagName: string) => tagRow(page, tagName).locator('td[data-label="Digest"]');

test('8.13: a move is reverted, which the Tags tab shows without a reload, and taken back', async ({ page }) => {
  await openHistory(page);
  await page.getByRole('button', { name: 'Revert to sha256:57583a1b9c0a75, latest' }).click();
  await expect(dialog(page).getByText('This will change the image to which the tag points.')).toBeVisible();
  await expect(dialog(page).getByRole('row', { name: /^Image/ })).toContainText('sha256:d80aa3d7f5f5');
  await dialog(page).getByRole('button', { name: 'Restore tag' }).click();
  await expect(toast(page, 'Restored tag latest to digest sha256:57583a1b9c0a successfully')).toBeVisible();
  await tab(page, 'Tags').click();
  await expect(manifestOf(page, 'latest')).toContainText('sha256:57583a1b9c0a');
  await page.locator('.pf-v6-c-alert-group').getByRole('button', { name: 'Undo' }).click();
  await expect(manifestOf(page, 'latest')).toContainText('sha256:d80aa3d7f5f5');
});

test('8.13 by keyboard alone', async ({ page }) => {
  await openHistory(page);
  const button = page.getByRole('button', { name: 'Revert to sha256:57583a1b9c0a75, latest' });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('row', { name: /^Image/ })).toBeVisible();
  await tabTo(page, dialog(page).getByRole('button', { name: 'Restore tag' }));
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Restored tag latest to digest sha256:57583a1b9c0a successfully')).toBeVisible();
});

test(`the dialogs and the deleted tags have no accessibility faults`, async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=history&historyList=deleted');
  await expect(deletedTags(page).getByText('oops')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Restore to .* oops$/ }).click();
  await expect(dialog(page).getByRole('row', { name: /^Vulnerabilities/ })).toContainText('Critical');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Select oops', exact: true }).check();
  await page.getByRole('button', { name: 'Restore selected' }).click();
  await expect(dialog(page)).toBeVisible();
  await expectNoAxeViolations(page);
});
