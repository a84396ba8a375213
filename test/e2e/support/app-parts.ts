import type { Locator, Page } from '@playwright/test';

/** The link of that exact text in the page's content, not in the masthead or the breadcrumbs. */
export function contentLink(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('link', { name, exact: true }).and(page.locator('table a, dd a'));
}

/** The row of a tag in the tags table. */
export function tagRow(page: Page, tagName: string): Locator {
  return page
    .getByRole('grid', { name: 'Tags' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: tagName, exact: true }) });
}

/** Names of the tags on screen, in order. */
export async function shownTags(page: Page): Promise<string[]> {
  return page.locator('.app-tag-name > a').allTextContents();
}
