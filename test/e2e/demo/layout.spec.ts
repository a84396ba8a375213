import { contentLink, scanResult } from '../support/app-parts';
import type { Locator, Page } from '@playwright/test';
import { untilLoaded } from '../support/loaded';
import { layoutShift, untilFilled, watchLayoutShifts } from '../support/layout-shift';
import { atNoon } from '../support/noon';
import { keepRiskFiles } from '../support/risk-files';
import { expect, test } from '../support/test';

const MOST_SHIFT = 0.05;
const FIRST_ROW_ABOVE = 320;
const FIRST_ROW_ON_PHONE = 420;

test('the first tag stands above y = 320 at 1440x900, and 18 rows are on the first screen', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  const rows = page.getByRole('table', { name: 'Tags' }).locator('> tbody > tr');
  await expect(rows).toHaveCount(20);
  const banner = (await page.getByTestId('demo-banner').boundingBox())?.height ?? 0;
  const first = (await rows.first().boundingBox())?.y ?? Infinity;
  const eighteenth = await rows.nth(17).boundingBox();
  const last = eighteenth === null ? Infinity : eighteenth.y + eighteenth.height;
  console.log(`first row at y = ${first}, without the demo's banner ${first - banner}; 18th row ends at y = ${last}`);
  expect(banner).toBeGreaterThan(0);
  expect(first).toBeLessThan(FIRST_ROW_ABOVE);
  expect(last).toBeLessThanOrEqual(900);
});

test('the first row stands above y = 320 on every other page with a table, too, and 18 lines are on the first screen', async ({
  page,
}) => {
  await atNoon(page); // "Today: nothing" is no row of the agenda
  const scanned = '/repository/scenarios/scans/tag/critical';
  const rules = ['take+name:nightly-*+older:7d', 'take+except:1/minor', 'keep+label:a', 'keep+image'];
  for (const address of [
    '/repository',
    '/organization/acme?where=latest',
    '/repository/acme/webapp?in=label&q=maintainer',
    '/repository/acme/webapp?expanded=true',
    `${scanned}?tab=securityreport`,
    `${scanned}?tab=securityreport&vulnGroup=package`,
    `${scanned}?tab=packages`,
    '/repository/acme/webapp/tag/latest?tab=packages',
    '/repository/acme/webapp/tag/latest?tab=referrers',
    '/repository/acme/webapp?tab=history',
    '/repository/acme/webapp?tab=history&historyList=table',
    '/repository/acme/webapp?tab=history&historyAt=previous',
    '/repository/acme/webapp?tab=history&historyList=agenda',
    '/repository/acme/webapp?tab=history&historyList=deleted',
    '/repository/acme/webapp/compare?a=v1.0.0&b=v2.0.0',
    ...['packages', 'layers', 'config', 'labels'].map(
      (tab) => `/repository/acme/webapp/compare?a=v1.10.1&b=v2.0.0&tab=${tab}`,
    ),
    '/repository/acme/webapp/clean-up',
    `/repository/acme/webapp/clean-up?${rules.map((rule) => `rule=${rule}`).join('&')}`,
  ]) {
    await page.goto(address);
    await untilLoaded(page);
    // Where every row is opened, its labels take lines too.
    await expectRowsInView(page, address, address.includes('expanded=true') ? 0 : 18);
  }
  await page.goto(`${scanned}?tab=securityreport`);
  await keepRiskFiles(page);
  await page.reload();
  await expect(page.getByRole('list', { name: 'Filter by priority' })).toBeVisible();
  await expectRowsInView(page, 'a report beside risk data', 18);
  await page.goto('/repository/acme/webapp/tag/latest?tab=referrers');
  await page
    .getByRole('link', { name: /^SBOM / })
    .first()
    .click();
  await expect(page.getByRole('table', { name: 'Packages' })).toBeVisible();
  await expectRowsInView(page, 'an SBOM', 18);
});

/** The first row below the heading of a day, if there is one; and so many lines of a table that has them, the headings of days and groups counted. */
async function expectRowsInView(page: Page, what: string, count: number): Promise<void> {
  const lines = page.locator('main tbody tr');
  const first = page.locator('main tbody tr:has(> td)').first();
  await expect(first).toBeVisible();
  const seen = async () => {
    const boxes = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().bottom));
    const last = count === 0 ? 0 : (boxes[count - 1] ?? 0);
    return { isHigh: ((await first.boundingBox())?.y ?? Infinity) < FIRST_ROW_ABOVE, areThere: last <= 900 };
  };
  await expect.poll(seen, `${what}, with the demo's banner`).toEqual({ isHigh: true, areThere: true });
}

test('compact rows are at least 22 on the first screen at 1440x900', async ({ page }) => {
  await page.goto('/repository/acme/webapp?perPage=50');
  await untilLoaded(page);
  await page.getByRole('button', { name: 'Tags view settings' }).click();
  await page.getByRole('checkbox', { name: /^Compact rows/ }).press('Enter');
  await page.keyboard.press('Escape');
  const rows = page.getByRole('table', { name: 'Tags' }).locator('> tbody > tr');
  const last = async () => {
    const box = await rows.nth(21).boundingBox();
    return box === null ? Infinity : box.y + box.height;
  };
  await expect.poll(last).toBeLessThanOrEqual(900);
});

