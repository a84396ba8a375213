import { textInNodes, type MarkdownElement, type MarkdownParent } from './markdown-nodes';

/** Elements of one kind that are not shown, in words. */
export interface LeftOut {
  kind: LeftOutKind;
  count: number;
}

export type LeftOutKind =
  | 'audio player'
  | 'drawing'
  | 'embedded object'
  | 'form'
  | 'form field'
  | 'formula'
  | 'frame'
  | 'script'
  | 'style sheet';

/** Elements that are removed with all they contain. */
const withContents: Readonly<Record<string, LeftOutKind>> = {
  applet: 'embedded object',
  audio: 'audio player',
  canvas: 'drawing',
  embed: 'embedded object',
  frameset: 'frame',
  iframe: 'frame',
  math: 'formula',
  object: 'embedded object',
  script: 'script',
  select: 'form field',
  style: 'style sheet',
  svg: 'drawing',
  textarea: 'form field',
};

/** Elements that browsers show only if they do not know another one. */
const fallbacks = new Set(['noembed', 'noframes']);

/**
 * Takes out what cannot be shown, and counts it. This is for the person who reads; safety is the sanitiser's matter, which
 * comes after it. Other unknown elements are left to the sanitiser: their contents stay.
 */
export function leaveOut(tree: MarkdownParent): LeftOut[] {
  const counts = new Map<LeftOutKind, number>();
  const count = (kind: LeftOutKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const waiting: MarkdownParent[] = [tree];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    parent.children = parent.children.filter((node) => {
      if (node.type !== 'element') return true;
      if (fallbacks.has(node.tagName)) return false;
      const kind = Object.hasOwn(withContents, node.tagName) ? withContents[node.tagName] : undefined;
      if (kind !== undefined) count(kind);
      if (kind !== undefined) return false;
      if (isField(node)) {
        if (node.properties.type !== 'hidden') count('form field');
        return false;
      }
      if (node.tagName === 'form') count('form');
      keepMeaning(node);
      waiting.push(node);
      return true;
    });
  }
  return [...counts].map(([kind, number]) => ({ kind, count: number })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Of fields, only the check boxes of task lists are drawn. */
function isField({ tagName, properties }: MarkdownElement): boolean {
  return tagName === 'input' && String(properties.type).toLowerCase() !== 'checkbox';
}

/** Old or refused elements, and allowed ones that look the same: without a box the words of two would be one. */
const replacements: Readonly<Record<string, string>> = {
  address: 'div',
  article: 'div',
  aside: 'div',
  center: 'div',
  dialog: 'div',
  dir: 'ul',
  fieldset: 'div',
  footer: 'div',
  form: 'div',
  header: 'div',
  hgroup: 'div',
  legend: 'div',
  listing: 'pre',
  main: 'div',
  marquee: 'div',
  menu: 'ul',
  nav: 'div',
  plaintext: 'pre',
  search: 'div',
  xmp: 'pre',
};

/** Replaces what is refused by what is allowed and says the same. */
function keepMeaning(node: MarkdownElement): void {
  const { properties, tagName } = node;
  if (tagName === 'center') properties.align = 'center';
  if (Object.hasOwn(replacements, tagName)) node.tagName = replacements[tagName] ?? tagName;
  const aligned = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i.exec(properties.style ?? '');
  if (aligned?.[1] !== undefined) properties.align = aligned[1];
  if (tagName === 'video') {
    const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source');
    if (source?.type === 'element') properties.src ??= source.properties.src;
    node.children = [];
  }
  if ((tagName === 'progress' || tagName === 'meter') && textInNodes(node.children).trim() === '')
    node.children = [{ type: 'text', value: barText(node) }];
}

/** What a bar without words shows: `71 of 100`. */
function barText({ properties: { value, max } }: MarkdownElement): string {
  const numbers = [value, max].filter((number) => typeof number === 'string' || typeof number === 'number');
  return numbers.length === 0 || value === undefined ? '' : numbers.join(' of ');
}

/** `1 form and 2 scripts` */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  const counted = leftOut.map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  return new Intl.ListFormat('en').format(counted);
}
