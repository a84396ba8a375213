import type { Page } from '@playwright/test';

/**
 * Waits until nothing on the screen is still on its way: neither the page nor a cell. What lies outside the screen is
 * not asked for before it is scrolled to.
 */
export async function untilLoaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => {
    // The page's content scrolls in a box of its own, which ends above the bottom of the window.
    const box = document.querySelector('main')?.getBoundingClientRect();
    const onScreen = (element: Element) => {
      const { width, top, bottom } = element.getBoundingClientRect();
      const middle = (top + bottom) / 2;
      return width > 0 && box !== undefined && middle > box.top && middle < box.bottom;
    };
    return ![...document.querySelectorAll('.pf-v6-c-skeleton, [aria-busy="true"]')].some(onScreen);
  });
}
