import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';

const HOST = 'quay-server.example.com';
const DIGEST = 'sha256:d80aa3d7f5f5388cfae543b990d3cd3d47ff51c48ef29ff66102427bf7bc0a88';

/** The four ways of the documentation (8.8) and the command that each returns. */
const COMMANDS = {
  'Podman Pull (by tag)': `podman pull ${HOST}/quayadmin/busybox:test2`,
  'Docker Pull (by tag)': `docker pull ${HOST}/quayadmin/busybox:test2`,
  'Podman Pull (by digest)': `podman pull ${HOST}/quayadmin/busybox@${DIGEST}`,
  'Docker Pull (by digest)': `docker pull ${HOST}/quayadmin/busybox@${DIGEST}`,
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const popover = (page: Page) => page.getByRole('dialog', { name: 'Fetch Tag' });
const icon = (page: Page, tag = 'test2') => page.getByRole('button', { name: `Fetch Tag ${tag}`, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('each of the four options shows and copies its command, by mouse', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await expect(icon(page)).toBeVisible();
  const heads = (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
  expect(heads[heads.indexOf('Manifest') + 1], 'the icon stands beside the manifest').toBe('Pull');
  await icon(page).click();
  for (const [option, command] of Object.entries(COMMANDS)) {
    await popover(page).getByRole('radio', { name: option }).click();
    await expect(popover(page).getByLabel('Command', { exact: true })).toHaveText(command);
    await popover(page).getByRole('button', { name: 'Copy Command' }).click();
    await expect.poll(() => clipboard(page)).toBe(command);
  }
});

test('the popover opens with Enter and Space, copies and closes by keyboard alone', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await tabTo(page, icon(page));
  for (const [key, option] of [
    ['Enter', 'Docker Pull (by tag)'],
    ['Space', 'Podman Pull (by digest)'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(popover(page).locator(':focus').and(page.getByRole('radio'))).toBeChecked();
    await page.keyboard.press('ArrowDown');
    await expect(popover(page).getByRole('radio', { name: option })).toBeChecked();
    await tabTo(page, popover(page).getByRole('button', { name: 'Copy Command' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toBe(COMMANDS[option]);
    await page.keyboard.press('Escape');
    await expect(popover(page)).toBeHidden();
    await expect(icon(page)).toBeFocused();
  }
});

test('the chosen client is remembered for other tags and after a reload', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  await icon(page).click();
  await popover(page).getByRole('radio', { name: 'Docker Pull (by digest)' }).click();
  await page.keyboard.press('Escape');
  await icon(page, 'example').click();
  await expect(popover(page).getByRole('radio', { name: 'Docker Pull (by digest)' })).toBeChecked();
  await page.reload();
  await icon(page).click();
  await expect(popover(page).getByLabel('Command', { exact: true })).toHaveText(COMMANDS['Docker Pull (by digest)']);
});

test('the popover is wide enough to read a command, at every width', async ({ page }) => {
  await page.goto('/repository/quayadmin/busybox');
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await icon(page).click();
    const command = popover(page).getByLabel('Command', { exact: true });
    await expect(command).toHaveText(COMMANDS['Podman Pull (by tag)']);
    // The popover finds its place after it has been drawn.
    await expect(async () => {
      const box = await popover(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await command.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
      if (width === 1440) expect((await command.boundingBox())?.width).toBeGreaterThan(400);
    }).toPass();
    await page.keyboard.press('Escape');
    await expect(popover(page)).toBeHidden();
  }
});
