import { contentLink } from '../support/app-parts';
import { expect, test } from '../support/test';

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/,
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/,
    /filter_tag_name=like%3Asha256-\S+ 404$/,
  ),
);

/** The first script that the page names: a file with a hash in its name. */
async function assetAddress(get: (path: string) => Promise<{ text(): Promise<string> }>): Promise<string> {
  const [, address] = /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text()) ?? [];
  if (address === undefined) throw new Error('The page names no script.');
  return address;
}

test('pages are asked for anew, files with a hash in their name are kept', async ({ request }) => {
  const page = await request.get('/repository/acme/webapp');
  expect(page.headers()['cache-control']).toBe('no-cache');
  const again = await request.get('/', { headers: { 'If-None-Match': page.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);

  const asset = await request.get(await assetAddress((path) => request.get(path)));
  expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers()['content-encoding']).toBe('gzip');
  expect(asset.headers()['vary']).toContain('Accept-Encoding');
});

test('an answer says what a browser may do with it, an error as well', async ({ request }) => {
  const asset = await assetAddress((address) => request.get(address));
  for (const path of ['/', '/repository/acme/webapp', asset, '/assets/gone.js']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("script-src 'self';");
    expect(policy, path).not.toContain('unsafe');
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('same-origin');
    expect(headers['server'], path).toBe('nginx');
  }
});

test('a file of an earlier build is gone, and no page', async ({ request }) => {
  const gone = await request.get('/assets/index-00000000.js');
  expect(gone.status()).toBe(404);
  expect(gone.headers()['cache-control']).toBeUndefined();
});

test('the pages of tags that are called like files are pages', async ({ page, request }) => {
  for (const tag of ['app.js', 'index.html', 'v1.0.css', 'assets']) {
    const answer = await request.get(`/repository/acme/webapp/tag/${tag}`);
    expect(answer.headers()['content-type'], tag).toContain('text/html');
  }
  // The recorded registry knows no such tags.
  await page.route(/specificTag=|filter_tag_name=like%3Asha256-/, (route) =>
    route.fulfill({ json: { tags: [], page: 1, has_additional: false } }),
  );
  await page.goto('/repository/acme/webapp/tag/app.js');
  await expect(page.getByRole('heading', { level: 1, name: 'webapp:app.js' })).toBeVisible();
});

test('names that begin like the paths of the registry are pages', async ({ request }) => {
  for (const path of ['/apiary/tools', '/config-team/app', '/v2ray/x', '/organization/api']) {
    expect((await request.get(path)).headers()['content-type'], path).toContain('text/html');
  }
  expect((await request.get('/config')).headers()['content-type']).toContain('application/json');
});

test('a walk through the app breaks no rule of the policy', async ({ page }) => {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  await page.goto('/repository');
  await contentLink(page, 'acme/webapp').click();
  await page.getByRole('button', { name: 'Fetch Tag latest' }).click();
  await page.keyboard.press('Escape');
  await contentLink(page, 'latest').click();
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expect(page.getByRole('tab', { name: 'Layers' })).toHaveAttribute('aria-selected', 'true');
  expect(violations).toEqual([]);
});
