import { elementsOf, textInNodes, type MarkdownElement, type MarkdownParent } from './markdown-nodes';

/** The kinds of alerts that GitHub knows, as `data-alert` of their quote. */
export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AlertKind = (typeof alertKinds)[number];

/**
 * Writes down as data what elements look like: alignment, which as a style would need an exception in the
 * policy for styles, and GitHub's alerts (`> [!NOTE]`). Comes after the sanitiser, which would not let a text choose its looks.
 */
export function dressUp(tree: MarkdownParent): void {
  for (const node of elementsOf(tree)) {
    const { align } = node.properties;
    delete node.properties.align;
    const side = (align ?? '').toLowerCase();
    if (/^(left|center|right)$/.test(side)) node.properties.dataAlign = side;
    if (node.tagName === 'blockquote') markAlert(node);
  }
}

function markAlert(quote: MarkdownElement): void {
  const first = quote.children.find((node) => node.type === 'element');
  const start = first?.children[0];
  if (first?.tagName !== 'p' || start?.type !== 'text') return;
  const match = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i.exec(start.value);
  if (match?.[1] === undefined) return;
  if (match[0].length === start.value.length && first.children[1] !== undefined && !isBreak(first.children[1])) return;
  quote.properties.dataAlert = match[1].toLowerCase();
  start.value = start.value.slice(match[0].length);
  if (first.children[1] !== undefined && isBreak(first.children[1]) && start.value === '') first.children.splice(1, 1);
  if (textInNodes(first.children).trim() === '' && first.children.every(({ type }) => type === 'text')) {
    quote.children.splice(quote.children.indexOf(first), 1);
  }
}

function isBreak(node: MarkdownElement['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
