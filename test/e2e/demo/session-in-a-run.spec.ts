import { tagRow } from '../support/app-parts';
import { expect, test, type Page } from '../support/test';

const names = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];
const again = (page: Page) => page.getByRole('dialog', { name: 'Your session has ended' });
const toast = (page: Page, text: string | RegExp) => page.locator('.pf-v6-c-alert-group').getByText(text).first();

/** What became of the changes that the page asked for, as `METHOD tag status`, and what it sent with them. */
function recordWrites(page: Page) {
  const answers: string[] = [];
  const bodies: unknown[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const tag = /\/tag\/([^/]+)$/.exec(new URL(response.url()).pathname)?.[1];
    if (tag === undefined || request.method() === 'GET') return;
    answers.push(`${request.method()} ${tag} ${response.status()}`);
    if (response.ok()) bodies.push(request.postDataJSON());
  });
  return { answers, bodies };
}

const worked = (answers: readonly string[]) => answers.filter((line) => / 2\d\d$/.test(line));

async function openForAll(page: Page, repository: string, action: string) {
  await page.goto(`/repository/scenarios/${repository}`);
  await expect(tagRow(page, 'v6')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select page' }).check();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
  return page.getByRole('dialog');
}

/** The session has ended above the dialog that shows the run: so many changes were made by then. */
async function signInAgain(page: Page, answers: readonly string[], made: number): Promise<void> {
  await expect(again(page).getByLabel('Password', { exact: true })).toBeFocused();
  await expect.poll(() => worked(answers).length).toBe(made);
  expect(answers.some((line) => line.endsWith(' 401'))).toBe(true);
  await page.keyboard.type('password');
  await page.keyboard.press('Enter');
}

test.describe('a session that ends in the middle of a bulk change', () => {
  test.beforeEach(({ allowFailedRequests }) =>
    allowFailedRequests(
      /^GET \S* 401$/,
      /^POST \/api\/v1\/signin 403$/, // with the token of the session that ended; sent again with a new one
      /^(PUT|DELETE) \/api\/v1\/repository\/scenarios\/\S* (401|403)$/, // refused, and repeated after signing in
    ),
  );

  // Every other position has its page test.
  test('removal: with change 4 of 6', async ({ page }) => {
    const { answers } = recordWrites(page);
    const dialog = await openForAll(page, 'session-ends-middle', 'Remove');
    await dialog.getByRole('button', { name: 'Remove 6 tags', exact: true }).click();
    await signInAgain(page, answers, 3);
    await expect(toast(page, 'Removed 6 tags')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(worked(answers).toSorted()).toEqual(names.map((name) => `DELETE ${name} 204`));
    await expect(page.getByRole('heading', { name: 'There are no viewable tags for this repository' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'There are no viewable tags for this repository' })).toBeVisible();
  });

  test('expiration: with the first change, and what was typed stays', async ({ page }) => {
    const { answers, bodies } = recordWrites(page);
    const dialog = await openForAll(page, 'session-ends-first', 'Set expiration');
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByRole('textbox', { name: 'Expiration date' }).fill(day);
    await dialog.getByLabel('Expiration time').fill('10:30 AM');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Change Expiration of 6 tags', exact: true }).click();
    await expect(again(page)).toBeVisible();
    await expect(page.getByLabel('Expiration time')).toHaveValue('10:30 AM');
    await signInAgain(page, answers, 0);
    await expect(toast(page, /Successfully updated 6 tag expirations to \w{3} \d+, \d{4}, 10:30 AM/)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(worked(answers).toSorted()).toEqual(names.map((name) => `PUT ${name} 201`));
    expect(bodies).toEqual(names.map(() => ({ expiration: Date.parse(`${day}T10:30:00Z`) / 1000 })));
    for (const name of names) await expect(tagRow(page, name)).toContainText(/(39|40) days/);
  });
});
