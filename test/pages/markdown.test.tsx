import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Markdown } from '@/ui/markdown/Markdown';
import { hostileHtml, swallowingHtml, unclosedHtml } from '~mocks/seeds/hostile-html';
import { renderApp } from '../render-app';

beforeEach(() => {
  Reflect.deleteProperty(window, 'attacked');
});

function drawn(text: string, hasHeadings = true): HTMLElement {
  return render(<Markdown text={text} hasHeadings={hasHeadings} />).container;
}

describe('HTML in a short text', () => {
  it.each([
    ['breaks', '1<br>2', '<p>1<br>2</p>'],
    ['raised text', '10<sup>9</sup>', '<p>10<sup>9</sup></p>'],
    ['paragraphs', '<p>Not for medical use.</p>', '<p>Not for medical use.</p>'],
    [
      'tables',
      '<table><tr><th>a</th><td>1</td><td>2</td></tr></table>',
      '<table><tbody><tr><th>a</th><td>1</td><td>2</td></tr></tbody></table>',
    ],
    ['what folds', '<details><summary>S</summary>x</details>', '<details><summary>S</summary>x</details>'],
    ['blocks', '<article>A</article><article>B</article>', '<div>A</div><div>B</div>'],
    ['no place of the page', '<p id=root>a</p>\n\n[^1]\n\n[^1]: b', /^(?!.*( id=| name=|aria-)).*<p>a<\/p>/s],
    ['videos by name', '<video src="https://example.com/x.mp4"></video>', '<p><span>Video</span></p>'],
    [
      'what it leaves out, in words',
      '<form>a <input></form>',
      /^<div>a <\/div><p .*>Left out: 1 form and 1 form field\.</,
    ],
  ])('keeps %s', (_name, text, expected) => {
    const html = drawn(text).innerHTML;
    if (typeof expected === 'string') expect(html).toBe(expected);
    else expect(html).toMatch(expected);
  });

  it.each([
    ['HTML', '<div>'.repeat(5000)],
    ['quotes', `${'> '.repeat(20_000)}x`],
  ])('that is nested absurdly deep stands as it was written: %s', (_name, text) => {
    expect(drawn(text).textContent).toBe(text);
  });
});

describe('a short text that means harm', () => {
  const allowed =
    /^(A|B|BLOCKQUOTE|BR|CODE|DD|DEL|DETAILS|DIV|DL|DT|EM|H[1-6]|HR|I|INPUT|LI|OL|P|PRE|Q|S|SPAN|STRONG|SUB|SUMMARY|SUP|TABLE|T[RHD]|TBODY|THEAD|CAPTION|U|UL)$/i;
  const attributes = /^(align|checked|class|colspan|dir|disabled|href|lang|open|rel|rowspan|target|title|type)$/;

  it.each(
    [...hostileHtml, ...unclosedHtml, ...swallowingHtml].flatMap((piece) => [
      piece,
      `<div>\n${piece}\n</div>`,
      `a ${piece} b`,
    ]),
  )('%j comes to nothing', (text) => {
    for (const hasHeadings of [true, false]) {
      const container = drawn(text, hasHeadings);
      for (const element of container.querySelectorAll('*')) {
        expect(element.tagName).toMatch(allowed);
        for (const { name, value } of element.attributes) {
          expect(name).toMatch(attributes);
          if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/);
          if (name === 'class') expect(value).not.toContain('pf-');
        }
      }
      expect(container.querySelectorAll('a:not([target="_blank"][rel~="noopener"][rel~="noreferrer"])')).toHaveLength(
        0,
      );
      if (!hasHeadings) expect(container.querySelector('h1, h2, h3, h4, h5, h6')).toBeNull();
    }
    expect(window).not.toHaveProperty('attacked');
  });
});

describe('HTML is shown', () => {
  const html = 'Up to 10<sup>9</sup> rows.\n\n<p>Not for medical use.</p>';

  it('in the description of a repository, in its heading and in the preview', async () => {
    const { user } = renderApp('/repository/acme/webapp?tab=information', {
      prepare: ({ repositories }) => {
        const webapp = repositories.get('acme/webapp');
        if (webapp !== undefined) webapp.description = html;
      },
    });
    expect(await screen.findByText('Not for medical use.')).toBeVisible();
    expect(screen.getByText('9', { selector: 'sup' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit description' }));
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('Not for medical use.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(screen.getByRole('tab', { name: 'Tags' }));
    await user.click(await screen.findByRole('button', { name: 'Description' }));
    expect(await screen.findByText('Not for medical use.')).toBeVisible();
  });

  it('in messages of the registry', async () => {
    renderApp('/repository/acme/webapp', {
      prepare: (state) => {
        state.messages = [{ uuid: '1', content: html, severity: 'info', media_type: 'text/markdown' }];
      },
    });
    const bar = await screen.findByRole('region', { name: /messages/i });
    expect(await within(bar).findByText('Not for medical use.')).toBeVisible();
  });
});
