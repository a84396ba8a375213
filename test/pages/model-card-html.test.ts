// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { elementsOf } from '@/ui/markdown/markdown-nodes';
import { readMarkdown } from '@/ui/markdown/read-markdown';
import { hostileHtml, swallowingHtml, unclosedHtml } from '~mocks/seeds/hostile-html';

const read = (text: string) => readMarkdown(text, { idPrefix: 'card-', footnotePrefix: 'cardnote-' });

describe('hostile HTML in a card', () => {
  const allowed =
    /^(a|abbr|b|blockquote|br|caption|code|dd|del|details|div|dl|dt|em|figure|h[1-6]|hr|i|img|input|li|mark|ol|p|pre|q|s|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)$/;
  const properties =
    /^(align|alt|ariaLabel|checked|colSpan|dataAlign|dataFootnote\w+|dir|disabled|height|href|id|lang|open|rowSpan|src|title|type|width)$/;

  it.each(
    [...hostileHtml, ...unclosedHtml, ...swallowingHtml].flatMap((piece) => [
      piece,
      `<div>\n${piece}\n</div>`,
      `a ${piece} b`,
    ]),
  )('lets nothing harmful through: %j', (text) => {
    const elements = [...elementsOf({ children: read(text).sections.flat() })];
    for (const { tagName, properties: own } of elements) {
      expect(tagName).toMatch(allowed);
      for (const [name, value] of Object.entries(own)) {
        expect(name).toMatch(properties);
        if (name === 'id') expect(value).toMatch(/^(card-|cardnote-)/);
        if (name === 'dataAlign') expect(String(value)).toMatch(/^(left|center|right)$/);
        if (name === 'href' || name === 'src') expect(String(value).trim()).not.toMatch(/^(?!https?:)[a-z]+:/i);
      }
    }
  });
});
