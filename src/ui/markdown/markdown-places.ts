import GithubSlugger from 'github-slugger';
import { elementsOf, textInNodes, type MarkdownElement, type MarkdownParent } from './markdown-nodes';

export interface MarkdownHeading {
  /** Of the element, and after `#` in addresses. */
  id: string;
  text: string;
  /** 1 for the text's own titles. */
  level: number;
}

/** The level of a heading element; null for any other. */
export function headingLevel(node: MarkdownElement): number | null {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match === null ? null : Number(match[1]);
}

/** What the parser calls the heading of the footnotes, to which every mark refers. */
const footnotesId = 'footnote-label';

interface Prefixes {
  idPrefix: string;
  footnotePrefix: string;
}

/**
 * Gives every heading an id, GitHub's spelling after a prefix, and every other id the same prefix: an id becomes a name of the
 * window and the document, and without the prefix the author of the text would choose which. Links within the text are led
 * to those ids; links to places that do not exist lose their address.
 */
export function namePlaces(tree: MarkdownParent, { idPrefix, footnotePrefix }: Prefixes): void {
  const elements = [...elementsOf(tree)];
  /** What links call a place, and its id. */
  const places = new Map<string, string>();
  const taken = new Set<string>();
  nameHeadings(elements, idPrefix, places, taken);
  for (const { properties, tagName } of elements) {
    if (isHeading(tagName)) continue;
    const names = [properties.id, properties.name]
      .filter((name) => typeof name === 'string' && name !== '')
      .map(String);
    delete properties.id;
    delete properties.name;
    const [own] = names;
    if (own === undefined) continue;
    const id = own.startsWith(footnotePrefix) ? own : idPrefix + own;
    if (!taken.has(id)) properties.id = id;
    taken.add(id);
    for (const name of names) if (!places.has(name)) places.set(name, id);
  }
  for (const { properties, tagName } of elements) {
    const footnotes = properties.dataFootnoteRef === undefined ? undefined : places.get(footnotesId);
    delete properties.ariaDescribedBy;
    delete properties.ariaLabelledBy;
    if (footnotes !== undefined) properties.ariaDescribedBy = [footnotes];
    if (tagName !== 'a' || typeof properties.href !== 'string' || !properties.href.startsWith('#')) continue;
    const target = decoded(properties.href.slice(1)).replace(/^user-content-/, '');
    const id = places.get(target) ?? places.get(target.toLowerCase());
    if (id === undefined) delete properties.href;
    else properties.href = `#${id}`;
  }
}

function nameHeadings(
  elements: readonly MarkdownElement[],
  idPrefix: string,
  places: Map<string, string>,
  taken: Set<string>,
): void {
  const slugger = new GithubSlugger();
  for (const { tagName, properties, children } of elements) {
    if (!isHeading(tagName)) continue;
    const slug = slugger.slug(textInNodes(children).trim().slice(0, 200) || 'section');
    const id = idPrefix + slug;
    places.set(slug, id);
    // An author's own name for a heading leads to it as well.
    if (typeof properties.id === 'string' && !places.has(properties.id)) places.set(properties.id, id);
    properties.id = id;
    delete properties.name;
    taken.add(id);
  }
}

function isHeading(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
