import { contentLink } from '../support/app-parts';
import { expect, test, type Page } from '../support/test';

/** Tags an image as `mine`, as the registry's API takes it. */
async function addTag(page: Page) {
  return page.evaluate(async () => {
    const headers = { 'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json' };
    const { csrf_token: token }: { csrf_token: string } = await (await fetch('/csrf_token', { headers })).json();
    const tag = '/api/v1/repository/quayadmin/busybox/tag/';
    const { tags }: { tags: { manifest_digest: string }[] } = await (
      await fetch(`${tag}?specificTag=latest`, { headers })
    ).json();
    const body = JSON.stringify({ manifest_digest: tags[0]?.manifest_digest });
    return (await fetch(`${tag}mine`, { method: 'PUT', headers: { ...headers, 'X-CSRF-Token': token }, body })).status;
  });
}

test('a change survives navigation and reload; "Reset demo data" takes it back', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(contentLink(page, 'latest')).toBeVisible();
  expect(await addTag(page)).toBe(201);
  await page.reload();
  await expect(contentLink(page, 'mine')).toBeVisible();
  await page.goto('/repository');
  await page.goto('/repository/quayadmin/busybox/tag/mine');
  await expect(page.getByTestId('name')).toHaveText('mine');
  await page.getByRole('button', { name: 'Reset demo data' }).click();
  await expect(page.getByRole('heading', { name: 'Could not find tag' })).toBeVisible();
});

test('the banner says that the data is a demo and lets people look as others', async ({ page }) => {
  await page.goto('/repository?q=private-api');
  await expect(page.getByText('This is a demo')).toBeVisible();
  await expect(contentLink(page, 'acme/private-api')).toBeVisible();
  await page.getByLabel('You are').selectOption('nobody');
  await expect(page.getByRole('button', { name: 'User: nobody' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /No repositories found|no viewable repositories/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('You are')).toHaveValue('nobody');
  await page.getByLabel('You are').selectOption('bob');
  await expect(contentLink(page, 'acme/private-api')).toBeVisible();
});

test('who is not signed in is told so plainly if a repository is private', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/ 401$/);
  await page.goto('/repository/acme/private-api');
  await expect(contentLink(page, 'v11')).toBeVisible();
  await page.getByLabel('You are').selectOption('not signed in');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(/sign(ed)? in/i);
});
