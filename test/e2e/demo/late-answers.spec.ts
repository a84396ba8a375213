import type { Page } from '@playwright/test';
import { layoutShift, watchLayoutShifts } from '../support/layout-shift';
import { expect, test } from '../support/test';

const policies = '/repository/scenarios/policies';

/** Answers about these paths take so much longer than all others, in milliseconds. */
async function delay(page: Page, paths: RegExp, duration = 500): Promise<void> {
  await page.addInitScript(
    ([source, ms]) => {
      const isLate = new RegExp(source);
      const real = window.fetch;
      window.fetch = async (input, init) => {
        const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
        if (isLate.test(pathname)) await new Promise((resolve) => setTimeout(resolve, ms));
        return real(input, init);
      };
    },
    [paths.source, duration] as const,
  );
}

const policyPaths = /policy\//;
/** Who may do what in the repository. */
const rightsPaths = /^\/api\/v1\/repository\/[^/]+\/[^/]+$/;
const registryPaths = /^\/config$/;

/** `late` is there when what comes late is drawn. */
const views = [
  {
    name: 'the agenda when policies',
    paths: policyPaths,
    address: `${policies}?tab=history&historyList=agenda`,
    late: 'may be auto-pruned (estimate)',
  },
  {
    name: 'a clean-up when policies',
    paths: policyPaths,
    address: '/repository/acme/webapp/clean-up?rule=take+name:nightly-*',
    late: 'Impact',
  },
  {
    name: 'Settings when policies',
    paths: policyPaths,
    address: `${policies}?tab=settings`,
    late: '4 tags would be pruned now',
  },
  {
    name: 'Settings when those of the registry',
    paths: registryPaths,
    address: '/repository/acme/webapp?tab=settings',
    late: 'Repository state',
  },
  {
    name: 'Information when settings of the registry',
    paths: registryPaths,
    address: '/repository/acme/webapp?tab=information',
    late: 'Repository Activity',
  },
  {
    name: 'Details when settings of the registry',
    paths: registryPaths,
    address: '/repository/acme/webapp/tag/latest',
    late: 'Last pulled',
  },
  {
    name: 'the tag history when settings of the registry',
    paths: registryPaths,
    address: '/repository/acme/history?tab=history',
    late: 'Restore',
  },
  {
    name: 'the tag history when rights',
    paths: rightsPaths,
    address: '/repository/acme/history?tab=history',
    late: 'Restore',
  },
];

for (const { name, paths, address, late } of views) {
  for (const width of [390, 768, 1440]) {
    test(`nothing moves in ${name} come late, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await delay(page, paths);
      await watchLayoutShifts(page);
      await page.goto(address);
      await expect(page.getByText(late).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { sum, shifts } = await layoutShift(page);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
    });
  }
}

test('a placeholder keeps its room from the start, and is seen by those who wait only', async ({ page }) => {
  await delay(page, /\/tag\/$/, 60_000);
  // What the browser computes as it comes.
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      const placeholder = document.querySelector('main .pf-v6-c-skeleton, main [aria-busy="true"] > tbody');
      if (placeholder === null) return;
      seen.disconnect();
      const { opacity } = getComputedStyle(placeholder);
      Object.assign(window, { first: { opacity, height: placeholder.getBoundingClientRect().height } });
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto('/repository/acme/webapp/tag/latest');
  const placeholder = page.locator('main .pf-v6-c-skeleton').first();
  await expect(placeholder).toHaveCSS('opacity', '1');
  const { opacity, height } = await page.evaluate(
    () => (window as unknown as { first: { opacity: string; height: number } }).first,
  );
  expect(opacity).toBe('0');
  expect(height).toBeGreaterThan(0);
});
