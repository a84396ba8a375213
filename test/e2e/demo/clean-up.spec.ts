import { expect, test } from '../support/test';

const address = '/repository/acme/webapp/clean-up';

test('a clean-up is planned, looked at and applied with the keyboard alone', async ({ page }) => {
  await page.goto(address);
  const add = page.getByRole('button', { name: 'Add rule' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Take nightly builds/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const first = page.getByRole('group', { name: 'Rule 1', exact: true });
  await expect(first.getByRole('textbox', { name: 'names' })).toBeFocused();
  // Glob and Regex are one stop each, then comes the age.
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(first.getByRole('textbox', { name: 'older than, days' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('9');
  await expect(first.getByText('Takes 4 tags')).toBeVisible();
  await expect(page).toHaveURL(/older:9d/);

  const box = page.getByRole('checkbox', { name: / goes$/ }).first();
  await box.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Taken out by hand')).toBeVisible();

  await page.getByRole('radio', { name: 'Set an expiration' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/effect=remove/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Remove 3 tags…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Remove 3 tags?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove 3 tags' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Removed 3 tags')).toBeVisible();
  await expect(page.getByText(/^In this browser these rules were last applied to 3 tags/)).toBeVisible();
});
