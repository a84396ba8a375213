import type { Browser, Page, Request, Route } from '@playwright/test';
import { forcedLayouts, restyles, traceCategories } from './layout-work';

/** What was counted while a page was loaded. None of it depends on how fast the machine is. */
export interface Counts {
  /** JavaScript and CSS that was there before the first row, brotli. */
  bytes: number;
  /** Files of JavaScript and CSS before the first row. */
  files: number;
  /** Everything but fonts and the icon of the browser's tab that was asked for before the first row. */
  requests: number;
  /** The longest chain of requests, each of which was made when the one before it had been answered. */
  depth: number;
  /** Layouts that a script forced until the page came to rest with its first rows. */
  forcedLayouts: number;
  /** How often the styles of most elements were computed at once until everything had come. */
  restyles: number;
  /** Elements of the whole document when everything has come. */
  elements: number;
}

export interface CountedLoad {
  counts: Counts;
  /** What the counts are made of, the largest first. */
  parts: Record<keyof Counts, string[]>;
}

export interface LoadToCount {
  url: string;
  /** Selector of what stands in every row. */
  row: string;
  /** The registry's answers that the first row needs, by their path. All others are held back until it is there. */
  needed: RegExp;
  /** How large a file of the build is on its way, by its path. */
  bytesOf: (path: string) => number;
}

const REGISTRY_PATHS = /^\/(api\/|csrf_token$|config$)/;

/** How long a page at rest may take for its first row, in milliseconds: it may wait for a timer of its own. */
const PATIENCE_MS = 10_000;

/** Longer than React and the app hold back what could be drawn so that nothing flashes, in milliseconds. */
const TIMERS_MS = 600;

/** The limit of the wait for answers and rest, in milliseconds. */
const ANSWER_MS = 60_000;

/**
 * Loads a page in rounds: what it asks for is held until it does nothing more, and is then answered all at once. So the
 * number of rounds and what is asked for in each follow from the code alone, not from who was faster.
 */
export async function countLoad(page: Page, { url, row, needed, bytesOf }: LoadToCount): Promise<CountedLoad> {
  const traffic = await holdTraffic(page, needed);
  const browser = page.context().browser();
  if (!browser) throw new Error('a context without a browser cannot be traced');
  const [rounds, untilRow] = await traced(browser, page, () => untilFirstRow(page, traffic, { url, row }));
  const forced = forcedLayouts(untilRow, new URL(url).origin);
  const files = traffic.files.map((path) => ({ path, bytes: bytesOf(path) }));
  traffic.releaseAll();
  const [elements, afterRow] = await traced(browser, page, () => untilUnchanged(page, traffic));
  const restyled = [untilRow, afterRow].flatMap((trace) => restyles(trace, elements));

  const asked = [...rounds.flat(), ...traffic.besides.map(lineOf)];
  return {
    counts: {
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      files: files.length,
      requests: asked.length,
      depth: rounds.length,
      forcedLayouts: forced.length,
      restyles: restyled.length,
      elements,
    },
    parts: {
      bytes: files.toSorted((a, b) => b.bytes - a.bytes).map(({ path, bytes }) => `${kib(bytes)} ${path}`),
      files: files.map(({ path }) => path),
      requests: asked,
      depth: rounds.map((lines, index) => `${index + 1}: ${lines.join(', ')}`),
      forcedLayouts: forced.map(({ stack }) => stack),
      restyles: restyled.map((count) => `${count} elements`),
      elements: await elementKinds(page),
    },
  };
}

/** What a page asks for and is not given yet. */
interface Traffic {
  /** Answered with the next round. */
  waiting: Route[];
  /** Answers that the first row does not need and that are held back until it is there. */
  besides: Request[];
  /** Requests that were let through and have no answer yet. */
  open: Set<Request>;
  /** Scripts and styles that have come. */
  files: string[];
  release: (routes: readonly Route[]) => void;
  /** Ends the holding and the counting. */
  releaseAll: () => void;
}

