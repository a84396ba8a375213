import { expect, test, type Page } from '../support/test';
import { emulateTheme } from '../support/theme';

const isDark = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('pf-v6-theme-dark'));

test('the theme follows the system, at the start and while the page is open', async ({ page }) => {
  await emulateTheme(page, 'dark');
  await page.goto('/repository/quayadmin/busybox');
  expect(await isDark(page)).toBe(true);
  await emulateTheme(page, 'light');
  await expect.poll(() => isDark(page)).toBe(false);
});

test('what the system changed between the first paint and the start of the app counts', async ({ page }) => {
  await emulateTheme(page, 'light');
  await page.addInitScript((dark) => {
    // The page has been read, the app has not begun: the script before the first paint had found a dark system.
    document.addEventListener('readystatechange', () => document.documentElement.classList.add(dark), { once: true });
  }, 'pf-v6-theme-dark');
  await page.goto('/repository/quayadmin/busybox');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await isDark(page)).toBe(false);
});

test('a chosen theme wins over the system and survives a reload', async ({ page }) => {
  await emulateTheme(page, 'light');
  await page.goto('/repository');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(() => isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(true);
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Theme of the system' }).click();
  await expect.poll(() => isDark(page)).toBe(false);
  await page.reload();
  expect(await isDark(page)).toBe(false);
});
