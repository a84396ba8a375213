import { contentLink } from '../support/app-parts';
import { PORTS } from '../support/ports';
import { expect, test, type Page } from '../support/test';

const REGISTRY = `http://127.0.0.1:${PORTS.registry}`;
const TOKEN = 'recorded-token';

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/, // Quay's way to say that no one is signed in
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/, // recorded for a few only
    /autoprunepolicy\/ 404$/, // recorded for another organization
    /specificTag=\S+ 404$/, // the tag is read again after the write
    /^GET \/api\/v1\/repository\?\S* 404$/,
  ),
);

const user = (page: Page, name: string) => page.getByRole('button', { name: `User: ${name}` });

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('User name').fill('devtable');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a person signs in, comes back to the page, writes with the new CSRF token, and signs out', async ({
  page,
  allowFailedRequests,
}) => {
  allowFailedRequests(/^POST \/api\/v1\/signin 403$/, /^DELETE /);
  // Which signatures go along with an image nobody has recorded.
  await page.route(/filter_tag_name=like/, (route) =>
    route.fulfill({ json: { tags: [], page: 1, has_additional: false } }),
  );
  await page.goto('/repository/acme/webapp');
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, 'wrong');
  await expect(page.getByRole('alert').getByText('Invalid Username or Password')).toBeVisible();
  await signIn(page, 'password');
  await expect(user(page, 'devtable')).toBeVisible();
  await expect(page).toHaveURL('/repository/acme/webapp');
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'DELETE') statuses.push(response.status());
  });
  await page.getByRole('button', { name: 'Actions for tag skopeo-copy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove tag' }).click();
  await expect.poll(() => statuses.length).toBeGreaterThan(0);
  expect(statuses, 'the rotated token is taken').not.toContain(403);
  await page.keyboard.press('Escape');
  await user(page, 'devtable').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test.describe('from another origin', () => {
  // The policy of a site for one registry names it in connect-src; this build belongs to its own origin.
  test.use({ bypassCSP: true });

  // Quay lets no other origin read its configuration; the app then asks which addresses there are.
  test.beforeEach(({ allowConsole, allowFailedRequests }) => {
    allowConsole(/\/config' .* blocked by CORS policy/);
    allowFailedRequests(/^GET \/api\/v1\/discovery 404$/);
  });

  test('a token reaches a registry on another origin, and is kept nowhere', async ({ page }) => {
    const origins = new Set<string>();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.pathname.startsWith('/api/') || url.origin !== REGISTRY) return;
      origins.add(request.headers()['authorization'] ?? 'no token');
    });
    await page.goto('/signin');
    await page.getByRole('button', { name: 'Use an access token' }).click();
    await page.getByLabel('Registry').fill(REGISTRY);
    await page.getByRole('textbox', { name: 'Access token' }).fill(TOKEN);
    await page
      .getByRole('form', { name: 'Use an access token' })
      .getByRole('button', { name: /^(Sign in|Use)/ })
      .click();
    await expect(user(page, 'devtable')).toBeVisible();
    await page.goto('/repository').catch(() => undefined);
    expect([...origins]).toEqual([`Bearer ${TOKEN}`]);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
    expect(kept).not.toContain(TOKEN);
  });

  test('a token that the registry does not know is refused in plain words', async ({ page, allowFailedRequests }) => {
    allowFailedRequests(/ 401$/);
    await page.goto('/signin');
    await page.getByRole('button', { name: 'Use an access token' }).click();
    await page.getByLabel('Registry').fill(REGISTRY);
    await page.getByRole('textbox', { name: 'Access token' }).fill('nonsense-4711');
    await page
      .getByRole('form', { name: 'Use an access token' })
      .getByRole('button', { name: /^(Sign in|Use)/ })
      .click();
    const alert = page.getByRole('main').getByRole('alert').first();
    await expect(alert).toBeVisible();
    await expect(alert).not.toContainText('nonsense-4711');
    await expect(contentLink(page, 'acme/webapp')).toHaveCount(0);
  });
});
