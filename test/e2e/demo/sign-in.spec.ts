import { expectNoAxeViolations } from '../support/accessibility';
import { tagRow } from '../support/app-parts';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const masthead = (page: Page) => page.getByRole('banner');
const signInLink = (page: Page) => masthead(page).getByRole('link', { name: 'Sign in' });
const again = (page: Page) => page.getByRole('dialog', { name: 'Your session has ended' });

/** Looks at the demo signed out, as a new visitor does. */
async function openAsNobody(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('You are').selectOption('not signed in');
  await expect(signInLink(page)).toBeVisible();
}

test.beforeEach(({ allowFailedRequests }) =>
  allowFailedRequests(
    /^GET \S* 401$/, // signed out, and after a session's end
    /^POST \/api\/v1\/signin(\/verify)? (401|403|429)$/,
    /^(PUT|POST|DELETE) \S* (401|403)$/, // refused first, and repeated after signing in
  ),
);

test('a visitor signs in by keyboard, is told what is wrong, gets back, and signs out', async ({ page }) => {
  await openAsNobody(page, '/repository/acme/webapp?q=stable&perPage=10');
  await tabTo(page, signInLink(page));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('User name')).toBeFocused();
  await page.keyboard.type('alice');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/Invalid Username or Password/);
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type('password'); // what was typed before is selected
  await page.keyboard.press('Enter');
  await expect(masthead(page).getByRole('button', { name: 'User: alice' })).toBeVisible();
  await expect(page).toHaveURL('/repository/acme/webapp?q=stable&perPage=10');
  await expect(tagRow(page, 'stable')).toBeVisible();

  await tabTo(page, masthead(page).getByRole('button', { name: 'User: alice' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(masthead(page).getByRole('button', { name: 'User: alice' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(signInLink(page)).toBeVisible();
  await expect(page).toHaveURL('/repository');
});

test('a session that ends above an open dialog: sign in, and what was typed is written', async ({ page }) => {
  await page.goto('/repository/acme/webapp?q=stable&perPage=10');
  await tagRow(page, 'stable').getByRole('button', { name: 'Actions for tag stable' }).click();
  await page.getByRole('menuitem', { name: 'Add new tag' }).click();
  const dialog = page.getByRole('dialog', { name: /^Add tag to manifest/ });
  await dialog.getByLabel('new tag name').fill('typed-before');
  await expect(dialog.getByText(/typed-before/).first()).toBeVisible();
  // The banner lies behind the dialog; the server ends sessions without it, too.
  await page.locator('#demo-registry').evaluate((select: HTMLSelectElement) => {
    select.value = 'endSession';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(again(page)).toBeVisible();
  await expect(again(page).getByLabel('Password', { exact: true })).toBeFocused();
  await expectNoAxeViolations(page);

  // Escape leaves the dialog below alone, which has the focus again.
  await page.keyboard.press('Escape');
  await expect(again(page)).toBeHidden();
  await expect(dialog.getByLabel('new tag name')).toHaveValue('typed-before');
  await expect(dialog.locator(':focus')).toHaveCount(1);

  await dialog.getByRole('button', { name: 'Create tag' }).click();
  await expect(again(page).getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type('password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Successfully created tag typed-before').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a registry that is read-only says so and takes no changes', async ({ page }) => {
  await page.goto('/repository/acme/webapp?q=stable&perPage=10');
  await page.getByLabel('The registry', { exact: true }).selectOption('is read-only');
  await expect(page.getByRole('status').filter({ hasText: 'System is currently read-only' })).toBeVisible();
  await tagRow(page, 'stable').getByRole('button', { name: 'Actions for tag stable' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expectNoAxeViolations(page);
  await page.getByLabel('The registry', { exact: true }).selectOption('works as usual');
  await expect(tagRow(page, 'stable')).toBeVisible();
  await expect(page.getByText('System is currently read-only')).toHaveCount(0);
});

test('a registry that starts is waited for', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/^GET \S* 502$/);
  await page.clock.install();
  await page.goto('/repository/acme/webapp?q=stable&perPage=10');
  await expect(tagRow(page, 'stable')).toBeVisible();
  await page.getByLabel('The registry', { exact: true }).selectOption('starts anew (15 seconds)');
  const banner = page.getByRole('status').filter({ hasText: 'The registry is starting' });
  await expect(banner).toBeVisible();
  await expect(tagRow(page, 'stable')).toBeVisible();
  await page.clock.fastForward(15_000);
  await expect(banner).toBeHidden();
  await expect(page.getByText('starting or unreachable')).toHaveCount(0);
});

test('axe finds nothing on the sign-in page in both themes, on desktop and phone', async ({ page }) => {
  const look = async (view: string) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expectNoAxeViolations(page, `${view}, ${viewport.width} px`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    }
  };
  await openAsNobody(page, '/repository?q=busybox');
  await signInLink(page).click();
  await expect(page.getByLabel('User name')).toBeFocused();
  await look('the form');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your user name.')).toBeVisible();
  await look('what is missing');
  await page.getByRole('button', { name: 'Use an access token' }).click();
  await expect(page.getByLabel('Registry', { exact: true })).toBeFocused();
  await look('the token');
});
