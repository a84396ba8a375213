import type { Page } from '@playwright/test';

/** The font files the page has fetched since it was opened, with their size in bytes (uncompressed; fonts are compressed already). */
export async function loadedFonts(page: Page): Promise<{ url: string; size: number }[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries
      .filter((entry) => /\.(woff2?|ttf|otf)$/.test(new URL(entry.name).pathname))
      .map((entry) => ({ url: entry.name, size: entry.decodedBodySize }));
  });
}
