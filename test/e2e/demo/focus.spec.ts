import { tagRow } from '../support/app-parts';
import { expect, test, type Page } from '../support/test';

const busybox = '/repository/quayadmin/busybox';
const dialog = (page: Page) => page.getByRole('dialog');
const kebab = (page: Page, tag: string) => page.getByRole('button', { name: `Actions for tag ${tag}`, exact: true });

/** Opens a menu and chooses an entry by keyboard. */
async function choose(page: Page, toggle: ReturnType<typeof kebab>, entry: string): Promise<void> {
  await toggle.focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  await expect(item).toBeEnabled(); // when it is known what the person may do
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await dialog(page).getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
}

const rowDialogs = [
  'Add new tag',
  'Edit labels',
  'Change expiration',
  'Make immutable',
  'Remove',
  'Permanently delete',
];
for (const entry of rowDialogs) {
  test(`Escape from "${entry}" gives the focus back to the menu of the row`, async ({ page }) => {
    await page.goto(busybox);
    await expect(tagRow(page, 'test')).toBeVisible();
    await choose(page, kebab(page, 'test'), entry);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(kebab(page, 'test')).toBeFocused();
  });
}

for (const entry of ['Edit labels', 'Set expiration', 'Make immutable', 'Remove', 'Permanently delete']) {
  test(`Escape from "${entry}" of selected tags gives the focus back to Actions`, async ({ page }) => {
    await page.goto(busybox);
    await page.getByRole('checkbox', { name: 'Select test', exact: true }).press('Space');
    await page.getByRole('checkbox', { name: 'Select test2', exact: true }).press('Space');
    const actions = page.getByRole('button', { name: 'Actions', exact: true });
    await choose(page, actions, entry);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(actions).toBeFocused();
  });
}

test('Escape from the deletion of a repository gives the focus back to More Actions', async ({ page }) => {
  await page.goto(busybox);
  const more = page.getByRole('button', { name: 'More Actions' });
  await choose(page, more, 'Delete');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('after a removal the focus is on the menu of the next row, and stays in the page after Undo', async ({ page }) => {
  await page.goto(busybox);
  await expect(tagRow(page, 'sample_tag')).toBeVisible();
  const names = await page
    .getByRole('button', { name: /^Actions for tag / })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  const next = names[names.indexOf('Actions for tag sample_tag') + 1] ?? names.at(-2) ?? '';
  await choose(page, kebab(page, 'sample_tag'), 'Remove');
  await press(page, 'Remove tag');
  await expect(tagRow(page, 'sample_tag')).toBeHidden();
  await expect(page.getByRole('button', { name: next, exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(tagRow(page, 'sample_tag')).toBeVisible();
  await expect(page.getByRole('button', { name: next, exact: true })).toBeFocused();
});

test('after the removal of all selected tags the focus is on the box above the table', async ({ page }) => {
  await page.goto(busybox);
  await page.getByRole('checkbox', { name: 'Select sample_tag', exact: true }).press('Space');
  await page.getByRole('checkbox', { name: 'Select test2', exact: true }).press('Space');
  await choose(page, page.getByRole('button', { name: 'Actions', exact: true }), 'Remove');
  await press(page, 'Remove 2 tags');
  await expect(tagRow(page, 'sample_tag')).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Select page' })).toBeFocused();
});

test('a tag that is removed from its own page leads to the tags, with the focus in the page', async ({ page }) => {
  await page.goto(`${busybox}/tag/sample_tag`);
  await choose(page, page.getByRole('button', { name: 'Actions', exact: true }), 'Remove');
  await press(page, 'Remove tag');
  await expect(page).toHaveURL(busybox);
  await expect(page.getByText('Removed tag sample_tag').first()).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 1 }).or(page.getByRole('main')).and(page.locator(':focus')),
  ).toBeVisible();
});
