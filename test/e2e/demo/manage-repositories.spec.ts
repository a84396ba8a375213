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

test('8.11: a repository is deleted from the list', async ({ page }) => {
  await page.goto('/repository');
  await page.getByRole('checkbox', { name: 'Select acme/models' }).check();
  await moreActions(page).click();
  await entry(page, 'Delete').click();
  await expect(dialog(page).getByRole('button', { name: 'Delete' })).toBeDisabled();
  await dialog(page).getByRole('textbox').fill('confirm');
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(toast(page, 'Deleted repository acme/models successfully')).toBeVisible();
  await expect(contentLink(page, 'acme/models')).toHaveCount(0);
  await expect(page).toHaveURL('/repository');
});

test('8.11 as it is written: click its name, More Actions, Delete, type confirm', async ({ page }) => {
  await page.goto('/repository');
  await contentLink(page, 'acme/models').click();
  await moreActions(page).click();
  await expect(entry(page, 'Make Public')).toBeVisible();
  await expect(entry(page, 'Make Private')).toBeVisible();
  await entry(page, 'Delete').click();
  await dialog(page).getByRole('textbox').fill('confirm');
  await dialog(page).getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Repositories' })).toBeVisible();
  await expect(contentLink(page, 'acme/models')).toHaveCount(0);
});

test('8.11 by keyboard alone', async ({ page }) => {
  await page.goto('/repository?q=acme/models');
  await tabTo(page, page.getByRole('checkbox', { name: 'Select acme/models' }));
  await page.keyboard.press('Space');
  await moreActions(page).focus();
  await page.keyboard.press('Enter');
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

const VIEWS: Record<string, { address: string; show?: (page: Page) => Promise<void> }> = {
  'a selection': {
    address: '/repository',
    show: async (page) => {
      await page.getByRole('checkbox', { name: 'Select acme/webapp' }).check();
      await moreActions(page).click();
      await expect(entry(page, 'Delete')).toBeVisible();
    },
  },
  'the deletion': {
    address: '/repository/acme/webapp',
    show: async (page) => {
      await moreActions(page).click();
      await entry(page, 'Delete').click();
      await expect(dialog(page).getByRole('textbox')).toBeVisible();
    },
  },
  'a new repository': {
    address: '/repository',
    show: async (page) => {
      await page.getByRole('button', { name: 'Create Repository' }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  information: {
    address: '/repository/acme/webapp?tab=information',
    show: async (page) => expect(page.getByRole('img', { name: /actions in .* \(UTC\)/ })).toBeVisible(),
  },
  'the description': {
    address: '/repository/acme/webapp?tab=information',
    show: async (page) => page.getByRole('button', { name: 'Edit description' }).click(),
  },
  settings: {
    address: '/repository/acme/webapp?tab=settings',
    show: async (page) => expect(page.getByRole('button', { name: 'Delete Repository' })).toBeVisible(),
  },
};

for (const [name, { address, show }] of Object.entries(VIEWS)) {
  test(`${name} has no accessibility faults`, async ({ page }) => {
    await page.goto(address);
    await show?.(page);
    await expectNoAxeViolations(page);
  });
}
