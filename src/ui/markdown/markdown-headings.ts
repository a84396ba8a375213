import GithubSlugger from 'github-slugger';
import { elementsOf, textOf, type MarkdownElement, type MarkdownParent } from './markdown-nodes';

export interface MarkdownHeading {
  /** Of the element, and after `#` in addresses. */
  id: string;
  text: string;
  /** 1 for the text's own titles. */
  level: number;
  /** Position of the section that it starts. */
  section: number;
}

/** The level of a heading element; null for any other. */
export function headingLevel(node: MarkdownElement): number | null {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match === null ? null : Number(match[1]);
}

/**
 * Gives every heading an id, GitHub's spelling after a prefix: an id becomes a name of the window and the document, and
 * without the prefix the author of the text would choose which. Links within the text are led to those ids; links to
 * headings that do not exist lose their address.
 */
export function nameHeadings(tree: MarkdownParent, idPrefix: string): void {
  const slugger = new GithubSlugger();
  const known = new Set<string>();
  const links: MarkdownElement[] = [];
  const notes: MarkdownElement[] = [];
  for (const node of elementsOf(tree)) {
    const { properties } = node;
    if (properties.ariaDescribedBy !== undefined) notes.push(node);
    if (headingLevel(node) !== null) {
      const isOfFootnotes = properties.id !== undefined; // the parser's own heading, to which every mark refers
      properties.id = idPrefix + slugger.slug(textOf(node.children).trim().slice(0, 200) || 'section');
      if (isOfFootnotes) for (const note of notes) note.properties.ariaDescribedBy = [properties.id];
    }
    if (typeof properties.id === 'string') known.add(properties.id);
    if (node.tagName === 'a' && typeof properties.href === 'string' && properties.href.startsWith('#'))
      links.push(node);
  }
  for (const { properties } of links) {
    const target = decoded(String(properties.href).slice(1));
    const id = [target, idPrefix + target, idPrefix + target.toLowerCase()].find((candidate) => known.has(candidate));
    if (id === undefined) delete properties.href;
    else properties.href = `#${id}`;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
