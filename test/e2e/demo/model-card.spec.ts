import { expectNoAxeViolations } from '../support/accessibility';
import { tabTo } from '../support/keyboard';
import { expect, test, type Page } from '../support/test';
import { swallowingHtml, unclosedHtml } from '../../../mocks/seeds/hostile-html';

const CARD = '/repository/acme/models/tag/granite-support-1.10?tab=modelcard';
const HOSTILE = '/repository/acme/models/tag/hostile-card?tab=modelcard';
const HTML = '/repository/acme/models/tag/html-card?tab=modelcard';
const HOSTILE_HTML = '/repository/acme/models/tag/hostile-html-card?tab=modelcard';
const LONG_HTML = '/repository/acme/models/tag/long-html-card?tab=modelcard';
const LONG = '/repository/acme/models/tag/long-card?tab=modelcard';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** Milliseconds that a busy machine may need to start the worker that reads cards. */
const PATIENCE = { timeout: 180_000 };

const text = (page: Page) => page.getByRole('article', { name: 'Model card' });
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });

/** Answers for the hosts outside, and lists what they were asked. */
async function watchOutside(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.context().route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body: PIXEL, contentType: 'image/png' });
  });
  return asked;
}

test('the documentation’s click path leads to the card: facts, text, code that copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const asked = await watchOutside(page);
  await page.goto('/repository');
  await page.getByRole('textbox', { name: 'Search by name...' }).fill('acme/models');
  await page.getByRole('link', { name: 'acme/models', exact: true }).click();
  await page.getByRole('link', { name: 'granite-support-1.10', exact: true }).click();
  await page.getByRole('tab', { name: 'Model Card' }).click();
  await expect(text(page).getByRole('heading', { name: 'Intended use' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'acme-community-1.0' })).toBeVisible();
  await text(page).getByRole('button', { name: 'Copy to clipboard' }).first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^from transformers import pipeline\n\n/);
  await expect(text(page).getByRole('img', { name: 'Accuracy over time' })).toBeVisible();
  await text(page).getByRole('heading', { name: 'Footnotes' }).scrollIntoViewIfNeeded();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('https://github.com/acme/granite-support/raw/'))).toEqual([]);
});

