import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { hostileModelCard } from '~mocks/seeds/hostile-model-card';
import { hostileHtmlCard } from '~mocks/seeds/html-model-cards';
import { showCard } from './model-card-parts';

const attacks: readonly string[] = [
  '[x](javascript:window.attacked=1)',
  '[x](JaVaScRiPt:window.attacked=1)',
  '[x](&#106;avascript:window.attacked=1)',
  '[x](javascript&colon;window.attacked=1)',
  '[x](<java\tscript:window.attacked=1>)',
  '[x](<\u0001javascript:window.attacked=1>)',
  '[x](<\u00A0javascript:window.attacked=1>)',
  '[x](javascript://example.com/%0Awindow.attacked=1)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:window.attacked=1)',
  '[x](livescript:window.attacked=1)',
  '[x](file:///etc/passwd)',
  '[x](view-source:https://example.com)',
  '[x]: javascript:window.attacked=1\n\n[x]',
  '<javascript:window.attacked=1>',
  '<data:text/html,x>',
  '![x](javascript:window.attacked=1)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x"onerror="window.attacked=1](https://github.com/x.png)',
  '![x](https://github.com/x.png "t"onerror="window.attacked=1")',
  '[![x](data:image/png;base64,AA)](javascript:window.attacked=1)',
  '[x](https://example.com "onmouseover=window.attacked=1")',
  '```"onmouseover="window.attacked=1\nx\n```',
  '| a |\n| - |\n| <img src=x onerror=window.attacked=1> |',
  '# <img src=x onerror=window.attacked=1>',
  'note[^<img src=x onerror=window.attacked=1>]\n\n[^<img src=x onerror=window.attacked=1>]: x',
  '[^__proto__]\n\n[^__proto__]: x',
  '# location\n\n# document\n\n# __proto__\n\n# constructor',
  '---\nlicense: <img src=x onerror=window.attacked=1>\nlicense_link: javascript:window.attacked=1\n---\nx',
  '---\nbase_model: javascript:window.attacked=1\ntags: ["</script><script>window.attacked=1</script>"]\n---\nx',
  '---\nsource: https://github.com@evil.example.net/a/b\n---\n[x](y) ![x](y.png)',
  '---\na: !!js/function "function () { window.attacked = 1 }"\n---\nx',
];

const allowedElements =
  /^(A|P|SPAN|DIV|H[2-6]|UL|OL|LI|CODE|PRE|BLOCKQUOTE|Q|B|I|U|S|EM|STRONG|DEL|HR|BR|SUP|SUB|IMG|INPUT|TABLE|T[RHD]|THEAD|TBODY|SECTION|ARTICLE|BUTTON|SVG|PATH|DETAILS|SUMMARY)$/i;

/** What must hold whatever a stranger's text makes of the page. */
function expectHarmless(article: HTMLElement): void {
  const front = screen.queryByTestId('front-matter');
  const all = [article, ...(front === null ? [] : [front])].flatMap((part) => [...part.querySelectorAll('*')]);
  for (const element of all) {
    if (article.contains(element)) expect(element.tagName).toMatch(allowedElements);
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(
        /^(on|srcdoc|style$|formaction|action|ping|srcset|name$|xlink|accesskey|autofocus|contenteditable)/i,
      );
      if (name === 'id' && article.contains(element)) expect(value).toMatch(/^(card-|cardnote-)/);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|#card)/);
      if (name === 'src')
        expect(value).toMatch(/^https:\/\/(github\.com|huggingface\.co|[\w-]+\.githubusercontent\.com)\//);
    }
  }
  for (const link of article.querySelectorAll('a:not([href^="#"])')) {
    expect(link).toHaveAttribute('rel', expect.stringContaining('noopener noreferrer'));
    expect(link).toHaveAttribute('target', '_blank');
  }
  expect(window).not.toHaveProperty('attacked');
}

beforeEach(() => {
  Reflect.deleteProperty(window, 'attacked');
});

describe('a card that means harm', () => {
  it.each(attacks)('%j comes to nothing', async (text) => {
    const { article } = await showCard(`Before\n\n${text}`.replace(/^Before\n\n(?=---)/, ''));
    expectHarmless(article);
  });

  it('with everything at once comes to nothing, and its sound parts are shown', async () => {
    const { article, card } = await showCard(hostileModelCard);
    expectHarmless(article);
    const links = card.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => !href.startsWith('#'))).toEqual([
      'https://github.com/acme/granite-support/blob/HEAD/repository?tab=tags',
      'https://evil.example.net/x',
      'https://github.com/acme/granite-support/blob/HEAD/%5C%5Cevil.example.net/x',
      'https://example.com/sound',
      'https://github.com.evil.example.net/pixel.png',
      'https://evil.example.net/pixel.png',
      'http://github.com/acme/x/raw/main/pixel.png',
    ]);
    expect(card.getByRole('heading', { name: 'location' })).toHaveAttribute('id', 'card-location');
    expect(document.location.pathname).toBe('/repository/acme/models/tag/granite-support-1.10');
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  });

  it('in HTML of all kinds comes to nothing, and what is lost is told', async () => {
    const { article, card } = await showCard(hostileHtmlCard);
    await waitFor(() => expect(card.getByText('The end of the card.')).toBeVisible());
    expectHarmless(article);
    expect(card.queryByRole('form')).not.toBeInTheDocument();
    expect(card.queryByRole('textbox')).not.toBeInTheDocument();
    expect(card.getByText(/^Left out of this card: .*\bscripts?\b.*\bstyle sheets?\b/)).toBeVisible();
  });
});
