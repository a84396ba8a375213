import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects that axe finds no fault in the page as it is shown now, open menus included. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(untilColoursStand);
  const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`),
  );
  expect(faults).toEqual([]);
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
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
