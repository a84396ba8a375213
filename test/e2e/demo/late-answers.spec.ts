import type { Page } from '@playwright/test';
import { layoutShift, watchLayoutShifts } from '../support/layout-shift';
import { expect, test } from '../support/test';

const policies = '/repository/scenarios/policies';

/** Answers about policies and settings take so much longer than those about tags, in milliseconds. */
async function delayPolicies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (pathname.includes('policy/')) await new Promise((resolve) => setTimeout(resolve, 500));
      return real(input, init);
    };
  });
}

const views = [
  { name: 'the agenda', address: `${policies}?tab=history&historyList=agenda`, late: 'may be auto-pruned (estimate)' },
  { name: 'a clean-up', address: '/repository/acme/webapp/clean-up?rule=take+name:nightly-*', late: 'Impact' },
  { name: 'Settings', address: `${policies}?tab=settings`, late: '4 tags would be pruned now' },
];

for (const { name, address, late } of views) {
  for (const width of [390, 768, 1440]) {
    test(`nothing moves in ${name} when policies come late, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await delayPolicies(page);
      await watchLayoutShifts(page);
      await page.goto(address);
      await expect(page.getByText(late).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      const { sum, shifts } = await layoutShift(page);
      expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
    });
  }
}
