import { untilLoaded } from '../support/loaded';
import { expect, test } from '../support/test';

const repository = '/repository/acme/webapp';
const tag = `${repository}/tag/v2.1.0-amd64`;

const PAGES = [
  '/repository',
  '/organization/acme',
  '/user/quayadmin',
  ...['tags', 'information', 'settings'].map((tab) => `${repository}?tab=${tab}`),
  ...['', '&historyList=deleted', '&historyAt=previous', '&historyList=table', '&view=agenda'].map(
    (list) => `${repository}?tab=history${list}`,
  ),
  ...['details', 'layers', 'securityreport', 'packages', 'modelcard', 'referrers'].map((tab) => `${tag}?tab=${tab}`),
  '/user/quayadmin/nothing',
];

test('every page and tab has a title of its own', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const address of PAGES) {
    await page.goto(address);
    await untilLoaded(page);
    titles.set(address, await page.title());
  }
  expect(new Set(titles.values()).size, JSON.stringify([...titles], null, 1)).toBe(PAGES.length);
});
