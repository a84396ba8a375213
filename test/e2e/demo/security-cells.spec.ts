import { untilLoaded } from '../support/loaded';
import { emulateTheme } from '../support/theme';
import { expect, test, type Page } from '../support/test';

const WIDTHS = [320, 390, 768, 1024, 1440, 1920];

/** What of the Security cells cannot be seen whole, as texts; a bar that gave way to the words as a whole is not cut. */
async function cutParts(page: Page): Promise<string[]> {
  return page.locator('td[data-label="Security"]').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const isHidden = (node: Node) => Boolean(node.parentElement?.closest('.pf-v6-screen-reader'));
      const parts: { what: string; boxes: DOMRect[]; from: Element | null }[] = [];
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.textContent?.trim() === '' || isHidden(node)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        parts.push({ what: node.textContent ?? '', boxes: [...range.getClientRects()], from: node.parentElement });
      }
      for (const sign of cell.querySelectorAll('svg, button')) {
        parts.push({ what: sign.tagName, boxes: [sign.getBoundingClientRect()], from: sign.parentElement });
      }
      for (const bar of cell.querySelectorAll('[aria-hidden]:has(> i)')) {
        const box = bar.getBoundingClientRect();
        const line = bar.parentElement?.getBoundingClientRect();
        if (line !== undefined && box.top < line.bottom)
          parts.push({ what: 'bar', boxes: [box], from: bar.parentElement });
      }
      return parts.flatMap(({ what, boxes, from }) => {
        for (let around = from; around !== null && cell.contains(around); around = around.parentElement) {
          const outer = around.getBoundingClientRect();
          const isCutHere = around === cell || getComputedStyle(around).overflowX !== 'visible';
          // Half a pixel is lost to nobody.
          if (isCutHere && boxes.some(({ left, right }) => left < outer.left - 0.5 || right > outer.right + 0.5)) {
            return [`${what.trim()} in "${cell.textContent ?? ''}" at ${window.innerWidth} px`];
          }
        }
        return [];
      });
    }),
  );
}

for (const theme of ['light', 'dark'] as const) {
  for (const address of ['/repository/scenarios/scans?perPage=50', '/repository/acme/webapp?perPage=50']) {
    test(`nothing in the Security cells is cut at any width, in the ${theme} theme: ${address}`, async ({
      page,
      allowFailedRequests,
    }) => {
      allowFailedRequests(/\/scenarios\/.* \d+$/);
      await emulateTheme(page, theme);
      await page.setViewportSize({ width: 1440, height: 3000 });
      await page.goto(address);
      await untilLoaded(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 8000 });
        await untilLoaded(page);
        expect(await cutParts(page)).toEqual([]);
      }
    });
  }
}

test('the bar is as wide as it is meant to be, its parts are apart, and forced colors keep it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/repository/scenarios/scans?q=critical');
  const bar = page.getByRole('link', { name: /: critical$/ }).locator('[aria-hidden]:has(> i)');
  await expect(bar).toBeVisible();
  const parts = await bar.locator('i').evaluateAll((all) =>
    all.map((part) => {
      const { left, right, height } = part.getBoundingClientRect();
      return { left, right, height, style: getComputedStyle(part).borderBlockStartStyle };
    }),
  );
  expect(parts.length).toBeGreaterThan(3);
  for (const [at, { left, height, style }] of parts.entries()) {
    expect(height).toBeGreaterThan(4);
    expect(left - (parts[at - 1]?.right ?? -Infinity)).toBeGreaterThan(1);
    expect(style, 'neighbors differ without their colors').not.toBe(parts[at - 1]?.style);
  }
});
