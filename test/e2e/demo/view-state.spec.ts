import { shownTags, tagNames } from '../support/app-parts';
import { expect, test } from '../support/test';

const TAGS = '/repository/acme/webapp';

test('search, filter, sort, page and page size are in the address; a reload and a shared link restore them', async ({
  page,
  context,
}) => {
  await page.goto(TAGS);
  await page.getByPlaceholder('Search by tag...').fill('v');
  await expect(page).toHaveURL(/q=v/);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menu', { name: 'Properties' }).getByText('Signed', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Tag', exact: true }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=name-asc/);
  const url = new URL(page.url());
  expect(Object.fromEntries(url.searchParams)).toEqual({ q: 'v', filter: 'signed', sort: 'name-asc' });
  // The rows follow the address when they are computed.
  const tags = ['v2.0.0-beta.11', 'v2.0.0', 'v2.1.0'];
  await expect.poll(() => shownTags(page)).toEqual(tags);

  await page.reload();
  await expect.poll(() => shownTags(page)).toEqual(tags);
  await expect(page.getByPlaceholder('Search by tag...')).toHaveValue('v');

  const shared = await context.newPage();
  await shared.goto(url.href);
  await expect.poll(() => shownTags(shared)).toEqual(tags);
  await expect(shared.getByRole('button', { name: 'Remove filter Signed' })).toBeVisible();
});

test('Back undoes one change after the other and keeps the others', async ({ page }) => {
  await page.goto(`${TAGS}?perPage=10`);
  await expect(tagNames(page)).toHaveCount(10);
  await page.getByTestId('pager-top').getByRole('button', { name: 'Go to next page' }).click();
  await expect(page).toHaveURL(`${TAGS}?page=2&perPage=10`);
  await page.getByRole('columnheader', { name: 'Size' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=size-/);
  await page.goBack();
  await expect(page).toHaveURL(`${TAGS}?page=2&perPage=10`);
  await page.goBack();
  await expect(page).toHaveURL(`${TAGS}?perPage=10`);
  await expect(page.getByRole('columnheader', { name: 'Last Modified' })).toHaveAttribute('aria-sort', 'descending');
});

test('the repositories keep search, sort and page', async ({ page }) => {
  await page.goto('/repository?q=svc&sort=name-desc&page=2&perPage=10');
  const rows = page
    .getByRole('table', { name: 'Repositories' })
    .locator('tbody a')
    .and(page.locator('[href^="/repository/"]'));
  await expect(rows.first()).toHaveText('acme/svc-085');
  await page.reload();
  await expect(rows.first()).toHaveText('acme/svc-085');
  await expect(page.getByPlaceholder('Search by name...')).toHaveValue('svc');
});

test('the picked architecture survives a change of tab and a reload', async ({ page }) => {
  await page.goto('/repository/acme/webapp/tag/latest');
  await page.getByRole('button', { name: /^Architecture/ }).click();
  await page.getByRole('option', { name: /arm64/ }).first().click();
  await expect(page).toHaveURL(/digest=sha256/);
  const digest = new URL(page.url()).searchParams.get('digest');
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page).toHaveURL(/tab=layers/);
  expect(new URL(page.url()).searchParams.get('digest')).toBe(digest);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Architecture.*arm64/ })).toBeVisible();
});

test('the focus stays in the pager when the button that was pressed is disabled by it', async ({ page }) => {
  await page.goto(`${TAGS}?perPage=20`);
  const pager = page.getByTestId('pager-bottom');
  await pager.getByRole('button', { name: 'Go to last page' }).press('Enter');
  await expect(pager.getByRole('button', { name: 'Go to last page' })).toBeDisabled();
  await expect(pager.getByRole('button', { name: 'Go to first page' })).toBeFocused();
});
