import type { Page } from '@playwright/test';
import { untilLoaded } from './loaded';

interface Shift {
  value: number;
  /** Within half a second after a press was heard, which it may answer. */
  isAnswer: boolean;
  nodes: string[];
}

interface Watched {
  layoutShifts: Shift[];
  /** Requests without an answer. */
  waitingCount: number;
}

/** Notes every layout shift of the pages that are opened from now on. */
export async function watchLayoutShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { layoutShifts: [], waitingCount: 0 };
    Object.assign(window, { watched });
    const real = window.fetch;
    window.fetch = async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      // The registry's messages take a line when they come, and no page can know before that there are any.
      if (pathname === '/api/v1/messages') return Response.json({ messages: [] });
      watched.waitingCount += 1;
      return real(input, init).finally(() => {
        watched.waitingCount -= 1;
      });
    };
    // The browser counts from the press itself, of which a slow machine hears later.
    let heardAt = -Infinity;
    for (const press of ['click', 'keydown']) {
      window.addEventListener(press, () => (heardAt = performance.now()), { capture: true });
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const {
          value,
          startTime,
          hadRecentInput,
          sources = [],
        } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources?: { node?: Node }[];
        };
        watched.layoutShifts.push({
          value,
          isAnswer: hadRecentInput || (startTime >= heardAt && startTime < heardAt + 500),
          nodes: sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : 'a text')),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits until a page that is watched has filled: nothing on the screen is on its way, and no request either. */
export async function untilFilled(page: Page): Promise<void> {
  await untilLoaded(page);
  await page.waitForFunction(async () => {
    const { watched } = window as unknown as { watched: Watched };
    for (let frame = 0; frame < 4; frame += 1) {
      await new Promise(requestAnimationFrame);
      if (watched.waitingCount > 0) return false;
    }
    return true;
  });
  await untilLoaded(page);
}

/**
 * What has shifted since the page was opened or this was asked last: the sum of the values, that of the shifts which answer
 * no press, and what moved.
 */
export async function layoutShift(page: Page): Promise<{ sum: number; unasked: number; shifts: Shift[] }> {
  return page.evaluate(async () => {
    // Shifts are reported with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { watched } = window as unknown as { watched: Watched };
    const shifts = watched.layoutShifts.splice(0);
    const sumOf = (some: Shift[]) => some.reduce((sum, { value }) => sum + value, 0);
    return { sum: sumOf(shifts), unasked: sumOf(shifts.filter(({ isAnswer }) => !isAnswer)), shifts };
  });
}
