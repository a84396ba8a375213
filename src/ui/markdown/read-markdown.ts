import ReactMarkdown, { type Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { drawLater } from './draw-later';
import type { LeftOut } from './left-out';
import { dressUp } from './markdown-looks';
import { mathAsCode, mathBlocksAsCode } from './math-as-code';
import { elementsOf, slimDown, textInNodes, type MarkdownNode, type MarkdownParent } from './markdown-nodes';
import { headingLevel, namePlaces, type MarkdownHeading } from './markdown-places';
import { sanitisedHtml } from './sanitised-html';

/** A Markdown text, parsed and sanitised. It can be sent from a worker. */
export interface MarkdownDocument {
  /** The text in pieces that are quick to draw, each with whole blocks. */
  sections: readonly (readonly MarkdownNode[])[];
  headings: readonly MarkdownHeading[];
  /** The position of the section that has the element of an id. */
  places: ReadonlyMap<string, number>;
  /** What is not shown. */
  leftOut: readonly LeftOut[];
}

interface ReadOptions {
  /** Starts the id of every place that can be linked to. */
  idPrefix: string;
  /** Starts the id of every footnote; must differ from the other one, and neither may be the start of the other. */
  footnotePrefix: string;
}

/**
 * Parses Markdown with GitHub's extensions and sanitised HTML; formulas become code. Throws a RangeError
 * for a text that is nested absurdly deep.
 */
export function readMarkdown(text: string, { idPrefix, footnotePrefix }: ReadOptions): MarkdownDocument {
  let leftOut: readonly LeftOut[] = [];
  const root: MarkdownParent = { children: [] };

  const takeOut = () => (tree: MarkdownParent) => {
    slimDown(tree);
    namePlaces(tree, { idPrefix, footnotePrefix });
    dressUp(tree);
    root.children = tree.children;
    tree.children = [];
  };
  const options: Options = {
    children: mathBlocksAsCode(text),
    remarkPlugins: [remarkGfm, mathAsCode],
    remarkRehypeOptions: { clobberPrefix: footnotePrefix, footnoteLabelProperties: {}, allowDangerousHtml: true },
    rehypePlugins: [...sanitisedHtml((told) => (leftOut = told)), takeOut],
  };
  // The component is the parser as well, and a pure function: what it would draw of an emptied tree is not wanted.
  ReactMarkdown(options);
  const sections = inSections(root.children);
  const places = new Map(
    sections.flatMap((children, section) =>
      [...elementsOf({ children })].flatMap(({ properties: { id } }) =>
        typeof id === 'string' ? [[id, section]] : [],
      ),
    ),
  );
  const headings = headingsOf(root);
  return { sections: sections.map(partly), headings, places, leftOut };
}

/** Nodes of a section, which is drawn in one go. */
const nodesPerSection = 400;

/** What starts a line of its own, so that a section may start with it. */
const startsLine = /^(h[1-6]|p|ul|ol|dl|pre|blockquote|table|hr|div|section|details|figure)$/;

/** A section starts with every heading, and after so many nodes without one. */
function inSections(blocks: readonly MarkdownNode[]): MarkdownNode[][] {
  const sections: MarkdownNode[][] = [];
  let current: MarkdownNode[] = [];
  let count = Infinity;
  for (const block of blocks) {
    const isHeading = block.type === 'element' && headingLevel(block) !== null;
    const isFull = count >= nodesPerSection && block.type === 'element' && startsLine.test(block.tagName);
    if (isHeading || isFull || sections.length === 0) {
      current = [];
      sections.push(current);
      count = 0;
    }
    current.push(block);
    count += block.type === 'element' ? 1 + countNodes(block) : 1;
  }
  return sections;
}

function countNodes(parent: MarkdownParent): number {
  return parent.children.length + [...elementsOf(parent)].reduce((sum, { children }) => sum + children.length, 0);
}

function partly(children: MarkdownNode[]): MarkdownNode[] {
  const section = { children };
  drawLater(section);
  return section.children;
}

function headingsOf(tree: MarkdownParent): MarkdownHeading[] {
  return [...elementsOf(tree)].flatMap((node) => {
    const level = headingLevel(node);
    const { id } = node.properties;
    return level === null || typeof id !== 'string' ? [] : [{ id, text: textInNodes(node.children).trim(), level }];
  });
}
