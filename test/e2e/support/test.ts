import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';

type Failures = {
  /** Lets this test see answers of 400 and above whose `METHOD path?query` matches, and what the console says of them. */
  allowFailedRequests: (...patterns: RegExp[]) => void;
  /** Lets this test print console errors and warnings that match. */
  allowConsole: (...patterns: RegExp[]) => void;
};

/** The context that the tests of a worker share; none before the first test, and after one that leaves traces. */
interface SharedContext {
  context?: BrowserContext | undefined;
}

/** Playwright's test that also fails on what a user would not see: console errors, uncaught errors, failed requests. */
export const test = base.extend<
  Failures & { watchFailures: void; allowed: { requests: RegExp[]; console: RegExp[] } },
  { shared: SharedContext }
>({
  shared: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const shared: SharedContext = {};
      await use(shared);
      await shared.context?.close();
    },
    { scope: 'worker' },
  ],

  // A new context compiles the app and installs the demo's worker anew, which takes as long as the load itself. A page of
  // its own is enough for a test: the demo keeps its registry in the page's session storage.
  context: async ({ browser, shared, permissions, bypassCSP }, use) => {
    if (bypassCSP) {
      const own = await browser.newContext();
      await use(own);
      await own.close();
      return;
    }
    const context = (shared.context ??= await browser.newContext());
    if (permissions) await context.grantPermissions(permissions);
    await use(context);
    if (!(await clear(context))) {
      shared.context = undefined;
      await context.close();
    }
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  allowed: async ({}, use) => use({ requests: [], console: [] }),
  allowFailedRequests: async ({ allowed }, use) => use((...patterns) => void allowed.requests.push(...patterns)),
  allowConsole: async ({ allowed }, use) => use((...patterns) => void allowed.console.push(...patterns)),

  watchFailures: [
    async ({ page, allowed }, use, { project }) => {
      const requests: { text: string; isUnserved: boolean; document: number | undefined }[] = [];
      const messages: string[] = [];
      const documents = new WeakMap<Request, number>();
      let document = 0;
      page.on('request', (request) => documents.set(request, document));
      page.on('domcontentloaded', () => {
        document += 1;
      });
      page.on('response', (response) => {
        const { pathname, search } = new URL(response.url());
        if (response.status() < 400) return;
        requests.push({
          text: `${response.request().method()} ${pathname}${search} ${response.status()}`,
          // A server dates its answers, the mock registry does not.
          isUnserved: project.name === 'demo' && 'date' in response.headers(),
          document: documents.get(response.request()),
        });
      });
      page.on('console', (message) => {
        // The browser's own line about a failed request; the request is judged above, with its address.
        const isAboutRequest = message.text().startsWith('Failed to load resource');
        if (['error', 'warning'].includes(message.type()) && !isAboutRequest) messages.push(message.text());
      });
      page.on('pageerror', (error) => {
        // The browser may look for a newer worker of the demo while the test's profile is being taken down.
        if (!error.message.startsWith('Failed to update a ServiceWorker')) messages.push(`uncaught: ${error.message}`);
      });

      await use();

      // What a page that is gone has still asked for reaches the site's own server, which has no registry, and may be answered
      // when the next page has come.
      const judged = requests.filter((request) => !request.isUnserved || request.document === document);
      const texts = judged.map(({ text }) => text);
      expect(unmatched(texts, allowed.requests), 'failed requests').toEqual([]);
      expect(unmatched(messages, allowed.console), 'console errors and warnings').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/** Closes the pages of a context and forgets what they left in it; false if that is not possible. */
async function clear(context: BrowserContext): Promise<boolean> {
  const cleared = await Promise.all(context.pages().map(clearPage));
  await Promise.all(context.pages().map((page) => page.close()));
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  await context.clearCookies();
  return cleared.every(Boolean);
}

/** False if the page shows no document of the app, or a clock is installed, which stays for all pages of the context. */
async function clearPage(page: Page): Promise<boolean> {
  const forget = () => {
    localStorage.clear();
    return !('__pwClock' in window);
  };
  return page.evaluate(forget).catch(() => false);
}

function unmatched(texts: string[], patterns: RegExp[]): string[] {
  return texts.filter((text) => !patterns.some((pattern) => pattern.test(text)));
}
