import { untilLoaded } from '../support/loaded';
import { expect, test, type Page } from '../support/test';

const repository = '/repository/acme/webapp';
const tag = `${repository}/tag/v2.1.0-amd64`;

const PAGES = [
  '/repository',
  '/organization/acme',
  '/user/quayadmin',
  ...['tags', 'information', 'settings'].map((tab) => `${repository}?tab=${tab}`),
  ...['', '&historyList=deleted', '&historyAt=previous', '&historyList=table'].map(
    (list) => `${repository}?tab=history${list}`,
  ),
  ...['details', 'layers', 'securityreport', 'packages', 'modelcard'].map((tab) => `${tag}?tab=${tab}`),
  '/user/quayadmin/nothing',
];

/** The levels of the headings that are on the page, in order. */
async function headingLevels(page: Page): Promise<number[]> {
  const headings = await page.locator('h1:visible, h2:visible, h3:visible, h4:visible, h5:visible, h6:visible').all();
  return Promise.all(headings.map((heading) => heading.evaluate(({ localName }) => Number(localName.slice(1)))));
}

async function expectOrder(page: Page, where: string): Promise<void> {
  const levels = await headingLevels(page);
  expect(
    levels.filter((level) => level === 1),
    `${where}: one h1`,
  ).toHaveLength(1);
  expect(levels[0], `${where}: begins with it`).toBe(1);
  const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
  expect(jumps, `${where}: ${levels.join(' ')}`).toEqual([]);
}

test('every page and tab has a title of its own, and headings without gaps', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const address of PAGES) {
    await page.goto(address);
    await untilLoaded(page);
    await expectOrder(page, address);
    titles.set(address, await page.title());
  }
  expect(new Set(titles.values()).size, JSON.stringify([...titles], null, 1)).toBe(PAGES.length);
});
