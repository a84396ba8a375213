import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { untilLoaded } from '../support/loaded';
import { test, type Page } from '../support/test';
import { emulateTheme, type Theme } from '../support/theme';
import { refusedRequests, VIEWS } from '../support/views';
import { galleryPage, pictureOf } from './gallery-page';

const FOLDER = 'gallery';
const THEMES: Theme[] = ['light', 'dark'];
/** In px: a desk, a tablet, a phone. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];
const WIDTHS = SIZES.map(({ width }) => width);

mkdirSync(FOLDER, { recursive: true });

const settled = async (page: Page) => {
  await untilLoaded(page);
  await page.waitForLoadState('networkidle');
};

async function takePictures(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  for (const theme of THEMES) {
    await emulateTheme(page, theme);
    await page.screenshot({ path: `${FOLDER}/${pictureOf(name, width, theme)}`, animations: 'disabled' });
  }
}

for (const [name, { address, show, parts = {} }] of Object.entries(VIEWS)) {
  test(`pictures of ${name}`, async ({ page, allowFailedRequests }) => {
    allowFailedRequests(...refusedRequests);
    for (const [at, size] of SIZES.entries()) {
      await page.setViewportSize(size);
      // What is shown by pressing may need a control that only a desk has.
      if (at === 0) {
        await page.goto(address);
        await settled(page);
        await show?.(page);
      }
      await settled(page);
      await takePictures(page, name);
      for (const [part, { open, close, only }] of Object.entries(parts)) {
        if (only !== undefined && (only === 'phone') !== size.width < 500) continue;
        await open(page);
        await settled(page);
        await takePictures(page, `${name}: ${part}`);
        await close(page);
      }
    }
  });
}

test('pictures of tags for the documentation', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(VIEWS.tags?.address ?? '/');
  await settled(page);
  // The last of all that the page asks for.
  await page.getByText(/actions in \d+ days/).waitFor();
  await takePictures(page, 'tags');
  for (const theme of THEMES) {
    copyFileSync(`${FOLDER}/${pictureOf('tags', 1280, theme)}`, `docs/screenshots/tags-${theme}.png`);
  }
});

test('the page to look through them', () => {
  const names = Object.entries(VIEWS).map(([name, { parts = {} }]): [string, string[]] => [name, Object.keys(parts)]);
  writeFileSync(`${FOLDER}/index.html`, galleryPage(names, WIDTHS, THEMES));
});
