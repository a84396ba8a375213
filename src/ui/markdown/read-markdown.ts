import ReactMarkdown, { type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { headingLevel, nameHeadings, type MarkdownHeading } from './markdown-headings';
import { elementsOf, slimDown, textOf, type MarkdownNode, type MarkdownParent } from './markdown-nodes';

/** A Markdown text, parsed and sanitised. It can be sent from a worker. */
export interface MarkdownDocument {
  /** The text in pieces that are quick to draw, each with whole blocks. */
  sections: readonly (readonly MarkdownNode[])[];
  headings: readonly MarkdownHeading[];
  /** True where HTML was left out. */
  hasHtml: boolean;
}

interface ReadOptions {
  /** Starts the id of every heading. */
  idPrefix: string;
  /** Starts the id of every footnote; must differ from the other one, and neither may be the start of the other. */
  footnotePrefix: string;
}

/**
 * Ids come from this file alone (raw HTML is dropped), with prefixes of their own: the sanitiser's prefix would be put
 * before the footnotes' ids, but not into the links to them.
 */
const schema = { ...defaultSchema, clobber: [] };

/** Parses Markdown with GitHub's extensions. Throws a RangeError for a text that is nested absurdly deep. */
export function readMarkdown(text: string, { idPrefix, footnotePrefix }: ReadOptions): MarkdownDocument {
  let hasHtml = false;
  const root: MarkdownParent = { children: [] };

  const findHtml = () => (tree: MarkdownParent) => {
    hasHtml = hasRawHtml(tree);
  };
  const takeOut = () => (tree: MarkdownParent) => {
    slimDown(tree);
    nameHeadings(tree, idPrefix);
    root.children = tree.children;
    tree.children = [];
  };
  const options: Options = {
    children: text,
    remarkPlugins: [remarkGfm],
    remarkRehypeOptions: { clobberPrefix: footnotePrefix, footnoteLabelProperties: {} },
    rehypePlugins: [findHtml, [rehypeSanitize, schema], takeOut],
  };
  // The component is the parser as well, and a pure function: what it would draw of an emptied tree is not wanted.
  ReactMarkdown(options);
  const sections = inSections(root.children);
  return { sections, headings: headingsOf(sections), hasHtml };
}

function hasRawHtml(tree: MarkdownParent): boolean {
  const isHtml = (node: { type: string; value?: string }) =>
    node.type === 'raw' && !/^\s*(<!--[\s\S]*-->\s*)?$/.test(node.value ?? '');
  return [tree, ...elementsOf(tree)].some(({ children }) => children.some(isHtml));
}

const blocksPerSection = 30;

/** A section starts with every heading, and after so many blocks without one. */
function inSections(blocks: readonly MarkdownNode[]): MarkdownNode[][] {
  const sections: MarkdownNode[][] = [];
  let current: MarkdownNode[] = [];
  let isFull = true;
  for (const block of blocks) {
    const isHeading = block.type === 'element' && headingLevel(block) !== null;
    if (isHeading || isFull) {
      current = [];
      sections.push(current);
    }
    current.push(block);
    isFull = current.length >= 2 * blocksPerSection; // a line break stands between any two blocks
  }
  return sections;
}

function headingsOf(sections: readonly MarkdownNode[][]): MarkdownHeading[] {
  return sections.flatMap((children, section) =>
    [...elementsOf({ children })].flatMap((node) => {
      const level = headingLevel(node);
      const { id } = node.properties;
      if (level === null || typeof id !== 'string') return [];
      return [{ id, text: textOf(node.children).trim(), level, section }];
    }),
  );
}
