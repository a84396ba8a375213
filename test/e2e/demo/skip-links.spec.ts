import { untilLoaded } from '../support/loaded';
import { expect, test, type Page } from '../support/test';

/** Stops of the Tab key from the table to its first row; the heads that sort are among them. */
const MOST_STOPS = 12;

const report = (tag: string, query: string) => `/repository/scenarios/scans/tag/${tag}?${query}`;

/** Every page with a table, and what its skip link leads to. */
const TABLES: Record<string, string> = {
  '/repository': 'repositories',
  '/organization/acme': 'repositories',
  '/repository/acme/webapp': 'tags',
  '/repository/acme/webapp?labels=true&expanded=true': 'tags',
  '/repository/acme/webapp?tab=history': 'changes',
  '/repository/acme/webapp?tab=history&historyList=deleted': 'deleted tags',
  '/repository/acme/webapp?tab=history&historyList=agenda': 'agenda',
  '/repository/acme/webapp?tab=history&historyAt=previous': 'tags',
  '/repository/acme/webapp?tab=history&historyList=table': 'timeline',
  [report('critical', 'tab=securityreport')]: 'advisories',
  [report('critical', 'tab=packages')]: 'packages',
};

/** Not the picture of the history, which is a grid as well. */
const table = (page: Page) => page.getByRole('table').first();

/** Presses Tab until the focus is in a row below the head; so many times. */
async function stopsToFirstRow(page: Page): Promise<number> {
  const isInRow = () =>
    document.activeElement?.closest('tbody tr, [role="rowgroup"] [role="row"]') !== null &&
    document.activeElement !== document.body;
  let stops = 0;
  while (!(await page.evaluate(isInRow)) && stops < 100) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  return stops;
}

test('the second skip link of every table page leads to its table, and its rows are near', async ({ page }) => {
  for (const [address, rows] of Object.entries(TABLES)) {
    await test.step(address, async () => {
      await page.goto(address);
      await untilLoaded(page);
      await expect(table(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
      await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name: `Skip to ${rows}`, exact: true });
      await expect(link).toBeFocused();
      await expect(link).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(table(page)).toBeFocused();
      await expect(page, 'the address is left alone').toHaveURL(address);
      expect(await stopsToFirstRow(page), address).toBeLessThanOrEqual(MOST_STOPS);
    });
  }
});

test('the summary over all platforms is a table to skip to', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/\/security\?.* 520$/);
  await page.goto(report('index-with-failing-platform', 'tab=securityreport'));
  await page.getByRole('link', { name: 'All platforms' }).click();
  await page.getByRole('link', { name: 'Skip to platforms' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Security scans of all platforms' })).toBeFocused();
  expect(await stopsToFirstRow(page)).toBeLessThanOrEqual(MOST_STOPS);
});

test('a page without a table has no link to one', async ({ page }) => {
  await page.goto('/repository/acme/webapp/tag/latest');
  await untilLoaded(page);
  await expect(page.getByRole('link', { name: /^Skip to/, includeHidden: true })).toHaveText(['Skip to content']);
});

/** The rows of the page's table that are rows of data, and those whose name a screen reader can say, as the browser tells them. */
async function rowsInTree(page: Page): Promise<{ tables: number; heads: number; rows: number; named: number }> {
  const browser = await page.context().newCDPSession(page);
  const { nodes } = await browser.send('Accessibility.getFullAXTree');
  await browser.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: (typeof nodes)[number]) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const is = (role: string) => (node: (typeof nodes)[number]) => node.role?.value === role && !node.ignored;
  const rows = nodes.filter(is('row')).map((row) => childrenOf(row));
  // On a phone a change is one sentence, which is all that its row has.
  const isOfData = (cells: typeof nodes) => cells.some(is('cell')) || cells.some(is('rowheader'));
  return {
    tables: nodes.filter(is('table')).length,
    heads: rows.filter((cells) => cells.some(is('columnheader'))).length,
    rows: rows.filter(isOfData).length,
    named: rows.filter((cells) => isOfData(cells) && cells.filter(is('rowheader')).length === 1).length,
  };
}

test('tables are tables in the accessibility tree, on a phone too, and a cell names each row', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of Object.keys(TABLES).filter((key) => !/timeline$|expanded=true/.test(key))) {
      await page.goto(address);
      await untilLoaded(page);
      await expect.poll(async () => (await rowsInTree(page)).rows, `${address} at ${width}`).toBeGreaterThan(0);
      const { tables, heads, rows, named } = await rowsInTree(page);
      expect({ address, width, tables, heads: heads > 0 }).toEqual({ address, width, tables: 1, heads: width > 390 });
      expect(rows).toBeGreaterThan(0);
      expect(named, `${address} at ${width}`).toBe(rows);
    }
  }
});
