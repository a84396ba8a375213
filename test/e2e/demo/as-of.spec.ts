import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const dialog = (page: Page) => page.getByRole('dialog');
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const snapshot = (page: Page) => page.getByRole('table', { name: /^Tags on/ });
const picture = (page: Page) => page.getByRole('grid', { name: 'Timeline of tags' });
const rowThen = (page: Page, tagName: string) =>
  snapshot(page)
    .locator('tbody tr')
    .filter({ has: page.getByText(tagName, { exact: true }) });

test('goes back in time, sees what has become of the tags, and restores two of them with one undo', async ({
  page,
}) => {
  await page.goto('/repository/acme/webapp?tab=history');
  await page.getByRole('button', { name: 'Dates' }).click();
  await page.getByRole('button', { name: '1 week ago' }).click();
  await expect(page.getByRole('heading', { name: /^Tags on / })).toContainText('1 moved since, 1 gone since');
  await page.getByRole('button', { name: /^Compared with now: Tags at that time/ }).click();
  await page.getByRole('option', { name: 'Different now (2)' }).click();
  await expect(rowThen(page, 'latest')).toContainText('Moved since, now sha256:');
  await expect(rowThen(page, 'retired')).toContainText('Gone since');
  await page.getByRole('checkbox', { name: 'Select latest', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Select retired', exact: true }).check();
  await page.getByRole('button', { name: 'Restore selected' }).click();
  await expect(dialog(page).getByText(/tags that were made since stay as they are/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Restore 2 tags' }).click();
  await expect(toast(page, 'Restored tags successfully')).toBeVisible();
  await expect(page.getByText('No tags of then match')).toBeVisible();
  await tab(page, 'Tags').click();
  await page.getByPlaceholder('Search by tag...').fill('retired');
  await expect(tagRow(page, 'retired')).toBeVisible();
  await page.locator('.pf-v6-c-alert-group').getByRole('button', { name: 'Undo' }).click();
  await expect(tagRow(page, 'retired')).toBeHidden();
});

test('steps through 2,500 changes by keyboard', async ({ page }) => {
  await page.goto('/repository/acme/history?tab=history');
  const previous = page.getByRole('button', { name: 'Previous change' });
  await expect(previous).toBeEnabled();
  await tabTo(page, previous);
  const told = page.getByRole('list', { name: 'What changed at this moment' });
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/historyAt=/);
  await expect(told).toBeVisible();
  const newer = page.url();
  await page.keyboard.press('[');
  await expect(page).not.toHaveURL(newer);
  const older = page.url();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(newer);
  await page.keyboard.press('[');
  await expect(page).toHaveURL(older);
});

test('the timeline is walked by keyboard and leads to a moment', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox?tab=history');
  await tabTo(page, page.getByRole('button', { name: 'Timeline', exact: true }));
  await page.keyboard.press('Enter');
  const segments = picture(page).getByRole('button');
  await expect(segments.first()).toBeVisible();
  await tabTo(page, segments.first());
  await page.keyboard.press('ArrowDown');
  await expect(segments.first()).not.toBeFocused();
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: /^Details of / });
  await expect(details.locator(':focus')).toBeVisible(); // it listens to the keyboard once it has the focus
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await page.keyboard.press('Enter');
  await details.getByRole('link', { name: 'As of its beginning' }).click();
  await expect(snapshot(page)).toBeVisible();
  await expect(page.getByRole('list', { name: 'What changed at this moment' })).toBeVisible();
});

test('the timeline of 2,500 entries draws, zooms and stays within its box', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/repository/acme/history?tab=history');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByText(/^8 of 8 tags changed/)).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await expect(page).toHaveURL(/historyFrom=/);
  await expect(picture(page)).toHaveAttribute('aria-rowcount', '8');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Timeline as a table' })).toBeVisible();
});

test(`a moment and the timeline have no accessibility faults`, async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=history&historyAt=previous');
  await page.getByRole('button', { name: 'Dates' }).click();
  await page.getByRole('button', { name: '1 week ago' }).click();
  await expect(page.getByRole('heading', { name: /^Tags on / })).toBeVisible();
  await expectNoAxeViolations(page);
  await page
    .getByRole('checkbox', { name: /^Select / })
    .nth(1)
    .check();
  await page.getByRole('button', { name: 'Restore selected' }).click();
  await expect(dialog(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Now', exact: true }).click();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(picture(page)).toBeVisible();
  await expectNoAxeViolations(page);
  await picture(page).getByRole('button').first().click();
  await expect(page.getByRole('dialog', { name: /^Details of / })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByText('Show as table').click();
  await expect(page.getByRole('table', { name: 'Timeline as a table' })).toBeVisible();
  await expectNoAxeViolations(page);
});
