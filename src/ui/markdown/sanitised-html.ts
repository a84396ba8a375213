import type { Options } from 'react-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { leaveOut, type LeftOut } from './left-out';
import type { MarkdownParent } from './markdown-nodes';
import { closeRawText, expectSaneNesting, partCells, rawNodes } from './raw-html';

type Schema = typeof defaultSchema;

/** The part of GitHub's list that is content: nothing that takes keys, the focus, or names of the page. */
const attributes: Schema['attributes'] = {
  ...defaultSchema.attributes,
  a: [...(defaultSchema.attributes?.a ?? []), 'name'],
  blockquote: [],
  col: ['span'],
  colgroup: ['span'],
  del: [],
  details: ['open'],
  div: [],
  img: ['alt', 'src', 'width', 'height'],
  input: [...(defaultSchema.attributes?.input ?? []), 'checked'],
  ins: [],
  li: [...(defaultSchema.attributes?.li ?? []), 'value'],
  ol: ['start', 'reversed', ['className', 'contains-task-list']],
  q: [],
  source: [],
  summary: [],
  table: [],
  td: ['colSpan', 'rowSpan', 'vAlign'],
  th: ['colSpan', 'rowSpan', 'vAlign', 'scope', 'abbr'],
  ul: [['className', 'contains-task-list']],
  video: ['src'],
  '*': ['align', 'dir', 'id', 'lang', 'title'],
};

/** `source` is missing: pictures would be chosen by it, and its addresses are not those of the rule for images. */
const refused = new Set(['picture', 'source']);
const added = ['abbr', 'caption', 'col', 'colgroup', 'figcaption', 'figure', 'mark', 'small', 'u', 'video'];

/**
 * What may be in a text that a stranger wrote: GitHub's elements with fewer attributes. Ids are renamed later, by the
 * names of headings, so that links within the text still find them.
 */
const schema: Schema = {
  ...defaultSchema,
  attributes,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !refused.has(name)), ...added],
};

/**
 * The plugins that make HTML within Markdown safe to draw: it is parsed as a browser does, what cannot be shown is taken out
 * and reported, and the rest is held against the list. Only trusted steps may follow. Throws a RangeError for HTML that is
 * nested absurdly.
 */
export function sanitisedHtml(report?: (leftOut: readonly LeftOut[]) => void): NonNullable<Options['rehypePlugins']> {
  const parse = rehypeRaw();
  const readHtml = () => (tree: MarkdownParent, file: Parameters<typeof parse>[1]) => {
    const raw = rawNodes(tree);
    if (raw.length === 0) return undefined;
    expectSaneNesting(raw.map(({ value }) => value));
    for (const node of raw) node.value = partCells(closeRawText(node.value));
    return parse({ type: 'root', children: tree.children }, file);
  };
  const leave = () => (tree: MarkdownParent) => {
    const leftOut = leaveOut(tree);
    report?.(leftOut);
  };
  return [readHtml, leave, [rehypeSanitize, schema]];
}
