import type { Page, Request } from '@playwright/test';

interface RegistryRequests {
  /** What the page has asked the registry since then, as `METHOD /path?query`, in order. */
  asked: string[];
  /** The most requests that were under way at the same time. */
  mostAtOnce: () => number;
}

/** Listens to what the page asks the registry. `pattern` narrows it, matched against `METHOD /path?query`. */
export function recordRequests(page: Page, pattern: RegExp): RegistryRequests {
  const asked: string[] = [];
  const open = new Set<Request>();
  let most = 0;
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    const line = `${request.method()} ${pathname}${search}`;
    if (!pattern.test(line)) return;
    asked.push(line);
    open.add(request);
    most = Math.max(most, open.size);
  });
  const close = (request: Request) => void open.delete(request);
  page.on('requestfinished', close);
  page.on('requestfailed', close);
  return { asked, mostAtOnce: () => most };
}
