import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { expect, test, type Page } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => main(page).getByRole('heading', { level: 1, name });
const masthead = (page: Page) => page.getByRole('banner');

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \S* 401$/, // signed out
    /^POST \/api\/v1\/signin 403$/,
  ),
);

/** Opens a page as a user ('' for signed out), on a registry with or without anonymous access; the demo keeps both in its tab. */
async function open(page: Page, access: 'open' | 'closed', person: string, address: string): Promise<void> {
  const kept = { user: person === '' ? null : person, mood: access === 'closed' ? 'closed' : 'normal', writes: [] };
  await page.addInitScript((session) => {
    if (sessionStorage.getItem('mock-registry') !== null) return;
    sessionStorage.setItem('mock-registry', JSON.stringify({ ...session, baseMs: Date.now() }));
  }, kept);
  await page.goto(address);
  await expect(page.getByLabel('The registry', { exact: true })).toHaveValue(kept.mood, { timeout: 60_000 });
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill('password');
  await page.keyboard.press('Enter');
  await expect(masthead(page).getByRole('button', { name: `User: ${name}` })).toBeVisible();
}

async function signOut(page: Page, name: string): Promise<void> {
  await masthead(page)
    .getByRole('button', { name: `User: ${name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

const places = [
  '/repository',
  '/organization/acme',
  '/repository/acme/webapp?q=stable',
  '/repository/acme/webapp/tag/stable',
];

test('signing out, wherever one is, leads to the sign-in page of a closed registry', async ({ page }) => {
  await open(page, 'closed', 'alice', '/repository');
  for (const address of places) {
    await page.goto(address);
    await signOut(page, 'alice');
    await expect(heading(page, /^Sign in/), address).toBeVisible();
    await expect(page).toHaveURL('/signin?redirect_url=%2Frepository');
    await signIn(page, 'alice');
    await expect(heading(page, 'Repositories')).toBeVisible();
    await expect(page).toHaveURL('/repository');
  }
});

test('signing out, wherever one is, leads to the repositories of an open registry', async ({ page }) => {
  await open(page, 'open', 'alice', '/repository');
  for (const address of ['/repository', '/repository/acme/webapp?q=stable']) {
    await page.goto(address);
    await signOut(page, 'alice');
    await expect(masthead(page).getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(heading(page, 'Repositories'), address).toBeVisible();
    await expect(page).toHaveURL('/repository');
    await masthead(page).getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, 'alice');
  }
});

test('Back from the sign-in page of a closed registry leads to it again, and never to an empty page', async ({
  page,
}) => {
  await open(page, 'closed', 'alice', '/repository/acme/webapp');
  await page.getByRole('link', { name: 'acme', exact: true }).first().click();
  await expect(heading(page, 'acme')).toBeVisible();
  await signOut(page, 'alice');
  await expect(heading(page, /^Sign in/)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/signin?redirect_url=%2Forganization%2Facme');
  await expect(heading(page, /^Sign in/)).toBeVisible();
  await page.goForward();
  await expect(heading(page, /^Sign in/)).toBeVisible();
});

for (const access of ['open', 'closed'] as const) {
  test(`a session that ends asks above the page, and declining leaves something to see (${access})`, async ({
    page,
  }) => {
    await open(page, access, 'alice', '/repository/acme/webapp?q=stable');
    await expect(tagRow(page, 'stable')).toBeVisible();
    await page.getByLabel('The registry', { exact: true }).selectOption('endSession');
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await expect(heading(page, 'webapp')).toBeVisible();
    await expect(page).toHaveURL('/repository/acme/webapp?q=stable');
    await masthead(page).getByRole('link', { name: 'Repositories' }).click();
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL('/repository');
  });

  test(`short addresses lead to what they stand for (${access})`, async ({ page }) => {
    await open(page, access, '', '/acme/webapp?q=stable#top');
    if (access === 'closed') {
      await expect(heading(page, /^Sign in/)).toBeVisible();
      await signIn(page, 'alice');
    }
    await expect(tagRow(page, 'stable')).toBeVisible();
    await expect(page).toHaveURL('/repository/acme/webapp?q=stable#top');
  });

  test(`pages that this app has not are told, and what an identity provider refused (${access})`, async ({ page }) => {
    await open(page, access, '', '/superuser');
    await expect(heading(page, 'This app has no such page')).toBeVisible();
    if (access === 'open') await expectNoAxeViolations(page);
    await page.goto('/repository/acme');
    await expect(heading(page, '404 Page not found')).toBeVisible();
    await main(page).getByRole('link', { name: 'Go to Repositories' }).click();
    await expect(heading(page, access === 'open' ? 'Repositories' : /^Sign in/)).toBeVisible();

    await page.goto(`/oauth-error?provider=Acme&error_description=${'Not%20invited.'.repeat(60)}`);
    await expect(page.getByRole('alert').getByText('Acme did not sign you in')).toBeVisible();
    if (access === 'closed') await expectNoAxeViolations(page);
    await signIn(page, 'alice');
    await expect(heading(page, 'Repositories')).toBeVisible();
    await expect(page).toHaveURL('/repository');
  });
}
