import type { Page } from '@playwright/test';

/** What is wider than the screen or scrolls sideways, as HTML. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) =>
      element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
    return (
      [...document.querySelectorAll('html, body *')]
        .filter((element) => !element.closest('.pf-v6-u-screen-reader, .pf-v6-screen-reader'))
        // Strips of tabs and of links scroll within themselves.
        .filter((element) => !element.closest('.pf-v6-c-tabs, nav[aria-label="At a glance"]'))
        .filter((element) => {
          const { right, width } = element.getBoundingClientRect();
          return (
            (width > 0 && right > window.innerWidth + 1) ||
            (scrolls(element) && element.scrollWidth > element.clientWidth + 1)
          );
        })
        .map((element) => element.outerHTML.slice(0, 150))
    );
  });
}
