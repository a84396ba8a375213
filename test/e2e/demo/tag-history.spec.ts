import { expectNoAxeViolations } from '../support/accessibility';
import { holdPagesAfter } from '../support/held-pages';
import { tabTo } from '../support/keyboard';
import { layoutShift, watchLayoutShifts } from '../support/layout-shift';
import { atNoon } from '../support/noon';
import { expect, test, type Page } from '../support/test';

const table = (page: Page) => page.locator('#tag-history-table');
const sentences = (page: Page) => table(page).getByTestId('change-sentence');
const search = (page: Page) => page.getByPlaceholder('Search by tag name...');
const kindsButton = (page: Page) => page.locator('#history-kinds-toggle');
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** `2026-10-03` in the time zone of the tests, so many days ago. */
function dayAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

test('8.9: search a tag by its name, select a date range, see what changed and when', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'acme/webapp', exact: true }).click();
  await tab(page, 'Tag history').click();
  await expect(sentences(page).first()).toBeVisible();

  await search(page).fill('latest');
  await expect(sentences(page)).toHaveText([
    /^latest was moved to sha256[0-9a-f]{14} from sha256[0-9a-f]{14} by alice \(application release-bot\)$/,
    /^latest was moved/,
    /^latest was reverted/,
    /^latest was moved/,
    /^latest was created pointing to sha256[0-9a-f]{14} by alice \(application release-bot\)$/,
  ]);
  await expect(table(page).locator('td[data-label="date-modified"]').first()).toHaveText(
    /^[A-Z][a-z]{2} \d+, \d{4}, \d+:\d\d [AP]M \dd ago$/,
  );

  await page.getByRole('button', { name: 'Dates' }).click();
  await page.getByLabel('From date', { exact: true }).fill(dayAgo(9));
  await page.getByLabel('To date', { exact: true }).fill(dayAgo(7));
  await expect(sentences(page)).toHaveText([/^latest was moved/, /^latest was reverted/, /^latest was moved/]);
  // What is on screen is what the address says, once nothing more is typed.
  await expect(page).toHaveURL(/tab=history.*historyFrom=.*historyTo=/);
  await page.reload();
  await expect(sentences(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Clear from date' }).click();
  await expect(sentences(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Clear to date' }).click();
  await page.getByRole('button', { name: 'Reset search' }).click();
  await expect(sentences(page)).toHaveCount(20);
});

test('8.9 by keyboard alone', async ({ page }) => {
  await page.goto('/repository/acme/webapp');
  await expect(tab(page, 'Tags')).toBeVisible();
  await tabTo(page, tab(page, 'Tags'));
  while (!(await tab(page, 'Tag history').evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(sentences(page).first()).toBeVisible();
  await tabTo(page, search(page));
  await page.keyboard.type('hotfix');
  await expect(sentences(page)).toHaveText([
    /^hotfix was recreated pointing to/,
    /^hotfix was deleted$/,
    /^hotfix was created pointing to/,
  ]);
  await tabTo(page, kindsButton(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Created', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(sentences(page)).toHaveText([/^hotfix was created pointing to/]);
  await page.keyboard.press('Escape');
  await expect(kindsButton(page)).toBeFocused();
  await tabTo(page, page.getByLabel('Show future'));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/historyFuture=true/);
  await tabTo(page, table(page).getByRole('link', { name: 'hotfix' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/repository\/acme\/webapp\/tag\/hotfix$/);
});

test('who made a change is told to administrators, by keyboard too, and says to others what right is needed', async ({
  page,
}) => {
  await atNoon(page);
  await page.goto('/repository/acme/webapp?tab=history&historySearch=edge');
  await expect(sentences(page)).toHaveText([/^edge was created .* by alice \(application release-bot\)$/]);
  await tabTo(page, page.getByRole('button', { name: '2 other changes on these days' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/bob added the label tested-by=qa to sha256:/)).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('combobox', { name: 'You are' }).selectOption('bob');
  await expect(page.getByText('Who made a change is shown to administrators of this repository.')).toBeVisible();
  await expect(sentences(page)).toHaveText([/^edge was created pointing to sha256[0-9a-f]{14}$/]);
  await expectNoAxeViolations(page);
});

test('a history of 2,500 rows is complete', async ({ page }) => {
  await page.goto('/repository/acme/history?tab=history');
  await expect(sentences(page).first()).toBeVisible();
  await expect(page.getByText('The history is complete.')).toBeAttached({ timeout: 60_000 });
  await search(page).fill('main');
  await page.getByRole('button', { name: 'Tag change', exact: true }).click();
  await page.getByRole('button', { name: 'Go to last page' }).first().click();
  await expect(sentences(page).last()).toHaveText(/^main was created pointing to/);
  await expect(table(page).getByText(/Older history is not loaded/)).toHaveCount(0);
});

test('saves what is listed as a file', async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=history&historySearch=hotfix');
  await expect(sentences(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('acme-webapp-history.csv');
  const text = await (await download.createReadStream()).toArray();
  const lines = Buffer.concat(text).toString('utf8').trim().split('\r\n');
  expect(lines.filter((line) => !line.startsWith('#'))).toHaveLength(4);
});

test(`has no faults that axe finds`, async ({ page }) => {
  await page.goto('/repository/acme/webapp?tab=history&historyFuture=true');
  await expect(sentences(page).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/repository/acme/webapp?tab=history&historyTag=latest&historyFrom=2030-01-02&historyTo=2030-01-01');
  await expect(page.getByText(/The range ends before it begins/)).toBeVisible();
  await kindsButton(page).click();
  await expect(
    page
      .getByRole('menuitem')
      .or(page.getByRole('checkbox', { name: 'Moved' }))
      .first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
});

test('fits on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/repository/acme/webapp?tab=history');
  await expect(sentences(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Sort by: Modified date/time, descending' }).click();
  await page.getByRole('option', { name: 'Tag change, ascending' }).click();
  await expect(page).toHaveURL(/historySort=tag-change-asc/);
  await expect(sentences(page).first()).toHaveText(/^v1_x created/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expectNoAxeViolations(page);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves while history and strip load, at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await watchLayoutShifts(page);
    const release = await holdPagesAfter(page, 5);
    await page.goto('/repository/acme/history?tab=history');
    await expect(page.getByText(/Loaded back to/)).toBeVisible();
    await expect(page.getByRole('slider', { name: 'Moment on the timeline' })).toBeVisible();
    const before = await table(page).boundingBox();
    await release();
    await expect(page.getByText('The history is complete.')).toBeAttached({ timeout: 60_000 });
    expect((await table(page).boundingBox())?.y).toBe(before?.y);
    const { sum, shifts } = await layoutShift(page);
    console.log(`layout shift of the history at ${viewport.width} px: ${sum.toFixed(4)}`);
    expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
  });
}

test('the strip is as high as it will be before it is there, at every width', async ({ page }) => {
  for (const width of [320, 390, 768, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    for (const shown of ['slider', 'grid'] as const) {
      // The picture is shown by its old address, whatever this browser remembers.
      await page.goto(`/repository/acme/webapp?tab=history${shown === 'grid' ? '&historyView=timeline' : ''}`);
      await expect(page.getByTestId('history-strip').getByRole(shown)).toBeVisible();
      const strip = page.getByTestId('history-strip');
      const { reserved, drawn } = await strip.evaluate((element) => ({
        reserved: Number.parseFloat(getComputedStyle(element).minBlockSize),
        drawn: element.getBoundingClientRect().height,
      }));
      expect(Math.abs(drawn - reserved), `at ${width} px: ${drawn} drawn, ${reserved} reserved`).toBeLessThan(2);
    }
  }
});
