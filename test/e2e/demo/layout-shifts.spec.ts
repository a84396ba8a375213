import { layoutShift, untilFilled, watchLayoutShifts } from '../support/layout-shift';
import { expect, test } from '../support/test';
import { refusedRequests, VIEWS } from '../support/views';

const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

const MOST_SHIFT = 0.02;

for (const [name, { address, show }] of Object.entries(VIEWS)) {
  test(`nothing moves while it fills, nor long after a press: ${name}`, async ({ page, allowFailedRequests }) => {
    allowFailedRequests(...refusedRequests);
    await watchLayoutShifts(page);
    // The first is somebody's first visit, too, when nothing is known of the registry yet.
    for (const viewport of VIEWPORTS) {
      await page.setViewportSize(viewport);
      await page.goto(address);
      await untilFilled(page);
      const filling = await layoutShift(page);
      expect
        .soft(filling.sum, `${viewport.width} px: ${JSON.stringify(filling.shifts)}`)
        .toBeLessThanOrEqual(MOST_SHIFT);
      if (show === undefined) continue;
      // A person presses no sooner: what a press opens has been fetched ahead by then.
      await page.waitForLoadState('networkidle');
      await show(page);
      await untilFilled(page);
      const later = await layoutShift(page);
      expect
        .soft(later.unasked, `${viewport.width} px: ${JSON.stringify(later.shifts)}`)
        .toBeLessThanOrEqual(MOST_SHIFT);
    }
  });
}
