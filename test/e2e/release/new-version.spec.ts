import { expectNoAxeViolations } from '../support/accessibility';
import { contentLink } from '../support/app-parts';
import { serveReleases, type ReleasedApp } from '../support/released-app';
import { expect, test, type Page } from '../support/test';

const ADDRESS = '/repository/acme/webapp?perPage=50';
const NEWER = 'A newer version of this app is available';

const apps: ReleasedApp[] = [];

test.beforeEach(({ allowFailedRequests, allowConsole }) => {
  allowFailedRequests(/^GET \/api\/\S* 40[14]$/, /^GET \/assets\/\S* 404$/);
  // The browser's and React's own words about code that is gone.
  allowConsole(
    /Failed to fetch dynamically imported module/,
    /Failed to load module script/,
    /MIME type/,
    /Unable to preload CSS/,
  );
});
test.afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** Opens the tags of a repository in the first version; counts how often a page is loaded after that. */
async function open(page: Page, missing: '404' | 'index.html' = '404') {
  const app = await serveReleases(missing);
  apps.push(app);
  await page.goto(app.url + ADDRESS);
  await expect(contentLink(page, 'latest')).toBeVisible();
  const loads = { app, count: 0 };
  page.on('domcontentloaded', () => {
    loads.count += 1;
  });
  return loads;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const historyTab = (page: Page) => page.getByRole('tab', { name: 'Tag history' });
const historyFilter = (page: Page) => page.getByRole('checkbox', { name: 'Recently deleted' });

for (const missing of ['404', 'index.html'] as const) {
  test(`a page whose code is gone comes from the newer version, at its address (server answers ${missing})`, async ({
    page,
  }) => {
    const loads = await open(page, missing);
    loads.app.release();
    await contentLink(page, 'latest').click();
    await expect(page.getByTestId('name')).toHaveText('latest');
    await expect(page).toHaveURL(`${loads.app.url}/repository/acme/webapp/tag/latest`);
    expect(loads.count).toBe(1);
  });
}

/** As a browser that does not tell when it is idle: code is fetched when it is needed, or pointed at. */
async function fetchNothingAhead(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'requestIdleCallback');
  });
}

test('a tab whose code is gone comes from the newer version; another release at once is only told', async ({
  page,
}) => {
  await fetchNothingAhead(page);
  const loads = await open(page);
  loads.app.release();
  // The line beside the heading would bring the code of "Information" at a time of its own.
  loads.app.remove('repository-parts');
  await historyTab(page).click();
  await expect(historyFilter(page)).toBeVisible();
  await expect(page).toHaveURL(`${loads.app.url}${ADDRESS}&tab=history`);
  expect(loads.count).toBe(1);

  loads.app.release();
  await page.getByRole('tab', { name: 'Information' }).click();
  await expect(heading(page, NEWER)).toBeVisible();
  expect(loads.count).toBe(1);
  await page.goBack();
  await expect(historyFilter(page)).toBeVisible();
  await expect(heading(page, NEWER)).toBeHidden();
});

test('a menu whose code is gone leaves the page as it is, with the rows that are selected', async ({ page }) => {
  const loads = await open(page);
  loads.app.release();
  const latest = page.getByRole('checkbox', { name: 'Select latest' });
  await latest.check();
  const menu = page.getByRole('button', { name: 'Actions for tag latest', exact: true });
  await menu.click();
  await expect(page.getByRole('status').filter({ hasText: NEWER })).toBeVisible();
  await expect(latest).toBeChecked();
  await expectNoAxeViolations(page);
  expect(loads.count).toBe(0);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeHidden();
  await menu.click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(loads.count).toBe(1);
});

test('code that the newer version lacks too is told after one reload, with what to do', async ({ page }) => {
  const loads = await open(page);
  loads.app.release();
  loads.app.remove('history-');
  await historyTab(page).click();
  await expect(heading(page, 'A part of this app could not be loaded')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Reload in a minute');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Retry' })).toBeHidden();
  await expectNoAxeViolations(page);
  expect(loads.count).toBe(1);
});

test('a server that cannot be reached is told, and nothing is reloaded', async ({ page }) => {
  const loads = await open(page);
  await page.context().setOffline(true);
  await historyTab(page).click();
  await expect(heading(page, 'A part of this app could not be loaded: check the connection')).toBeVisible();
  expect(loads.count).toBe(0);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(historyFilter(page)).toBeVisible();
});
