import { untilLoaded } from '../support/loaded';
import { contentLink, tagRow } from '../support/app-parts';
import { expect, test } from '../support/test';

test('leaving in the middle of a change asks; a person who stays goes on as before', async ({ page }) => {
  const questions: string[] = [];
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.dismiss(); // stay
  });
  await page.goto('/repository/scenarios/writes');
  // What is asked about a tag after it is gone is answered with 404.
  await untilLoaded(page);
  await page.getByRole('button', { name: 'Actions for tag slow' }).click();
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
  const change = page.waitForRequest((request) => request.method() === 'DELETE');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove tag', exact: true }).click();
  await change; // while a page is being left, the demo's worker would not take it
  await page.evaluate(() => location.reload());
  await expect.poll(() => questions).toEqual(['beforeunload']);

  await expect(page.getByText('Removed tag slow').first()).toBeVisible();
  await expect(tagRow(page, 'slow')).toHaveCount(0);
  await contentLink(page, 'works').click();
  await expect(page.getByTestId('name')).toHaveText('works');
  await page.reload(); // nothing is being written any more
  await expect(page.getByTestId('name')).toHaveText('works');
  expect(questions).toEqual(['beforeunload']);
});

test('the demo keeps its worker when its only page is left or loaded anew', async ({ page }) => {
  await page.addInitScript(() => {
    const atStart = navigator.serviceWorker.getRegistrations().then((all) => all.length);
    Object.assign(window, { atStart });
  });
  const registered = () => page.evaluate(() => (window as unknown as { atStart: Promise<number> }).atStart);
  await page.goto('/repository/acme/webapp');
  await untilLoaded(page);
  await page.reload();
  expect(await registered()).toBe(1);
  await untilLoaded(page);
  await page.goto('/repository/acme/webapp?tab=history');
  expect(await registered()).toBe(1);
  await untilLoaded(page);
});
