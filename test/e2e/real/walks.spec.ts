import { contentLink } from '../support/app-parts';
import { unmatchedRequests } from '../support/recorded-registry';
import { expect, test } from '../support/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/,
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/,
    /filter_tag_name=like%3Asha256-[0-9a-f]{64} 404$/,
  ),
);

test('from Repositories to a tag and back to its repository, without a service worker', async ({ page, request }) => {
  await page.goto('/repository');
  await contentLink(page, 'acme/webapp').click();
  await contentLink(page, 'latest').click();
  const facts = page.getByTestId('tag-details');
  for (const term of ['Name', 'Repository', 'Digest', 'Vulnerabilities', 'Creation', 'Modified', 'Size', 'Labels']) {
    await expect(facts.locator('dt').filter({ hasText: new RegExp(`^${term}$`) })).toBeVisible();
  }
  await expect(page.getByTestId('name')).toHaveText('latest');
  await expect(page.getByText(/^podman pull \S+\/acme\/webapp:latest$/)).toBeVisible();
  await page.getByTestId('repository').getByRole('link', { name: 'acme/webapp' }).click();
  await expect(page).toHaveURL('/repository/acme/webapp');
  await expect(contentLink(page, 'latest')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await unmatchedRequests(request)).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('Fetch Tag copies the command with the name of the registry', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  const { SERVER_HOSTNAME: host } = (await page.evaluate(
    async () => (await (await fetch('/config')).json()).config,
  )) as {
    SERVER_HOSTNAME: string;
  };
  await page.getByRole('button', { name: 'Fetch Tag latest' }).click();
  const popover = page.getByRole('dialog', { name: 'Fetch Tag' });
  for (const [option, command] of [
    ['Podman Pull (by tag)', `podman pull ${host}/acme/webapp:latest`],
    ['Docker Pull (by tag)', `docker pull ${host}/acme/webapp:latest`],
    ['Podman Pull (by digest)', `podman pull ${host}/acme/webapp@sha256:`],
    ['Docker Pull (by digest)', `docker pull ${host}/acme/webapp@sha256:`],
  ] as const) {
    await popover.getByRole('radio', { name: option }).click();
    await popover.getByRole('button', { name: 'Copy Command' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(command);
  }
});

test('a repository that wants to know who asks says so plainly', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/\/repository\/acme\/private-api\S* 401$/);
  await page.goto('/repository/acme/private-api');
  await expect(page.getByRole('alert')).toContainText(/sign(ed)? in/i);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
});
