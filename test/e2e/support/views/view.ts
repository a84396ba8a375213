import { expect, type Locator, type Page } from '@playwright/test';

type Step = (page: Page) => Promise<void>;

/** Something that is opened on a page and closed again. */
export interface Part {
  open: Step;
  close: Step;
  /** A menu stands at the place of its button, which is another one at another width: it is opened afresh for each. */
  kind: 'menu' | 'dialog' | 'tab';
  /** Where there is such a thing; default: everywhere. */
  only?: 'desk' | 'phone';
}

/** What is looked at: a page, in the state that its address and a few presses bring it into, and what opens on it. */
export interface View {
  address: string;
  /** Opens what the view is about. */
  show?: Step;
  /** By name; one after the other on the same page. */
  parts?: Record<string, Part>;
}

const press = async (page: Page, control: Locator) => {
  await control.first().click();
  // The pointer would be over something else at another width.
  await page.mouse.move(0, 0);
};

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const pressed =
  (name: string | RegExp): Step =>
  (page) =>
    press(page, button(page, name));

const closeByEscape = (shown: (page: Page) => Locator): Step => {
  return async (page) => {
    await page.keyboard.press('Escape');
    await expect(shown(page)).toBeHidden();
  };
};

/** A menu, list or popover. `opened` is its role, which nothing else on the page has. */
export function menu(
  name: string | RegExp,
  opened: 'menu' | 'listbox' | 'dialog' = 'menu',
  openedName?: string | RegExp,
): Part {
  const shown = (page: Page) =>
    page.getByRole(opened, openedName === undefined ? {} : { name: openedName }).filter({ visible: true });
  return {
    kind: 'menu',
    open: async (page) => {
      await press(page, button(page, name).filter({ visible: true }));
      await expect(shown(page).first()).toBeVisible();
    },
    close: async (page) => {
      await page.keyboard.press('Escape');
      await expect(shown(page)).toHaveCount(0);
    },
  };
}

const shownDialog = (page: Page) => page.getByRole('dialog').filter({ visible: true });

/** A dialog that a key brings up. */
export function keyed(key: string): Part {
  return {
    kind: 'dialog',
    open: async (page) => {
      await page.keyboard.press(key);
      await expect(shownDialog(page)).toBeVisible();
    },
    close: closeByEscape(shownDialog),
  };
}

/** A dialog that pressing these buttons and menu items, one after the other, brings up. */
export function dialog(...steps: (string | RegExp)[]): Part {
  return {
    kind: 'dialog',
    open: async (page) => {
      for (const [at, name] of steps.entries()) {
        const exact = typeof name === 'string';
        const control = at === 0 ? button(page, name) : page.getByRole('menuitem', { name, exact });
        await press(page, control.filter({ visible: true }));
      }
      await expect(shownDialog(page)).toBeVisible();
    },
    close: closeByEscape(shownDialog),
  };
}

/** A tab of the page. */
export function tab(name: string, back: string): Part {
  const go = (to: string) => async (page: Page) => {
    await page.getByRole('tab', { name: to, exact: true }).click();
    await expect(page.getByRole('tab', { name: to, exact: true })).toHaveAttribute('aria-selected', 'true');
  };
  return { kind: 'tab', open: go(name), close: go(back) };
}

/** Some menus of a desk are parts of one sheet on a phone. */
export const onDesk = (part: Part): Part => ({ ...part, only: 'desk' });
export const filterSheet: Part = { ...dialog('Filters'), only: 'phone' };
