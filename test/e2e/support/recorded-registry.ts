import type { APIRequestContext } from '@playwright/test';

/** Where playwright.config.ts starts the recorded registry. */
const ADDRESS = 'http://127.0.0.1:4303';

/** What the app asked the recorded registry and no recording answers, as `METHOD /path?query`, since it was started. */
export async function unmatchedRequests(request: APIRequestContext): Promise<string[]> {
  return (await request.get(`${ADDRESS}/__unmatched`)).json();
}
