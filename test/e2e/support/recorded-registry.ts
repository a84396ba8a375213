import type { APIRequestContext } from '@playwright/test';
import { PORTS } from './ports';

/** Where playwright.config.ts starts the recorded registry. */
const ADDRESS = `http://127.0.0.1:${PORTS.registry}`;

/** Requests that are right, but not recorded; a real Quay answers them. */
const NOT_RECORDED = [
  /\/pull_statistics$/, // recorded for two tags only
  /\/manifest\/sha256:[0-9a-f]{64}\/labels$/, // recorded for a few images only
  /\/manifest\/sha256:[0-9a-f]{64}(\/security\?vulnerabilities|\?include_modelcard)=true$/, // of few of the platforms
  /\/autoprunepolicy\/$/, // recorded for another organization
  /filter_tag_name=like%3Asha256-[0-9a-f]{64}$/, // whether an image is signed is asked by the names of signatures
];

/**
 * What the app asked the recorded registry and no recording answers, as `METHOD /path?query`, since it was started by
 * any test; without what is known to be missing.
 */
export async function unmatchedRequests(request: APIRequestContext): Promise<string[]> {
  const lines: string[] = await (await request.get(`${ADDRESS}/__unmatched`)).json();
  return lines.filter((line) => !NOT_RECORDED.some((pattern) => pattern.test(line)));
}
