import { unmatchedRequests } from '../support/recorded-registry';
import { expect, test } from '../support/test';

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/, // Quay's way to say that no one is signed in
    /^GET .*\/pull_statistics 404$/, // recorded for two tags only
    /(vulnerabilities|include_modelcard)=true 404$/, // of few of the platforms
  ),
);

test('a public repository of the registry behind the proxy is shown', async ({ page, request }) => {
  await page.goto('/repository/acme/webapp');
  await expect(page.getByRole('link', { name: 'skopeo-copy', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await unmatchedRequests(request)).toEqual([]);
});

test('session and CSRF token reach the registry, so that writes are let through', async ({
  page,
  allowFailedRequests,
}) => {
  allowFailedRequests(/^DELETE /);
  await page.goto('/');
  // Requests that were sent before the browser had a cookie get a session each; the last one to be answered stays.
  await page.waitForLoadState('networkidle');
  const statuses = await page.evaluate(async () => {
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    const remove = (token: string) =>
      fetch('/api/v1/repository/acme/webapp/tag/nosuchtag', {
        method: 'DELETE',
        headers: { ...headers, 'X-CSRF-Token': token },
      });
    const answer: { csrf_token: string } = await (await fetch('/csrf_token', { headers })).json();
    return { wrongToken: (await remove('wrong')).status, rightToken: (await remove(answer.csrf_token)).status };
  });
  expect(statuses.wrongToken).toBe(403);
  expect(statuses.rightToken).not.toBe(403);
});
