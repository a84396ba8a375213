import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test } from '../support/test';

test('a view is saved, deleted and had back by keyboard alone, and axe finds nothing', async ({ page }) => {
  await page.goto('/repository/acme/webapp?filter=immutable');
  await tabTo(page, page.getByRole('button', { name: 'More Actions' }));
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Views' });
  const save = menu.getByRole('menuitem', { name: 'Save this view…' });
  await expect(save).toBeVisible();
  for (let item = 0; item < 20 && !(await save.evaluate((node) => node === document.activeElement)); item += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const name = page.getByRole('dialog', { name: 'Save view' }).getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expectNoAxeViolations(page, 'the form');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Frozen');
  await page.keyboard.press('Enter');
  const view = page.getByRole('dialog', { name: 'Saved views' }).getByRole('link', { name: 'Frozen' });
  await expect(view).toBeFocused();
  await expectNoAxeViolations(page, 'the list');

  await tabTo(page, page.getByRole('button', { name: 'Delete Frozen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(view).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(view).toBeFocused();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Frozen');
  await expect(page.getByRole('group', { name: 'Saved views' })).toBeVisible();
  await expectNoAxeViolations(page, 'the command palette');
});

test('an image is looked for in all repositories of a namespace by keyboard alone', async ({
  page,
  allowFailedRequests,
}) => {
  // Whoever does not have the image says so.
  allowFailedRequests(/\/manifest\/sha256:[\da-f]+ 404$/);
  await page.goto('/repository?where=');
  await tabTo(page, page.getByRole('searchbox', { name: /Digest or tag name/ }));
  await page.keyboard.type('v2.1.0-amd64');
  await page.keyboard.press('Tab');
  await page.keyboard.type('acme');
  await page.keyboard.press('Enter');
  const places = page.getByRole('table', { name: 'Places' });
  await tabTo(page, places.getByRole('link', { name: 'acme/webapp:v2.1.0-amd64' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'webapp:v2.1.0-amd64' })).toBeVisible();
  const digest = /sha256:[\da-f]{64}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  expect(digest).not.toBe('');

  await page.goto(`/organization/acme?where=${digest}`);
  await expect(page.getByText(/^Found in 3 of \d+ repositories of acme$/)).toBeVisible();
  for (const place of ['svc-001:latest', 'svc-002:latest', 'webapp:v2.1.0-amd64', 'webapp:v2.1.0'])
    await expect(places.getByRole('link', { name: `acme/${place}`, exact: true })).toBeVisible();
  await expectNoAxeViolations(page, 'where an image is');
});
