import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { emulateTheme, type Theme } from './theme';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Experimental ones (2.5.3, label in name). */
const MORE_RULES = { 'label-content-name-mismatch': { enabled: true } };
/** The rules that look at colors; what the others look at is the same in both themes. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
const NOT_COLORS: axe.RuleObject = {
  ...MORE_RULES,
  ...Object.fromEntries(COLOR_RULES.map((rule) => [rule, { enabled: false }])),
};

/**
 * Expects that axe finds no fault in the page as it is shown now, open menus included, in the light and the dark theme.
 * @param view names what is shown, if the test looks at several things
 * @param within selector of what is looked at
 */
export async function expectNoAxeViolations(page: Page, view?: string, within = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(changeAtOnce);
  }
  const found: string[] = [];
  await showIn(page, 'light');
  found.push(...(await violations(page, 'light', { type: 'tag', values: RULES }, within, NOT_COLORS)));
  found.push(...(await violations(page, 'light', { type: 'rule', values: COLOR_RULES }, within)));
  await showIn(page, 'dark');
  found.push(...(await violations(page, 'dark', { type: 'rule', values: COLOR_RULES }, within)));
  await emulateTheme(page, 'light');
  expect(found, view).toEqual([]);
}

/**
 * A color on its way from one theme to the other has no contrast of its own, and a tip may be fading in while axe looks. Runs
 * in the page.
 */
function changeAtOnce(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { transition: none !important; }');
  document.adoptedStyleSheets.push(sheet);
}

async function showIn(page: Page, theme: Theme): Promise<void> {
  await emulateTheme(page, theme);
  await page.evaluate(untilDrawn);
}

async function violations(
  page: Page,
  theme: Theme,
  runOnly: axe.RunOnly,
  within: string,
  rules: axe.RuleObject = {},
): Promise<string[]> {
  const isAboutColors = rules !== NOT_COLORS;
  if (isAboutColors) await page.evaluate(markTwins);
  const results = await page.evaluate(
    ([only, selector, switches, except]) =>
      // No rule among these reads the stylesheets, which may be gone from their server.
      window.axe.run(
        {
          include: [...document.querySelectorAll<HTMLElement>(selector)],
          exclude: except === '' ? [] : [...document.querySelectorAll<HTMLElement>(except)],
        },
        { runOnly: only, rules: switches, resultTypes: ['violations'], preload: { assets: ['media'] } },
      ),
    [runOnly, within, rules, isAboutColors ? '[data-twin]' : ''] as const,
  );
  if (!isAboutColors) expect(results.passes.length, 'axe looked at something').toBeGreaterThan(0);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${theme}, ${id}: ${node.html} (${node.failureSummary})`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** The theme follows the system's with the next frame. Runs in the page. */
async function untilDrawn(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  await nextFrame();
}

/**
 * Marks the cells and entries that differ from one above them, in the same column of a like row, in nothing but words: they
 * have the same colors, and the contrast of all of them takes most of the time that axe needs. Runs in the page.
 */
function markTwins(): void {
  const styled = ['class', 'style', 'disabled'];
  const states = ['disabled', 'checked', 'selected', 'pressed', 'expanded', 'current', 'sort', 'invalid'];
  const names = [...styled, ...states.map((state) => `aria-${state}`)];
  const shapeOf = (element: Element | null) =>
    element && [element.tagName, ...names.map((name) => element.getAttribute(name) ?? '')].join(' ');
  const seen = new Map<Element | null, Set<string>>();
  for (const cell of document.querySelectorAll('td, th, li')) {
    const around = cell.closest('table, ul, ol');
    const shapes = seen.get(around) ?? new Set();
    seen.set(around, shapes);
    const place = [
      shapeOf(cell.closest('tbody')),
      shapeOf(cell.parentElement),
      (cell as HTMLTableCellElement).cellIndex,
    ];
    const shape = [...place, ...[cell, ...cell.querySelectorAll('*')].map(shapeOf)].join('\n');
    cell.toggleAttribute('data-twin', shapes.has(shape));
    shapes.add(shape);
  }
}
