import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '../support/test';

const BUDGET_KIB = 260;

/** The bundle check adds up what the build's manifest says; this adds up what a browser really fetches. */
test('what is fetched before the first row fits the budget', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/^GET \/api\//);
  const bodies: Promise<Buffer>[] = [];
  const collect = (response: { url: () => string; body: () => Promise<Buffer> }) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
  };
  page.on('response', collect);
  await page.goto('/repository/acme/webapp');
  await expect(page.getByRole('link', { name: 'skopeo-copy', exact: true })).toBeVisible();
  page.off('response', collect);

  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  console.log(`fetched before the first row: ${total.toFixed(1)} KiB brotli in ${sizes.length} files`);
  expect(sizes.length).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(BUDGET_KIB);
});
