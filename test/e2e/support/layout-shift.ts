import type { Page } from '@playwright/test';

/** Counts every layout shift of the pages that are opened from now on, also those right after a click or key. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The registry's messages take a line when they come, and no page can know before that there are any.
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      return pathname === '/api/v1/messages' ? Response.json({ messages: [] }) : real(input, init);
    };
    const shifts: { value: number; nodes: string[] }[] = [];
    Object.assign(window, { layoutShifts: shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources = [] } = entry as PerformanceEntry & { value: number; sources?: { node?: Node }[] };
        shifts.push({
          value,
          nodes: sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : 'a text')),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has shifted since the page was opened: the sum of the values, and what moved. */
export async function layoutShift(page: Page): Promise<{ sum: number; shifts: unknown[] }> {
  return page.evaluate(async () => {
    // Shifts are reported with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { layoutShifts: shifts } = window as unknown as { layoutShifts: { value: number }[] };
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
  });
}
