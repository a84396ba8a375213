import { expectNoAxeViolations } from '../support/accessibility';
import { cutText, OVERLAYS } from '../support/cut-text';
import { headingGaps } from '../support/headings';
import { untilLoaded } from '../support/loaded';
import { expect, test, type Page } from '../support/test';
import { refusedRequests, VIEWS, type Part } from '../support/views';

/** In px; 720 are 1440 at a zoom of 200 %. */
const WIDTHS = [1920, 1440, 1024, 768, 720, 390, 320];
const isPhone = (width: number) => width < 500;
/** So high that what sticks to the bottom does not lie over rows, which are higher on a phone. */
const sized = (width: number) => ({ width, height: isPhone(width) ? 4500 : 2000 });
const DESKTOP = 1440;
const PHONE = 390;
/** Where axe looks, and where the text is spaced. */
const CLOSE_LOOKS = [DESKTOP, PHONE];

/** What a person may set to read better (WCAG 2.1, 1.4.12). */
async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((on) => {
    if (!on) {
      document.adoptedStyleSheets.pop();
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  }, isSpaced);
}

interface Look {
  view: string;
  widths: number[];
  /** Selector of what lies over the page; none if all of it is looked at. */
  within?: string;
  /** It keeps its place if the text is spaced later, which would not be its fault. */
  isMenu?: boolean;
}

/** Looks at the page at these widths; the problems are the answer. */
async function look(page: Page, { view, widths, within, isMenu = false }: Look): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize(sized(width));
    await untilLoaded(page);
    problems.push(...(await cutText(page, within)));
    if (!CLOSE_LOOKS.includes(width)) continue;
    if (!isMenu) {
      await spaceText(page, true);
      problems.push(...(await cutText(page, within)).map((problem) => `with spaced text, ${problem}`));
      await spaceText(page, false);
    }
    await expectNoAxeViolations(page, `${view}, ${width} px`, within);
  }
  return problems.map((problem) => `${view}: ${problem}`);
}

/** The widths at which a part is looked at without being opened anew. */
function turns({ kind, only }: Part): number[][] {
  if (kind === 'menu')
    return CLOSE_LOOKS.filter((width) => only === undefined || isPhone(width) === (only === 'phone')).map((width) => [
      width,
    ]);
  return [only === 'phone' ? WIDTHS.filter(isPhone) : WIDTHS];
}

async function lookAtPart(page: Page, view: string, part: Part): Promise<string[]> {
  const problems: string[] = [];
  const isMenu = part.kind === 'menu';
  for (const widths of turns(part)) {
    await page.setViewportSize(sized(widths[0] ?? DESKTOP));
    await untilLoaded(page);
    await part.open(page);
    problems.push(...(await look(page, { view, widths, isMenu, ...(part.kind !== 'tab' && { within: OVERLAYS }) })));
    await part.close(page);
  }
  return problems;
}

for (const [name, { address, show, parts = {} }] of Object.entries(VIEWS)) {
  const open = async (page: Page) => {
    await page.setViewportSize(sized(1920));
    await page.goto(address);
    await untilLoaded(page);
    await show?.(page);
    await page.mouse.move(0, 0); // a tip would come where the pointer lies by chance
  };
  test(`nothing is cut at any width, headings are in order, axe finds nothing in both themes: ${name}`, async ({
    page,
    allowFailedRequests,
  }) => {
    allowFailedRequests(...refusedRequests);
    await open(page);
    const problems = await headingGaps(page);
    problems.push(...(await look(page, { view: name, widths: WIDTHS })));
    expect(problems).toEqual([]);
  });
  if (Object.keys(parts).length === 0) continue;
  test(`the same for what opens on it: ${name}`, async ({ page, allowFailedRequests }) => {
    allowFailedRequests(...refusedRequests);
    await open(page);
    const problems: string[] = [];
    for (const [part, what] of Object.entries(parts)) problems.push(...(await lookAtPart(page, part, what)));
    expect(problems).toEqual([]);
  });
}
