import { contentLink, scanResult, shownTags, tagNames, tagRow } from '../support/app-parts';
import { holdPagesAfter } from '../support/held-pages';
import { untilLoaded } from '../support/loaded';
import { recordRequests } from '../support/registry-requests';
import { expect, test } from '../support/test';

const TAG_LIST = /^GET \/api\/v1\/repository\/[^?]*\/tag\/\?.*onlyActiveTags=true/;
/** The history, which is asked whether there are deleted tags once all others are there. */
const HISTORY = /^GET \/api\/v1\/repository\/[^?]*\/tag\/\?(?!.*onlyActiveTags)/;

test('a repository that fits one answer takes one tag request and one of its history, and reading takes no CSRF token', async ({
  page,
}) => {
  const all = recordRequests(page, /^\w+ \/(api|csrf_token|config)/);
  await page.goto('/repository/acme/webapp');
  await expect(contentLink(page, 'hotfix')).toBeVisible();
  await expect.poll(() => all.asked.some((line) => HISTORY.test(line))).toBe(true);
  await page.waitForLoadState('networkidle');
  expect(all.asked.filter((line) => TAG_LIST.test(line))).toHaveLength(1);
  expect(all.asked.filter((line) => HISTORY.test(line))).toHaveLength(1);
  expect(all.asked.findIndex((line) => HISTORY.test(line))).toBeGreaterThan(
    all.asked.findIndex((line) => TAG_LIST.test(line)),
  );
  expect(all.asked.filter((line) => line.includes('/csrf_token'))).toEqual([]);
  expect(all.asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
});

test('rows are drawn from the first tag answer, although nothing else has answered', async ({ page }) => {
  await page.addInitScript(() => {
    const real = window.fetch;
    // Every registry request but the tag list hangs: the rows must not care.
    window.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      const isHeld = /^\/(api|config|csrf_token)/.test(pathname) && !pathname.endsWith('/tag/');
      return isHeld ? new Promise(() => undefined) : real(input, init);
    };
  });
  await page.goto('/repository/acme/webapp');
  await expect.poll(async () => (await shownTags(page)).length).toBe(20);
});

test('scans, pulls and platforms of rows off screen are not asked for', async ({ page, allowFailedRequests }) => {
  allowFailedRequests(/\/tag\/\?.* 503$/);
  const scans = recordRequests(page, /\/security\?/);
  const pulls = recordRequests(page, /\/pull_statistics/);
  const manifests = recordRequests(page, /\/manifest\/[^/]*$/);
  await page.goto('/repository/scenarios/flaky?perPage=100');
  await expect(tagNames(page)).toHaveCount(100);
  await expect(scanResult(page).first()).toBeVisible();
  await expect.poll(() => pulls.asked.length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const seen = pulls.asked.length;
  expect(seen).toBeLessThan(50);
  expect(scans.asked.length).toBeLessThan(50);
  expect(manifests.asked).toEqual([]);

  await tagNames(page).last().scrollIntoViewIfNeeded();
  await expect.poll(() => pulls.asked.length).toBeGreaterThan(seen);
});

test('platforms of rows on screen are asked for once per digest, and not again when they are opened', async ({
  page,
}) => {
  const asked = recordRequests(page, /\/manifest\//);
  await page.goto('/repository/acme/webapp?filter=multi-arch');
  await expect(contentLink(page, 'stable')).toBeVisible();
  for (const name of ['stable', 'latest', 'v2.1.0']) {
    await expect(scanResult(tagRow(page, name))).toHaveAccessibleName(`None Detected: ${name}`);
  }
  await untilLoaded(page);
  expect(asked.asked.length).toBeGreaterThan(0);
  expect(asked.mostAtOnce()).toBeLessThanOrEqual(6);
  const before = asked.asked.length;
  await page.getByRole('button', { name: 'Platforms of stable' }).click();
  await page.getByRole('button', { name: 'Platforms of latest' }).click(); // the same image
  await expect(page.getByTestId('platform-row')).toHaveCount(10);
  await untilLoaded(page);
  expect(asked.asked.length).toBe(before);
  expect(new Set(asked.asked).size).toBe(asked.asked.length);
});

test('all of 10,000 tags arrive, with at most four tag requests at once', async ({ page }) => {
  const tags = recordRequests(page, TAG_LIST);
  await page.goto('/repository/acme/bulk');
  await expect.poll(async () => (await shownTags(page)).length).toBe(20);
  await expect(page.getByTestId('pager-bottom')).toContainText(/of 10,?000/, { timeout: 120_000 });
  await expect(page.getByText('tags loaded…')).toBeHidden();
  expect(tags.mostAtOnce()).toBe(4);
  // Quay tells only with each page whether there is another, so a few are asked in vain.
  expect(tags.asked.length).toBeGreaterThanOrEqual(100);
  expect(tags.asked.length).toBeLessThanOrEqual(104);
});

test('leaving a list that still loads stops its requests', async ({ page }) => {
  const release = await holdPagesAfter(page, 20);
  const tags = recordRequests(page, TAG_LIST);
  await page.goto('/repository/acme/bulk');
  await expect(page.getByText(/[\d,]+ tags loaded…/)).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Repositories' }).click();
  await expect(contentLink(page, 'quayadmin/busybox')).toBeVisible();
  await release();
  await page.waitForLoadState('networkidle');
  expect(tags.asked.length).toBeLessThan(50);
});
