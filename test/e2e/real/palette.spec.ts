import { tagRow } from '../support/app-parts';
import { expect, test } from '../support/test';

// The demo has this code from the start: its registry shares some of it.
test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \/api\/v1\/user\/ 401$/,
    /(pull_statistics|labels|vulnerabilities=true|include_modelcard=true) 404$/,
    /filter_tag_name=like%3Asha256-[0-9a-f]{64} 404$/,
  ),
);

test('what is typed while the code of the palette is on its way stands in its field', async ({ page }) => {
  const palette = page.getByRole('combobox', { name: 'Go to, or do' });
  // Neither the code of the keys nor that of the palette is fetched ahead.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  const letGo: (() => void)[] = [];
  await page.route(/\/assets\/shell-parts-[^/]+\.js$/, async (route) => {
    await new Promise<void>((resolve) => letGo.push(resolve));
    await route.continue();
  });
  // Asked for when the machine is slow enough for a pause in the typing; no recording has it.
  await page.route(/\/api\/v1\/find\/repositories\?/, (route) =>
    route.fulfill({ json: { results: [], has_additional: false, page: 1, page_size: 10, start_index: 0 } }),
  );
  await page.goto('/repository/acme/webapp');
  await expect(tagRow(page, 'latest')).toBeVisible();
  await tagRow(page, 'latest').getByRole('link', { name: 'latest', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xel');
  await expect.poll(() => letGo.length).toBe(1);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('y');
  letGo.shift()?.();
  await expect(palette).toBeFocused();
  await expect(palette).toHaveValue('xey');
  await page.keyboard.type('z');
  await expect(palette).toHaveValue('xeyz');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Select latest', exact: true })).not.toBeChecked();
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: 'Select latest', exact: true })).toBeChecked();
});
