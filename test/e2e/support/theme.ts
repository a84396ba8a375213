import type { Page } from '@playwright/test';

export type Theme = 'light' | 'dark';

/** Shows the page as for a user whose system is set to the theme; works before and after the page has loaded. */
export async function emulateTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}
