import { expect, test, type Page } from '../support/test';

const busybox = '/repository/quayadmin/busybox';

/** The menus that open in different ways, by the name of their button. */
const menus: Record<string, { address: string; button: string | RegExp }> = {
  'the menu of a tag': { address: busybox, button: 'Actions for tag test' },
  'the menu of the person': { address: busybox, button: 'User: quayadmin' },
  'the selection': { address: busybox, button: 'Select tags' },
  'a list of choices': { address: busybox, button: 'Client: podman' },
  'the exports': { address: '/repository/acme/webapp/tag/stable?tab=packages', button: 'Export' },
  architectures: { address: '/repository/acme/webapp/tag/stable', button: /^Architecture/ },
  'rules for a clean-up': { address: '/repository/acme/webapp/clean-up', button: 'Add rule' },
};

/** Presses a button and then a key before the browser has drawn anything or come to its timers: a slow machine, and a fast hand. */
function pressAhead(page: Page, button: string | RegExp, key: string): Promise<void> {
  return page.getByRole('button', { name: button, exact: true }).evaluate(async (element: HTMLElement, pressed) => {
    element.focus();
    element.click();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
  }, key);
}

for (const [name, { address, button }] of Object.entries(menus)) {
  test(`a key typed ahead is heard by ${name}`, async ({ page }) => {
    await page.goto(address);
    const toggle = page.getByRole('button', { name: button, exact: true });
    const entries = page.locator('li :is([role="menuitem"], [role="option"])');
    // The first time fetches its code.
    await toggle.click();
    await expect(entries.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(entries).toHaveCount(0);

    await pressAhead(page, button, 'ArrowDown');
    await expect(entries.nth(1)).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(entries).toHaveCount(0);
    await pressAhead(page, button, 'Escape');
    await expect(entries).toHaveCount(0);
    await expect(toggle).toBeFocused();
  });
}
