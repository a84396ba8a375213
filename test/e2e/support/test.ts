import { expect, test as base, type Page } from '@playwright/test';

type Failures = {
  /** Lets this test see answers of 400 and above whose `METHOD path?query` matches, and what the console says of them. */
  allowFailedRequests: (...patterns: RegExp[]) => void;
  /** Lets this test print console errors and warnings that match. */
  allowConsole: (...patterns: RegExp[]) => void;
};

/** Playwright's test that also fails on what a user would not see: console errors, uncaught errors, failed requests. */
export const test = base.extend<Failures & { watchFailures: void; allowed: { requests: RegExp[]; console: RegExp[] } }>(
  {
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    allowed: async ({}, use) => use({ requests: [], console: [] }),
    allowFailedRequests: async ({ allowed }, use) => use((...patterns) => void allowed.requests.push(...patterns)),
    allowConsole: async ({ allowed }, use) => use((...patterns) => void allowed.console.push(...patterns)),

    watchFailures: [
      async ({ page, allowed }, use, { project }) => {
        let requests: { text: string; isUnserved: boolean }[] = [];
        const messages: string[] = [];
        page.on('response', (response) => {
          const { pathname, search } = new URL(response.url());
          if (response.status() < 400) return;
          const text = `${response.request().method()} ${pathname}${search} ${response.status()}`;
          requests.push({ text, isUnserved: project.name === 'demo' && !response.fromServiceWorker() });
        });
        // The demo's worker lets go of a page that is being left: what it still asks for reaches the site's own server, which
        // has no registry. Whether that is what happened shows when the next page comes.
        page.on('domcontentloaded', () => {
          requests = requests.filter(({ isUnserved }) => !isUnserved);
        });
        page.on('console', (message) => {
          // The browser's own line about a failed request; the request is judged above, with its address.
          const isAboutRequest = message.text().startsWith('Failed to load resource');
          if (['error', 'warning'].includes(message.type()) && !isAboutRequest) messages.push(message.text());
        });
        page.on('pageerror', (error) => {
          // The browser may look for a newer worker of the demo while the test's profile is being taken down.
          if (!error.message.startsWith('Failed to update a ServiceWorker'))
            messages.push(`uncaught: ${error.message}`);
        });

        await use();

        expect(
          unmatched(
            requests.map(({ text }) => text),
            allowed.requests,
          ),
          'failed requests',
        ).toEqual([]);
        expect(unmatched(messages, allowed.console), 'console errors and warnings').toEqual([]);
      },
      { auto: true },
    ],
  },
);

export { expect, type Page };

function unmatched(texts: string[], patterns: RegExp[]): string[] {
  return texts.filter((text) => !patterns.some((pattern) => pattern.test(text)));
}
