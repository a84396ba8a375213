import { launchBrowser, newContext } from './browser';
import { type Budget, nextBudget, readBudget, writeBudget } from './budget';
import { countLoad, type Counts } from './counted-load';
import { countedPages, loadToCount, serveCountedPages } from './counted-pages';

/** How often each page is counted; the most of them counts, should the browser not do the same each time. */
const TIMES = 3;

/** Counts all pages of a build and writes the budget for what they need. */
export async function followBudget(
  { dist, isForced }: { dist: string; isForced: boolean },
  print: (line: string) => void,
): Promise<number> {
  const build = await serveCountedPages(dist);
  const browser = await launchBrowser();
  const counted: Budget = {};
  try {
    for (const name of countedPages) {
      for (let time = 0; time < TIMES; time += 1) {
        const context = await newContext(browser);
        const { counts } = await countLoad(await context.newPage(), loadToCount(name, build));
        await context.close();
        print(`${name}: ${JSON.stringify(counts)}`);
        counted[name] = most(counts, counted[name]);
      }
    }
  } finally {
    await browser.close();
    await build.close();
  }
  writeBudget(nextBudget(counted, readBudget(), { isForced }));
  return 0;
}

function most(one: Counts, other: Counts = one): Counts {
  return {
    bytes: Math.max(one.bytes, other.bytes),
    files: Math.max(one.files, other.files),
    requests: Math.max(one.requests, other.requests),
    depth: Math.max(one.depth, other.depth),
    forcedLayouts: Math.max(one.forcedLayouts, other.forcedLayouts),
    restyles: Math.max(one.restyles, other.restyles),
    elements: Math.max(one.elements, other.elements),
  };
}
