import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { emulateTheme, type Theme } from './theme';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Experimental ones (2.5.3, label in name). */
const MORE_RULES = { 'label-content-name-mismatch': { enabled: true } };
/** The rules that look at colours; what the others look at is the same in both themes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds no fault in the page as it is shown now, open menus included, in the light and the dark theme.
 * @param view names what is shown, if the test looks at several things
 * @param within selector of what is looked at
 */
export async function expectNoAxeViolations(page: Page, view?: string, within = 'html'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const light = await violations(page, 'light', { type: 'tag', values: RULES }, within);
  const dark = await violations(page, 'dark', { type: 'rule', values: COLOUR_RULES }, within);
  await emulateTheme(page, 'light');
  expect([...light, ...dark], view).toEqual([]);
}

async function violations(page: Page, theme: Theme, runOnly: axe.RunOnly, within: string): Promise<string[]> {
  await emulateTheme(page, theme);
  await page.evaluate(untilColoursStand);
  const results = await page.evaluate(
    ([only, selector, rules]) =>
      // No rule among these reads the stylesheets, which may be gone from their server.
      window.axe.run(
        { include: [...document.querySelectorAll<HTMLElement>(selector)] },
        { runOnly: only, rules, resultTypes: ['violations'], preload: { assets: ['media'] } },
      ),
    [runOnly, within, theme === 'light' ? MORE_RULES : {}] as const,
  );
  if (theme === 'light') expect(results.passes.length, 'axe looked at something').toBeGreaterThan(0);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${theme}, ${id}: ${node.html} (${node.failureSummary})`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * A colour on its way from one theme to the other has no contrast of its own. Runs in the page: the theme follows the
 * system's with the next frame, and a transition that is overtaken by another one ends before its colour stands.
 */
async function untilColoursStand(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const transitions = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
  await nextFrame();
  await nextFrame();
  while (transitions().length > 0) {
    await Promise.all(transitions().map((transition) => transition.finished.catch(() => undefined)));
    await nextFrame();
  }
}
