import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

test('policies are read and removed by keyboard alone, and axe finds nothing', async ({ page }) => {
  await page.goto('/repository/scenarios/policies?tab=settings');
  await expect(page.getByText('4 tags would be pruned now, 1 may be; 4 fall due later.')).toBeVisible();
  await expect(page.getByRole('row', { name: /v1\.2 .*Lost/ })).toBeVisible();
  await expectNoAxeViolations(page);
  const remove = page.getByRole('button', { name: 'Remove the policy of tags that match ^pr-' });
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
});

test('the marks in the tags table move nothing', async ({ page }) => {
  await page.goto('/repository/scenarios/policies?tab=tags');
  const row = page.getByRole('row', { name: /nightly-1/ });
  await expect(row.getByRole('img', { name: 'Would be pruned' })).toBeVisible();
  const name = row.getByRole('link', { name: 'nightly-1', exact: true });
  const box = await name.boundingBox();
  await page.getByRole('img', { name: /pruned/ }).evaluateAll((marks) => marks.forEach((mark) => mark.remove()));
  expect(await name.boundingBox()).toEqual(box);
});
