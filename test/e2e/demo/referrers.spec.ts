import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

const referrers = '/repository/acme/webapp/tag/latest?tab=referrers';

test('from the details to an SBOM, to a package in it and back, by keyboard alone', async ({ page }) => {
  await page.goto('/repository/acme/webapp/tag/latest');
  await tabTo(page, page.getByRole('tab', { name: 'Details' }));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=referrers/);
  await tabTo(page, page.getByRole('link', { name: /^SBOM sha256:/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^SBOM sha256:/ })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'found by the scanner only' })).toBeVisible();
  await tabTo(page, page.getByPlaceholder('Filter Packages...'));
  await page.keyboard.type('zod');
  await expect(page.getByTestId('sbom-table').locator('tbody tr')).toHaveCount(1);
  await expect(page).toHaveURL(/sbomSearch=zod/);
  await page.reload();
  await expect(page.getByTestId('sbom-table').locator('tbody tr')).toContainText('In the SBOM only');
  await tabTo(page, page.getByRole('link', { name: 'All artifacts of this image' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('referrers-table').locator('tbody tr')).toHaveCount(6);
});

for (const kind of ['Signature', 'Attestation', 'SBOM']) {
  test(`axe finds nothing on: ${kind}`, async ({ page }) => {
    await page.goto(referrers);
    await expect(page.getByTestId('referrers-table').locator('tbody tr')).toHaveCount(6);
    await expectNoAxeViolations(page);
    const name = new RegExp(`^${kind} sha256:`);
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await expect(page.getByText(/Speaks of|in both/)).toBeVisible();
    await expectNoAxeViolations(page);
  });
}
