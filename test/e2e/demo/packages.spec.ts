import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const packages = '/repository/scenarios/scans/tag/critical?tab=packages';
const upgrades = '/repository/scenarios/scans/tag/critical?tab=securityreport&vulnView=upgrades';

/** Rows that must be in view at 1440x900. */
const LEAST_ROWS = 10;

const rows = (page: Page) => page.getByTestId('packages-table').locator('tbody tr');
const firstName = (page: Page) => rows(page).first().getByRole('rowheader');

test('from a tag to its packages, to one of them and to its advisories, by mouse', async ({ page }) => {
  await page.goto('/repository/acme/webapp/tag/v1.0.0');
  await page.getByRole('tab', { name: 'Packages' }).click();
  await expect(page).toHaveURL(/tab=packages/);
  await expect(
    page.getByRole('heading', { name: /^Quay Security Reporting has recognized \d+ packages$/ }),
  ).toBeVisible();
  await expect(page.getByTestId('packages-chart')).toBeVisible();
  await expect(firstName(page)).toHaveText('zlib1g');

  await page.getByPlaceholder('Filter Packages...').fill('libc6');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('1 High + 2 Additional');
  await expect(rows(page)).toContainText('2 Negligible');
  await rows(page)
    .getByRole('link', { name: /advisories of libc6$/ })
    .click();
  await expect(page).toHaveURL(/tab=securityreport.*vulnPackage=libc6/);
  await expect(page.getByTestId('vulnerability-table')).toContainText('CVE-2024-2961');
  await page.goBack();
  await expect(page.getByPlaceholder('Filter Packages...')).toHaveValue('libc6');
});

test('search, filter, sort and page by keyboard alone', async ({ page }) => {
  await page.goto(packages);
  await tabTo(page, page.getByRole('button', { name: '29 None' }));
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(20);
  await expect(firstName(page)).toHaveText('adduser');
  await tabTo(page, page.getByRole('button', { name: 'Type', exact: true }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Type' }).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/pkgType=deb/);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Clear filters' }));
  await page.keyboard.press('Enter');
  await expect(page.getByPlaceholder('Filter Packages...')).toBeFocused();
  await expect(page.getByRole('button', { name: '29 None' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.type('lib');
  await expect(page.getByText('15 of 47 packages')).toBeVisible();
  await tabTo(page, page.getByTestId('packages-table').getByRole('button', { name: 'Package Name' }));
  await page.keyboard.press('Enter');
  await expect(firstName(page)).toHaveText('libacl1');
  await page.keyboard.press('Enter');
  await expect(firstName(page)).toHaveText('zlib1g');
});

test('at least ten packages are in view at 1440x900, and nothing moves with what is shown', async ({ page }) => {
  await page.goto(packages);
  await expect(rows(page)).toHaveCount(20);
  const bottoms = await rows(page).evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().bottom));
  const inView = bottoms.filter((bottom) => bottom <= 900).length;
  console.log(`${inView} packages in view`);
  expect(inView).toBeGreaterThanOrEqual(LEAST_ROWS);

  // Fewer rows end higher up; where they begin and how wide their columns are stays.
  const widths = () =>
    page
      .getByTestId('packages-table')
      .locator('thead th')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width)));
  const top = async () => (await page.getByTestId('packages-table').boundingBox())?.y;
  const before = { widths: await widths(), top: await top() };
  await page.getByPlaceholder('Filter Packages...').fill('golang');
  await expect(rows(page)).toHaveCount(2);
  expect({ widths: await widths(), top: await top() }).toEqual(before);
});

test('1,500 packages open, filter and sort', async ({ page }) => {
  await page.goto('/repository/scenarios/scans/tag/huge-report?tab=packages');
  await expect(
    page.getByRole('heading', { name: 'Quay Security Reporting has recognized 1,500 packages' }),
  ).toBeVisible();
  await page.getByPlaceholder('Filter Packages...').fill('library-14');
  await expect(page.getByText('100 of 1,500 packages')).toBeVisible();
  await page.getByTestId('packages-table').getByRole('button', { name: 'Package Name' }).click();
  await expect(firstName(page)).toHaveText('library-1400');
});

test('what to upgrade is listed by its effect and copied as a checklist', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/repository/scenarios/scans/tag/critical?tab=securityreport');
  await page.getByRole('button', { name: 'What to upgrade' }).click();
  await expect(page).toHaveURL(/vulnView=upgrades/);
  await expect(page.getByText(/^The first 6 upgrades clear 85 % of the fixable Critical and High/)).toBeVisible();
  const base = page.getByRole('region', { name: /^Base image/ });
  await expect(base.getByRole('listitem').first()).toContainText('liblzma5 5.6.1-1 → 5.6.1+really5.4.5-1');
  await expect(page.getByRole('region', { name: /^Your layers/ }).getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('- [ ] `openssl` `3.0.11-1~deb12u2` → `3.0.13-1~deb12u1`: clears 2 Medium\n');
  await base.getByRole('link', { name: 'openssl' }).click();
  await expect(page.getByTestId('vulnerability-table')).toContainText('CVE-2023-5678');
});

test('axe finds no fault with packages and upgrades, on desktop and phone', async ({ page }) => {
  const look = async (view: string) => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 3000 }, // so high that the pager, which sticks to the bottom, does not lie over a row
    ]) {
      await page.setViewportSize(viewport);
      await expectNoAxeViolations(page, `${view}, ${viewport.width} px`);
    }
  };
  await page.goto(`${packages}&pkgPerPage=10&pkgSeverity=Critical,None`);
  await expect(firstName(page)).toHaveText('zlib1g');
  await look('packages');
  await page.goto(upgrades);
  await expect(page.getByRole('region', { name: /^Base image/ })).toBeVisible();
  await look('upgrades');
  await page.goto('/repository/scenarios/scans/tag/huge-report?tab=securityreport&vulnView=upgrades');
  await expect(page.getByText('Unsure').first()).toBeVisible();
  await look('upgrades of thousands');
});
