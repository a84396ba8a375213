import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';
for (const [width, repo, tag] of [
  [1440, 'acme/webapp', 'stable'],
  [390, 'acme/webapp', 'stable'],
] as const)
  test(`one ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/repository/${repo}?q=${tag}`);
    await page.getByRole('button', { name: `Actions for tag ${tag}`, exact: true }).click();
    await page.getByRole('menuitem', { name: 'Edit labels' }).click();
    const d = page.getByRole('dialog');
    const add = d.getByRole('button', { name: 'Add new label' });
    await expect(add).toBeFocused();
    await add.click();
    await page.keyboard.type(
      'first=one, second=two, three=3 and a very long value that goes on and on so that it has to wrap in a narrow window',
    );
    await page.keyboard.press('Enter');
    await expect(add).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bad=1');
    await page.keyboard.press('Enter');
    await expect(d.getByText(/lower-case/)).toBeVisible();
    await d.getByRole('button', { name: 'Remove first=one' }).click();
    await expect(d.getByRole('button', { name: 'Undo removing first=one' })).toBeFocused();
    await page.screenshot({ path: `/tmp/lbl/one-${width}.png` });
    await expectNoAxeViolations(page);
    const field = d.getByRole('textbox');
    await field.fill('x=1');
    await d.getByRole('button', { name: 'Save labels' }).click();
    await expect(d).toBeHidden();
  });
for (const width of [1440, 390])
  test(`many ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/repository/acme/webapp');
    for (const box of await page.getByRole('checkbox', { name: /^Select (hotfix|stable|latest|nightly)$/ }).all())
      await box.check();
    await page.getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Edit labels' }).click();
    const d = page.getByRole('dialog');
    const add = d.getByRole('button', { name: 'Add new label' });
    await expect(add).toBeFocused();
    await d.getByRole('button', { name: 'Show images' }).click();
    await add.click();
    await page.keyboard.type('a=1');
    await page.screenshot({ path: `/tmp/lbl/many-${width}.png` });
    await expectNoAxeViolations(page);
  });
