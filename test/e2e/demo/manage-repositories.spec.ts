import { expectNoAxeViolations } from '../support/accessibility';
import { contentLink } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const moreActions = (page: Page) => page.getByRole('button', { name: 'More Actions' });
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name });
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();

// Whether a repository is really gone is asked afterwards.
test.beforeEach(({ allowFailedRequests }) => allowFailedRequests(/^GET \/api\/v1\/repository\/acme\/models\S* 404$/));

test('8.11 by keyboard alone', async ({ page }) => {
  await page.goto('/repository?q=acme/models');
  await tabTo(page, page.getByRole('checkbox', { name: 'Select acme/models' }));
  await page.keyboard.press('Space');
  await moreActions(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowUp'); // to the last entry
  await expect(entry(page, 'Delete')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('confirm');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Deleted repository acme/models successfully')).toBeVisible();
});

test('a repository is created, starred and made private', async ({ page }) => {
  await page.goto('/repository');
  await page.getByRole('button', { name: 'Create Repository' }).click();
  await expect(dialog(page).getByLabel('Repository name')).toBeFocused();
  await page.keyboard.type('brand-new');
  await page.keyboard.press('Enter');
  await expect(toast(page, 'Successfully created repository quayadmin/brand-new')).toBeVisible();
  await page.getByPlaceholder('Search by name...').fill('brand-new');
  await page.getByRole('button', { name: 'Star quayadmin/brand-new' }).click();
  await expect(page.getByRole('button', { name: 'Star quayadmin/brand-new' })).toHaveAttribute('aria-pressed', 'true');
  await contentLink(page, 'quayadmin/brand-new').click();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Make private' }).click();
  await dialog(page).getByRole('button', { name: 'Make private' }).click();
  await expect(page.getByText(/This Repository is currently private/)).toBeVisible();
});

test('the repositories’ selection and dialog have no accessibility faults', async ({ page }) => {
  await page.goto('/repository');
  await page.getByRole('checkbox', { name: 'Select acme/webapp' }).check();
  await moreActions(page).click();
  await expect(entry(page, 'Delete')).toBeVisible();
  await expectNoAxeViolations(page, 'a selection');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Create Repository' }).click();
  await expect(dialog(page)).toBeVisible();
  await expectNoAxeViolations(page, 'a new repository');
});

test('a repository’s information, settings and deletion have no accessibility faults', async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=information');
  await expect(page.getByRole('img', { name: /actions in .* \(UTC\)/ })).toBeVisible();
  await expectNoAxeViolations(page, 'information');
  await page.getByRole('button', { name: 'Edit description' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expectNoAxeViolations(page, 'the description');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await expect(page.getByRole('button', { name: 'Delete Repository' })).toBeVisible();
  await expectNoAxeViolations(page, 'settings');
  await moreActions(page).click();
  await entry(page, 'Delete').click();
  await expect(dialog(page).getByRole('textbox')).toBeVisible();
  await expectNoAxeViolations(page, 'the deletion');
});
