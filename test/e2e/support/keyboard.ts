import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** More stops than any page has between two places that the tests walk. */
const MOST_STOPS = 160;

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  // Looking for the element by its role costs more than the key, so it is looked for anew only if it has been replaced.
  let element = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focus = await element?.evaluate((node) =>
      node.isConnected ? { isHere: node === document.activeElement } : undefined,
    );
    if (focus?.isHere) return;
    if (focus === undefined) element = await target.elementHandle();
    else await page.keyboard.press('Tab');
  }
  await expect(target, 'is reached with the Tab key').toBeFocused();
}