test('headings have addresses: from the contents, by keyboard, after a reload and with Back', async ({ page }) => {
  await watchOutside(page);
  await page.goto(CARD);
  await tabTo(page, contents(page).getByRole('link', { name: 'Limitations' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?tab=modelcard#card-limitations$/);
  const heading = text(page).getByRole('heading', { name: 'Limitations' });
  await expect(heading).toBeInViewport();
  await page.reload();
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\?tab=modelcard$/);
  await text(page).getByRole('link', { name: 'how to use it', exact: true }).click();
  await expect(page).toHaveURL(/#card-how-to-use-it$/);
  await expect(text(page).getByRole('heading', { name: 'How to use it' })).toBeInViewport();
});

test('on a phone the contents are folded away, and tables and code scroll within themselves', async ({ page }) => {
  await watchOutside(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CARD);
  await expect(text(page)).toBeVisible();
  const link = contents(page).getByRole('link', { name: 'Evaluation' });
  await expect(link).toBeHidden();
  await contents(page).getByRole('button', { name: 'Contents' }).click();
  await link.click();
  const table = text(page).getByRole('group', { name: 'Table' });
  await expect(table).toBeInViewport();
  expect(await table.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await tabTo(page, table);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a hostile card runs nothing, takes over no name and asks no other host', async ({ page }) => {
  const asked = await watchOutside(page);
  await page.goto(HOSTILE);
  await expect(text(page).getByRole('heading', { name: 'A card that means harm' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Layers' })).toBeVisible();
  for (const name of ['script', 'upper', 'entity', 'tab', 'control', 'data', 'reference']) {
    await text(page).getByText(name, { exact: true }).first().click();
  }
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(await page.evaluate(() => [typeof document.location.href, document.body.tagName])).toEqual(['string', 'BODY']);
  expect(new URL(page.url()).pathname).toBe('/repository/acme/models/tag/hostile-card');
  expect(asked.filter((url) => new URL(url).host !== 'github.com')).toEqual([]);
});

/** Puts another text in the place of every card. */
async function replaceCards(page: Page, card: string): Promise<void> {
  await page.addInitScript((modelcard) => {
    const readBytes = Response.prototype.arrayBuffer;
    Response.prototype.arrayBuffer = async function () {
      const bytes = await readBytes.call(this);
      const body = new TextDecoder().decode(bytes);
      return this.url.includes('include_modelcard') && body.includes('"modelcard"')
        ? new TextEncoder().encode(JSON.stringify({ ...JSON.parse(body), modelcard })).buffer
        : bytes;
    };
  }, card);
}

/** What must hold of the page, whatever HTML a card has. */
async function expectHarmless(page: Page, asked: readonly string[]): Promise<void> {
  const found = await text(page).evaluate((article) =>
    [...article.querySelectorAll('*')].flatMap((element) => [
      ...(/^(script|style|iframe|object|embed|form|link|meta|base|math|template|audio|select|textarea)$/i.test(
        element.tagName,
      )
        ? [element.outerHTML]
        : []),
      ...[...element.attributes]
        .filter(
          ({ name, value }) =>
            /^(on.*|style|srcset|srcdoc|name|formaction|action|ping|accesskey)$/i.test(name) ||
            (name === 'id' && !/^(card-|cardnote-)/.test(value)) ||
            (name === 'href' && !/^(https?:|mailto:|#card)/.test(value)),
        )
        .map(({ name, value }) => `${name}=${value}`),
    ]),
  );
  expect(found).toEqual([]);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(await page.evaluate(() => [typeof document.location.href, document.body.tagName])).toEqual(['string', 'BODY']);
  expect(asked.filter((url) => new URL(url).host !== 'github.com')).toEqual([]);
}

test('hostile HTML runs nothing, asks no other host and leaves the page as it is', async ({ page }) => {
  test.slow();
  const asked = await watchOutside(page);
  await page.goto(HOSTILE_HTML);
  await expect(text(page).getByText('The end of the card.')).toBeAttached(PATIENCE);
  await expect(text(page).getByText(/Left out of this card: .*style sheets?/)).toBeVisible();
  await expectHarmless(page, asked);
  expect(new URL(page.url()).pathname).toBe('/repository/acme/models/tag/hostile-html-card');
});

test('hostile HTML that leaves something open comes to nothing', async ({ page }) => {
  test.slow();
  const asked = await watchOutside(page);
  // Those that swallow what follows them come alone.
  for (const piece of [unclosedHtml.join('\n\n'), ...swallowingHtml]) {
    await replaceCards(page, `# Card\n\n${piece}\n\n<div>\n${piece}\n\nText`);
    await page.goto(HTML);
    await expect(text(page).getByRole('heading', { name: 'Card', exact: true })).toBeVisible(PATIENCE);
    await expectHarmless(page, asked);
  }
});

test('HTML in a card is shown: tables with their sides, breaks, details that open by keyboard', async ({ page }) => {
  test.slow();
  await watchOutside(page);
  await page.goto(HTML);
  await expect(text(page)).toBeVisible(PATIENCE);
  await expect(text(page).getByRole('heading', { name: 'granite-large' })).toHaveCSS('text-align', 'center');
  await expect(text(page).getByRole('cell', { name: '66.7' })).toHaveCSS('text-align', 'right');
  await expect(text(page).getByRole('cell', { name: 'No multimodal support' })).toHaveAttribute('colspan', '2');
  await expect(text(page).getByRole('cell', { name: 'MMLU-Pro (CoT)' })).toBeVisible();
  await expect(text(page).getByRole('cell', { name: '62.12' })).toBeHidden();
  await tabTo(page, text(page).getByText('Results by language'));
  await page.keyboard.press('Enter');
  await expect(text(page).getByRole('cell', { name: '62.12' })).toBeVisible();
  await text(page).getByText('Results by language').press('Enter');
  await expect(text(page).getByRole('cell', { name: '62.12' })).toBeHidden();
  await contents(page).getByRole('link', { name: 'By language' }).click();
  await expect(text(page).getByRole('heading', { name: 'By language' })).toBeInViewport();
});

test('half a megabyte in one box is drawn piece by piece to its end', async ({ page }) => {
  test.slow();
  await page.goto(LONG_HTML);
  // By their elements: to find one of thousands by its role and name takes longer than to draw them.
  const card = page.locator('article[aria-label="Model card"]');
  const heading = (words: string) => card.locator('h1, h2, h3').filter({ hasText: new RegExp(`^${words}$`) });
  await expect(heading('A long card')).toBeVisible(PATIENCE);
  await expect(heading('The end')).toBeAttached(PATIENCE);
  await expect(heading('Chapter 300')).toBeAttached(PATIENCE);
  await expect(card.locator('td').filter({ hasText: /^benchmark 2999$/ })).toBeAttached(PATIENCE);
  await expect(card.locator('table')).toHaveCount(301, PATIENCE);
});

test('half a megabyte is read aside; its end can be reached and found', async ({ page }) => {
  await page.goto(LONG);
  await expect(text(page).getByRole('heading', { name: 'A long card' })).toBeVisible();
  await expect(contents(page).getByRole('link', { name: 'Chapter 1000' })).toBeAttached({ timeout: 60_000 });
  await text(page).getByRole('link', { name: 'chapter 1000' }).first().click();
  const last = text(page).getByRole('heading', { name: 'Chapter 1000', exact: true });
  await expect(last).toBeInViewport();
  await expect(text(page).getByRole('link', { name: 'late reference' }).first()).toBeAttached();
  await expect.poll(() => page.locator('#card-chapter-537').count(), { timeout: 60_000 }).toBe(1);
});

test(`axe finds nothing in a card`, async ({ page }) => {
  await watchOutside(page);
  await page.goto(CARD);
  await page.getByRole('button', { name: /more entries/ }).click();
  await expect(text(page).getByRole('heading', { name: 'Footnotes' })).toBeAttached();
  await expectNoAxeViolations(page);
});

test(`axe finds nothing in a card of HTML`, async ({ page }) => {
  await watchOutside(page);
  await page.goto(HTML);
  await text(page).getByText('Results by language').click();
  await expect(text(page).getByRole('cell', { name: '62.12' })).toBeVisible();
  await expectNoAxeViolations(page);
});
