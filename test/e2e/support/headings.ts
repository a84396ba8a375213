import type { Page } from '@playwright/test';

/** What is wrong with the order of the headings on the page: it begins with the only h1, and no level is left out. */
export async function headingGaps(page: Page): Promise<string[]> {
  const levels = await page
    .locator('h1:visible, h2:visible, h3:visible, h4:visible, h5:visible, h6:visible')
    .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
  const isInOrder = levels.every((level, at) =>
    at === 0 ? level === 1 : level > 1 && level <= (levels[at - 1] ?? 0) + 1,
  );
  return isInOrder && levels.length > 0 ? [] : [`headings of levels ${levels.join(' ')}`];
}
