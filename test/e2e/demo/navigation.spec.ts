import { contentLink, tagNames } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const TAGS = '/repository/acme/webapp?sort=name-asc&perPage=50';

test('Back from a tag finds the list where it was left, with the focus on the tag', async ({ page }) => {
  await page.goto(TAGS);
  const link = tagNames(page).locator('> a').nth(40);
  const name = (await link.textContent()) ?? '';
  await link.scrollIntoViewIfNeeded();
  const before = (await link.boundingBox())?.y ?? 0;
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`webapp:${name}`);
  await page.goBack();
  await expect(page).toHaveURL(TAGS);
  await expect(contentLink(page, name)).toBeFocused();
  await expect.poll(async () => (await contentLink(page, name).boundingBox())?.y).toBeCloseTo(before, -1);
});

test('a followed link opens the next page at its top, with the focus in it', async ({ page }) => {
  await page.goto(TAGS);
  await tagNames(page).locator('> a').nth(40).click();
  await expect(page.getByRole('tab', { name: 'Details' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('main')).toBeFocused();
});

test('the skip link is the first stop and leads past the masthead', async ({ page }) => {
  await page.goto('/repository');
  await expect(contentLink(page, 'quayadmin/busybox')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

const TITLES = {
  '/repository': 'Repositories · Red Hat Quay',
  '/organization/acme': 'acme · Red Hat Quay',
  '/user/quayadmin': 'quayadmin · Red Hat Quay',
  '/repository/quayadmin/busybox': 'Tags · quayadmin/busybox · Red Hat Quay',
  '/repository/quayadmin/busybox/tag/latest': 'Details · latest · quayadmin/busybox · Red Hat Quay',
  '/repository/a/b/c/d/tag/': 'Tags · a/b/c/d/tag · Red Hat Quay',
  '/user/quayadmin/nothing': 'Page not found · Red Hat Quay',
};

test('the title of every page tells what it is', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/repository\/a\/b\/c\/d\/tag/);
  for (const [address, title] of Object.entries(TITLES)) {
    await page.goto(address);
    await expect(page, address).toHaveTitle(title);
  }
});

test('breadcrumbs lead up, one level after the other', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox/tag/latest');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  await crumbs.getByRole('link', { name: 'busybox' }).click();
  await expect(page).toHaveURL('/repository/quayadmin/busybox');
  await crumbs.getByRole('link', { name: 'quayadmin' }).click();
  await expect(page).toHaveURL('/organization/quayadmin');
  await crumbs.getByRole('link', { name: 'Repositories' }).click();
  await expect(page).toHaveURL('/repository');
});

test('a page that does not exist offers a way back', async ({ page }) => {
  await page.goto('/user/nothing/here');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('404 Page not found');
  await tabTo(page, page.getByRole('link', { name: 'Go to Repositories' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/repository');
});
