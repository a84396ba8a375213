import { expectNoAxeViolations } from '../support/accessibility';
import { loadedFonts } from '../support/loaded-fonts';
import { expect, test } from '../support/test';

test(`the demo registry's tags are shown, with one small font file`, async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(page.getByRole('link', { name: 'latest', exact: true })).toBeVisible();
  const fonts = await loadedFonts(page);
  expect(fonts).toHaveLength(1);
  expect(fonts[0]?.size).toBeGreaterThan(0);
  expect(fonts[0]?.size).toBeLessThanOrEqual(40 * 1024);
  await expectNoAxeViolations(page);
});

for (const tag of ['app.js', 'style.css', 'index.html', 'a.b', '%E0%A4%A']) {
  test(`the address of a tag called ${tag} answers with the app`, async ({ page }) => {
    const response = await page.request.get(`/repository/quayadmin/busybox/tag/${tag}`, {
      headers: { 'Sec-Fetch-Dest': 'document' },
    });
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('id="root"');
  });
}
