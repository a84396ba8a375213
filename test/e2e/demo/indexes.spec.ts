import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

test('an image of an index in an index, from the table to its report, by keyboard', async ({ page }) => {
  await page.goto('/repository/scenarios/indexes?q=index-in-index');
  await tabTo(page, page.getByRole('button', { name: 'Platforms of index-in-index' }));
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('link', { name: /: index-in-index \(worst of 3 platforms: linux on amd64\)$/ }).first(),
  ).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'linux on arm64', exact: true }));
  await page.keyboard.press('Enter');
  const picker = page.getByRole('button', { name: /^Architecture: / });
  await expect(picker).toHaveAccessibleName('Architecture: linux on arm64');
  await expectNoAxeViolations(page);

  await tabTo(page, picker);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /^Index sha256:/ }).press('Enter');
  await expect(page.getByText('2 of 2 scanned')).toBeVisible();
  await page.getByRole('tab', { name: 'Security Report' }).click();
  const all = page.getByRole('table', { name: 'Security scans of all platforms' });
  await expect(all.getByRole('row', { name: /^All platforms 2 of 2 scanned/ })).toBeVisible();
  await all.getByRole('link', { name: 'linux on amd64', exact: true }).click();
  await expect(page.getByText('Report of linux/amd64')).toBeVisible();
});

test('twins are told apart, and an image for two platforms is each of them', async ({ page }) => {
  await page.goto('/repository/scenarios/indexes/tag/gzip-and-zstd');
  const picker = page.getByRole('button', { name: /^Architecture: / });
  await expect(picker).toHaveAccessibleName('Architecture: linux on amd64 (gzip)');
  await picker.click();
  await page.getByRole('option', { name: 'linux on amd64 (zstd)' }).click();
  await expect(picker).toHaveAccessibleName('Architecture: linux on amd64 (zstd)');

  await page.goto('/repository/scenarios/indexes/tag/one-image-for-two-platforms');
  await picker.click();
  await page.getByRole('option', { name: 'linux on arm64' }).click();
  await expect(page).toHaveURL(/platform=linux\/arm64/);
  await page.reload();
  await expect(picker).toHaveAccessibleName('Architecture: linux on arm64');
  await page.goBack();
  await expect(picker).toHaveAccessibleName('Architecture: linux on amd64');
});
