import type { Page } from '@playwright/test';

/**
 * From the next page load on it is noon of this day (UTC): what the demo makes an hour before or after now is then of the
 * same day, whatever the hour is.
 */
export async function atNoon(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date().setUTCHours(12, 0, 0, 0));
}
