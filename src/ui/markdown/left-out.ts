import type { MarkdownElement, MarkdownParent } from './markdown-nodes';

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

/** Replaces old or refused elements by allowed ones that look the same. */
function keepMeaning(node: MarkdownElement): void {
  const { properties, tagName } = node;
  if (tagName === 'center') {
    node.tagName = 'div';
    properties.align = 'center';
  }
  const aligned = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i.exec(properties.style ?? '');
  if (aligned?.[1] !== undefined) properties.align = aligned[1];
  if (tagName === 'video') {
    const source = node.children.find((child) => child.type === 'element' && child.tagName === 'source');
    if (source?.type === 'element') properties.src ??= source.properties.src;
    node.children = [];
  }
}
