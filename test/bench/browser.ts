import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Request,
} from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type Effect, installBench } from './in-page';

/** Under which circumstances a page is used. */
export const conditions = {
  free: undefined,
  slow: { cpuRate: 4, latencyMs: 40, bytesPerSecond: (10 * 1000 * 1000) / 8 },
} as const;

export type ConditionName = keyof typeof conditions;

/** How long no request must be under way until a page counts as loaded, in milliseconds. */
const QUIET_MS = 300;

/** The limit of a wait, in milliseconds; what is there ends it at once. */
const PATIENCE_MS = 60_000;

/** What the main thread did since the page was opened, in milliseconds. */
export interface MainThread {
  busy: number;
  layoutAndStyle: number;
  script: number;
}

/** A page of the browser with what measures it. */
export interface MeasuredPage {
  page: Page;
  /** Opens an address; milliseconds until the effect is on the screen. */
  open: (url: string, effect: Effect) => Promise<number>;
  /** Milliseconds from the click until the effect is on the screen. */
  click: (selector: string, effect: Effect) => Promise<number>;
  /** Milliseconds from the key until the effect is on the screen. */
  press: (key: string, effect: Effect) => Promise<number>;
  /** Milliseconds since the navigation at which the effect was on the screen. */
  shown: (effect: Effect) => Promise<number>;
  untilQuiet: () => Promise<void>;
  mainThread: () => Promise<MainThread>;
  /** What lives on the heap, after garbage collection, in bytes. */
  heapBytes: () => Promise<number>;
  close: () => Promise<void>;
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** A context with a cache of its own, which is empty. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
}

export async function measuredPage(context: BrowserContext, condition: ConditionName): Promise<MeasuredPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await slowDown(session, condition);
  await page.addInitScript(installBench);
  const untilQuiet = watchRequests(page);
  const afterEvent = (type: 'click' | 'keydown', effect: Effect) =>
    page.evaluateHandle(([eventType, awaited]) => ({ took: window.bench.afterEvent(eventType, awaited) }), [
      type,
      effect,
    ] as const);
  const shown = (effect: Effect) => page.evaluate((awaited) => window.bench.shown(awaited), effect);

  return {
    page,
    async open(url, effect) {
      await page.addInitScript((awaited) => void (window.bench.opened = window.bench.shown(awaited)), effect);
      await page.goto(url, { waitUntil: 'commit' });
      return page.evaluate(() => window.bench.opened ?? Number.NaN);
    },
    async click(selector, effect) {
      const measured = await afterEvent('click', effect);
      await page.locator(selector).first().click();
      return measured.evaluate(({ took }) => took);
    },
    async press(key, effect) {
      const measured = await afterEvent('keydown', effect);
      await page.keyboard.press(key);
      return measured.evaluate(({ took }) => took);
    },
    shown,
    untilQuiet,
    mainThread: () => mainThread(session),
    async heapBytes() {
      await session.send('HeapProfiler.collectGarbage');
      return (await metrics(session)).get('JSHeapUsedSize') ?? Number.NaN;
    },
    close: () => page.close(),
  };
}

async function slowDown(session: CDPSession, condition: ConditionName): Promise<void> {
  const slow = conditions[condition];
  if (!slow) return;
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpuRate });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  });
}

/** A function that waits until no request has been under way for a while. */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let lastAt = Date.now();
  const changed = (change: () => void) => () => {
    lastAt = Date.now();
    change();
  };
  page.on('request', (request) => changed(() => open.add(request))());
  const ended = (request: Request) => changed(() => open.delete(request))();
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    lastAt = Math.max(lastAt, Date.now());
    while (open.size > 0 || Date.now() - lastAt < QUIET_MS) await page.waitForTimeout(50);
  };
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return new Map(list.map(({ name, value }) => [name, value]));
}

async function mainThread(session: CDPSession): Promise<MainThread> {
  const found = await metrics(session);
  const milliseconds = (name: string) => (found.get(name) ?? Number.NaN) * 1000;
  return {
    busy: milliseconds('TaskDuration'),
    layoutAndStyle: milliseconds('LayoutDuration') + milliseconds('RecalcStyleDuration'),
    script: milliseconds('ScriptDuration'),
  };
}