test('on a phone the first row begins in the upper half of the screen, below toolbars of two lines', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of [
    '/repository',
    '/repository/acme/webapp',
    '/repository/scenarios/scans/tag/critical?tab=securityreport',
    '/repository/scenarios/scans/tag/critical?tab=packages',
  ]) {
    await page.goto(address);
    await untilLoaded(page);
    // What the registry tells can be dismissed, and stays so.
    const dismiss = page.getByRole('button', { name: /^Dismiss this / }).first();
    if (address === '/repository') {
      await dismiss.click();
      await dismiss.click();
    }
    await expect(dismiss).toBeHidden();
    const banner = (await page.getByTestId('demo-banner').boundingBox())?.height ?? Infinity;
    const first = (await page.locator('main tbody tr').first().boundingBox())?.y ?? Infinity;
    console.log(`${address}: first row at y = ${first}, without the demo's banner ${first - banner}`);
    expect(first - banner, address).toBeLessThanOrEqual(FIRST_ROW_ON_PHONE);
    await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sort by: / })).toBeVisible();
  }
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing jumps when rows are selected, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watchLayoutShifts(page);
    await page.goto('/repository/acme/webapp');
    await untilFilled(page);
    await layoutShift(page);

    await page.getByRole('checkbox', { name: 'Select hotfix' }).click();
    await page.getByRole('checkbox', { name: 'Select pr-482' }).click();
    await expect(page.getByText('2 selected').filter({ visible: true }).first()).toBeVisible();
    const selected = await layoutShift(page);
    console.log(`layout shift at ${viewport.width} px by selecting: ${selected.sum.toFixed(4)}`);
    expect(selected.sum, JSON.stringify(selected.shifts)).toBeLessThanOrEqual(MOST_SHIFT);
  });
}

test.describe('on a first visit', () => {
  test.use({ bypassCSP: true }); // gives each test a context of its own, so that the font is not in its cache

  for (const width of [390, 768, 1440]) {
    test(`a font that comes late moves nothing, nor does a list that grows, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await watchLayoutShifts(page);
      const whole = page
        .getByText(/1 - 20\s+of\s+(?!100\b)\d{3}/)
        .filter({ visible: true })
        .first();
      let sent = 0;
      await page.route('**/*.woff2', async (route) => {
        await expect(whole).toBeVisible();
        await route.continue();
        sent += 1;
      });
      await page.goto('/repository', { waitUntil: 'commit' });
      await expect(whole).toBeVisible();
      await expect.poll(() => sent).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      const { sum, shifts } = await layoutShift(page);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
    });
  }
});

test('on a phone a platform shows what it has and nothing else, and an empty table takes the whole width', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/repository/acme/webapp?filter=multi-arch');
  await page.getByRole('button', { name: 'Platforms of stable' }).click();
  const platform = page.getByTestId('platform-row').first();
  await expect(scanResult(platform)).toBeVisible();
  const shown = platform.locator(':is(td, th):visible');
  await expect(shown).toHaveCount(4);
  for (const [place, content] of [/linux/i, /None Detected|\d/, /[KMG]i?B|Unknown/, /^SHA256/i].entries()) {
    await expect(shown.nth(place)).toHaveText(content);
  }

  await page.goto('/repository/acme/empty');
  const message = page.getByText('There are no viewable tags for this repository');
  await expect(message).toBeVisible();
  const view = page.locator('.pf-v6-c-empty-state').filter({ has: message });
  expect((await view.boundingBox())?.width).toBeGreaterThan(300);
});

test('toolbar and head stay in view, and no row that gets the focus lies below them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await page.goto('/repository/acme/webapp?perPage=50');
  await untilLoaded(page);
  await contentLink(page, 'v1.9.0').focus();
  const box = async (part: Locator) => (await part.boundingBox()) ?? { y: NaN, height: NaN };
  const search = page.getByRole('textbox', { name: /^Search by tag/ });
  const head = page.getByRole('columnheader', { name: 'Tag', exact: true });
  const main = await box(page.getByRole('main'));
  await expect.poll(async () => (await box(contentLink(page, 'hotfix'))).y, 'it has scrolled').toBeLessThan(main.y);
  const [below, above] = [await box(search), await box(head)];
  expect(below.y).toBeGreaterThanOrEqual(main.y);
  expect(above.y).toBeGreaterThanOrEqual(below.y + below.height);

  const first = contentLink(page, 'hotfix');
  await first.focus();
  const covered = await box(head);
  expect((await box(first)).y).toBeGreaterThanOrEqual(covered.y + covered.height - 1);
});

test('a name that is cut is its own tip', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await page.goto('/repository/acme/webapp?q=xxxxxx');
  const name = page.getByTestId('tag-name').getByRole('link').first();
  await expect(name).toBeVisible();
  const text = await name.innerText();
  await name.hover();
  await expect(page.getByRole('tooltip')).toHaveText(text);
});

for (const width of [1440, 768, 390]) {
  test(`all messages of the registry leave the page in sight, and the focus where it was, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/repository');
    await untilLoaded(page);
    const bar = page.getByRole('region', { name: 'Messages of the registry' });
    await bar.getByRole('button', { name: 'Show all 2' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('listitem')).toHaveCount(2);
    await expect(bar.getByRole('button', { name: 'Show less' })).toBeFocused();
    await expect(page.getByRole('heading', { level: 1, name: 'Repositories' })).toBeInViewport();
    await expect.poll(async () => (await bar.boundingBox())?.height ?? Infinity).toBeLessThan(450);
  });
}