async function holdTraffic(page: Page, needed: RegExp): Promise<Traffic> {
  const notNeeded: Route[] = [];
  /** A page may give up what is held, and then there is nothing to wait for. */
  const ended = new WeakSet<Request>();
  let isOver = false;
  const release = (routes: readonly Route[]) => {
    for (const route of routes) {
      if (!ended.has(route.request())) traffic.open.add(route.request());
      route.continue().catch(() => traffic.open.delete(route.request()));
    }
  };
  const end = (request: Request) => {
    ended.add(request);
    traffic.open.delete(request);
  };
  const traffic: Traffic = {
    waiting: [],
    besides: [],
    open: new Set(),
    files: [],
    release,
    releaseAll: () => {
      isOver = true;
      release([...notNeeded.splice(0), ...traffic.waiting.splice(0)]);
    },
  };
  page.on('requestfailed', end);
  page.on('requestfinished', (request) => {
    end(request);
    const path = new URL(request.url()).pathname;
    if (!isOver && /\.(js|css)$/.test(path)) traffic.files.push(path);
  });
  await page.route('**', (route, request) => {
    const path = new URL(request.url()).pathname;
    if (isOver || request.isNavigationRequest()) {
      release([route]);
    } else if (request.resourceType() === 'font' || path.endsWith('/favicon.svg')) {
      // Neither held nor counted: no row waits for it, and when it is asked for, and for how long, is a matter of time.
      release([route]);
    } else if (REGISTRY_PATHS.test(path) && !needed.test(path)) {
      notNeeded.push(route);
      traffic.besides.push(request);
    } else {
      traffic.waiting.push(route);
    }
  });
  return traffic;
}

/** What was asked for in each round; the document is the first one. */
async function untilFirstRow(
  page: Page,
  traffic: Traffic,
  { url, row }: Pick<LoadToCount, 'url' | 'row'>,
): Promise<string[][]> {
  await page.goto(url, { waitUntil: 'commit' });
  const rounds = [[`GET ${new URL(url).pathname}`]];
  let restsSince = Date.now();
  for (;;) {
    const besides = traffic.besides.length;
    await atRest(page, traffic);
    await page.waitForTimeout(TIMERS_MS);
    await atRest(page, traffic);
    if ((await page.locator(row).count()) > 0) {
      traffic.besides.splice(besides); // asked for when the row was there
      return rounds;
    }
    const round = traffic.waiting.splice(0);
    if (round.length > 0) {
      rounds.push(round.map((route) => lineOf(route.request())));
      traffic.release(round);
      restsSince = Date.now();
    } else if (Date.now() - restsSince > PATIENCE_MS) {
      const held = traffic.besides.map(lineOf).join(', ');
      throw new Error(
        `no first row, although everything was answered but ${held || 'nothing'}: it waits for one of these`,
      );
    } else {
      await page.waitForTimeout(100);
    }
  }
}

/** Nothing that was let through is under way, and the page has twice had nothing else to do. */
async function atRest(page: Page, traffic: Traffic): Promise<void> {
  const until = Date.now() + ANSWER_MS;
  for (let quiet = 0; quiet < 2; quiet += 1) {
    while (traffic.open.size > 0) {
      if (Date.now() > until) throw new Error(`no answer to ${[...traffic.open].map(lineOf).join(', ')}`);
      quiet = 0;
      await page.waitForTimeout(10);
    }
    // While a style sheet is on its way nothing is drawn and there is no idle time; then the limit ends the wait.
    await page.evaluate(() => {
      const limit = performance.getEntriesByType('paint').length > 0 ? 20_000 : 500;
      return new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: limit }));
    });
  }
}

/** The number of elements when it has stayed the same for a while, although nothing is under way. */
async function untilUnchanged(page: Page, traffic: Traffic): Promise<number> {
  const until = Date.now() + ANSWER_MS;
  let before = -1;
  for (;;) {
    if (Date.now() > until) throw new Error('the document does not stop changing');
    await atRest(page, traffic);
    const now = await page.locator('body *').count(); // the head names all code that was fetched, ahead of need too
    if (now === before) return now;
    before = now;
    await page.waitForTimeout(500);
  }
}

/** What is done, and the browser's trace of it. */
async function traced<Done>(browser: Browser, page: Page, act: () => Promise<Done>): Promise<[Done, trace: string]> {
  await browser.startTracing(page, { categories: traceCategories });
  const done = await act().catch(async (error: unknown) => {
    await browser.stopTracing().catch(() => undefined); // a browser that is gone has no trace
    throw error;
  });
  return [done, (await browser.stopTracing()).toString('utf8')];
}

async function elementKinds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const counts = new Map<string, number>();
    for (const { localName } of document.querySelectorAll('*')) counts.set(localName, (counts.get(localName) ?? 0) + 1);
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${count} <${name}>`);
  });
}

function lineOf(request: Request): string {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
