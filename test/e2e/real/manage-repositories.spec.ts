import { expect, test, type Page } from '../support/test';

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/,
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/,
    /^GET \/api\/v1\/repository\S* 404$/, // recorded for some namespaces and repositories only
    /^POST \/api\/v1\/repository 400$/,
  ),
);

const answers = (page: Page, method: string) => {
  const seen: string[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const { pathname } = new URL(request.url());
    if (request.method() === method) seen.push(`${pathname} ${response.status()} ${request.postData() ?? ''}`.trim());
  });
  return seen;
};

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`/signin?redirect_url=${encodeURIComponent(address)}`);
  await page.getByLabel('User name').fill('devtable');
  await page.getByLabel('Password', { exact: true }).fill('password');
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('button', { name: 'User: devtable' })).toBeVisible();
}

test('writes to repositories are sent as a real registry takes them', async ({ page }) => {
  await signIn(page, '/organization/acme');
  const posts = answers(page, 'POST');
  await page.getByRole('button', { name: 'Star acme/models' }).click();
  await expect.poll(() => posts).toContain('/api/v1/user/starred 201 {"namespace":"acme","repository":"models"}');
  await page.getByRole('button', { name: 'Create Repository' }).click();
  await page.getByLabel('Repository name').fill('brand-new');
  await page.getByRole('dialog').getByRole('radio', { name: 'Private' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect
    .poll(() => posts.find((line) => line.startsWith('/api/v1/repository ')))
    .toMatch(/^\/api\/v1\/repository (201|400) \{"namespace":"acme","repository":"brand-new","visibility":"private"/);
});
