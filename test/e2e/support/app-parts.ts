import type { Locator, Page } from '@playwright/test';

/** The link of that exact text in the page's content, not in the masthead or the breadcrumbs. */
export function contentLink(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('link', { name, exact: true }).and(page.locator('table a, dd a'));
}

/** The row of a tag in the tags table. */
export function tagRow(page: Page, tagName: string): Locator {
  return page
    .getByRole('table', { name: 'Tags' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: tagName, exact: true }) });
}

/** What the scanner found, in a row or on the page. */
export function scanResult(within: Locator | Page): Locator {
  return within.getByRole('link', { name: /^\d+ (Critical|High|Medium|Low|Negligible|Unknown)|None Detected/ });
}

/** The names in the tags table, each with what stands beside it. */
export function tagNames(page: Page): Locator {
  return page.getByTestId('tag-name');
}

/** Names of the tags on screen, in order. */
export async function shownTags(page: Page): Promise<string[]> {
  return tagNames(page).locator('> a').allTextContents();
}
