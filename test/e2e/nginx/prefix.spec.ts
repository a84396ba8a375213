import { contentLink } from '../support/app-parts';
import { expect, test } from '../support/test';

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/,
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/,
    /filter_tag_name=like%3Asha256-\S+ 404$/,
  ),
);

test('the app lives below its prefix, and every address keeps it', async ({ page }) => {
  await page.goto('/tags/repository');
  await contentLink(page, 'acme/webapp').click();
  await expect(page).toHaveURL('/tags/repository/acme/webapp');
  await contentLink(page, 'latest').click();
  await expect(page).toHaveURL(/\/tags\/repository\/acme\/webapp\/tag\/latest/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'webapp:latest' })).toBeVisible();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page).toHaveURL(/^[^?]*\/tags\/\S*tab=layers/);
});

test('what is not below the prefix is the registry’s', async ({ request }) => {
  expect((await request.get('/config')).headers()['content-type']).toContain('application/json');
  expect((await request.get('/tags/theme.js')).headers()['cache-control']).toBe('no-cache');
  expect((await request.get('/tags/assets/gone.js')).status()).toBe(404);
  const bare = await request.get('/tags', { maxRedirects: 0 });
  expect(bare.status()).toBe(301);
  expect(bare.headers()['location']).toBe('/tags/');
});
