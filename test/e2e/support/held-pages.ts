import type { Page } from '@playwright/test';

/**
 * Lets lists of the registry arrive up to that page only, however fast the machine is, until the function that it returns
 * is called.
 */
export async function holdPagesAfter(page: Page, last: number): Promise<() => Promise<unknown>> {
  await page.addInitScript((lastPage) => {
    const real = window.fetch;
    const released = new Promise((resolve) => addEventListener('release', resolve));
    window.fetch = async (input, init) => {
      const { searchParams } = new URL(input instanceof Request ? input.url : input, location.href);
      if (Number(searchParams.get('page')) > lastPage) await released;
      return real(input, init);
    };
  }, last);
  return () => page.evaluate(() => dispatchEvent(new Event('release')));
}
