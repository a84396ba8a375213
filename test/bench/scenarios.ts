import type { Effect } from './in-page';
import { type MeasuredPage } from './browser';
import { fillIn, type Profile } from './profile';

export type Unit = 'ms' | 'MB';

/** What one run of a scenario is given. */
export interface Run {
  profile: Profile;
  /** Where the UI is, without a slash at the end. */
  origin: string;
  /** Tags, findings or rows. */
  size: number;
  /** A page in the context of this run: the first one finds an empty cache. */
  newPage: () => Promise<MeasuredPage>;
  record: (measure: string, value: number, unit?: Unit) => void;
}

export interface Scenario {
  name: string;
  /** Which sizes of the data it is run with. */
  data: 'tags' | 'findings' | 'history';
  /** For sizes of at least this. */
  from?: number;
  perform: (run: Run) => Promise<void>;
}

const MEGABYTE = 1_000_000;

export const scenarios: readonly Scenario[] = [
  { name: 'tags', data: 'tags', perform: tags },
  { name: 'complete', data: 'tags', from: 1000, perform: completeList },
  { name: 'details', data: 'findings', perform: details },
  { name: 'report', data: 'findings', perform: report },
  { name: 'history', data: 'history', perform: history },
];

type TableName = 'tags' | 'report' | 'history';

/** Loads an address cold and warm, and leaves the warm page open. */
async function loadTwice(run: Run, address: string, effect: Effect, what: string): Promise<MeasuredPage> {
  const cold = await run.newPage();
  await load(run, cold, address, effect, `${what}, cold`);
  await cold.close();
  const warm = await run.newPage();
  await load(run, warm, address, effect, `${what}, warm`);
  return warm;
}

async function load(run: Run, page: MeasuredPage, address: string, effect: Effect, what: string): Promise<void> {
  run.record(what, await page.open(run.origin + address, effect));
  await page.untilQuiet();
  const { busy, layoutAndStyle } = await page.mainThread();
  run.record(`${what}: main thread busy until loaded`, busy);
  run.record(`${what}: layout and style until loaded`, layoutAndStyle);
}

function addressOf({ profile, size }: Run, page: keyof Profile['addresses'], data: Scenario['data']): string {
  const repository = fillIn(profile.repositories[data], { count: size });
  return fillIn(profile.addresses[page], { repository, tag: profile.scannedTag });
}

const firstRow = (profile: Profile, table: TableName): Effect => ({ kind: 'shown', selector: profile[table].row });

async function tags(run: Run): Promise<void> {
  const { profile, size } = run;
  const page = await loadTwice(run, addressOf(run, 'tags', 'tags'), firstRow(profile, 'tags'), 'first row');
  await untilComplete(run, page, 'tags');
  await twice(run, 'row menu opens', async () => {
    const menu: Effect = { kind: 'shown', selector: profile.tags.menu };
    const took = await page.click(profile.tags.menuButton, menu);
    await page.page.keyboard.press('Escape');
    await page.page.waitForSelector(profile.tags.menu, { state: 'detached' });
    return took;
  });
  await walkTable(run, page, 'tags', size < 100 ? '7' : '77');
}

async function details(run: Run): Promise<void> {
  const { profile } = run;
  const shown: Effect = { kind: 'shown', selector: profile.details.shown };
  const page = await loadTwice(run, addressOf(run, 'details', 'findings'), shown, 'facts');
  await twice(run, 'Security Report from Details', async () => {
    const took = await page.click(profile.details.reportTab, firstRow(profile, 'report'));
    await page.untilQuiet();
    await page.click(profile.details.tab, shown);
    return took;
  });
}

async function report(run: Run): Promise<void> {
  const { profile } = run;
  const page = await loadTwice(run, addressOf(run, 'report', 'findings'), firstRow(profile, 'report'), 'first row');
  run.record('JS heap', (await page.heapBytes()) / MEGABYTE, 'MB');
  await walkTable(run, page, 'report', 'CVE-2020-1004');
  await leave(run, page);
}

async function history(run: Run): Promise<void> {
  const { profile } = run;
  const page = await loadTwice(run, addressOf(run, 'history', 'history'), firstRow(profile, 'history'), 'first row');
  await untilComplete(run, page, 'history');
  await walkTable(run, page, 'history', 'pr'); // of the names and the words around them only "preview" has it
}

/** A list that comes in pieces, to its end. */
async function completeList(run: Run): Promise<void> {
  const { profile, size } = run;
  if (!profile.tags.complete) return;
  const page = await run.newPage();
  const { selector, text } = profile.tags.complete;
  const whole: Effect = { kind: 'shown', selector, text: fillIn(text, { count: size }) };
  run.record('all tags', await page.open(run.origin + addressOf(run, 'tags', 'tags'), whole));
  await page.untilQuiet();
  const { busy, layoutAndStyle } = await page.mainThread();
  run.record('all tags: main thread busy', busy);
  run.record('all tags: layout and style', layoutAndStyle);
  run.record('JS heap', (await page.heapBytes()) / MEGABYTE, 'MB');
  await leave(run, page);
}

async function untilComplete({ profile, size }: Run, page: MeasuredPage, table: TableName): Promise<void> {
  const { complete } = profile[table];
  if (complete) {
    await page.shown({ kind: 'shown', selector: complete.selector, text: fillIn(complete.text, { count: size }) });
  }
  await page.untilQuiet();
}

/**
 * Searches, sorts and pages, each for the first and the second time. `text` must be found by what the rows show and nothing
 * else, and without its last character it must find more.
 */
async function walkTable(
  run: Run,
  { page, press, click, shown, untilQuiet }: MeasuredPage,
  table: TableName,
  text: string,
) {
  const { profile } = run;
  const { row, search, sort, next } = profile[table];
  const changed: Effect = { kind: 'changed', selector: row };
  const matching = (typed: string): Effect => ({ kind: 'all-match', selector: row, text: typed });
  const before = text.slice(0, -1);

  await twice(run, 'last key of a search', async () => {
    const field = page.locator(search).first();
    await field.pressSequentially(before);
    await shown(matching(before));
    await untilQuiet();
    const took = await press(text.slice(-1), matching(text));
    await untilQuiet();
    // Emptied by a key as well: what a field does with a value from elsewhere is its own affair.
    await field.press('ControlOrMeta+a');
    await press('Delete', changed);
    await untilQuiet();
    return took;
  });
  await twice(run, 'sort', async () => {
    const took = await click(sort, changed);
    await untilQuiet();
    return took;
  });
  if (!(await page.locator(next).first().isEnabled())) return;
  await twice(run, 'next page', async () => {
    const took = await click(next, changed);
    await untilQuiet();
    return took;
  });
}

async function twice({ record }: Run, what: string, measure: () => Promise<number>): Promise<void> {
  record(`${what}, first`, await measure());
  record(`${what}, second`, await measure());
}

/** What is still held when the person has gone to another page. */
async function leave({ profile, record }: Run, page: MeasuredPage): Promise<void> {
  await page.page.locator(profile.leave).first().click();
  await page.untilQuiet();
  record('JS heap after leaving', (await page.heapBytes()) / MEGABYTE, 'MB');
}
