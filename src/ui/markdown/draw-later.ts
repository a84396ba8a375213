import type { MarkdownElement, MarkdownNode, MarkdownParent } from './markdown-nodes';

/** Nodes that a browser draws without a noticeable pause. */
const atOnce = 400;

const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup']);

/**
 * Parts elements with thousands of nodes (a table of all benchmarks, a box around a whole text): what comes after the first few
 * hundred nodes is moved into the contents of a `template`, with another one at its end, and so on. Sanitised texts have no
 * templates of their own. Returns the nodes that are drawn at once.
 */
export function drawLater(parent: MarkdownParent): number {
  // Between rows and cells, lines end for the eyes of the author only; React would complain of them in a part of a table.
  if ('tagName' in parent && tableParts.has(String(parent.tagName))) {
    parent.children = parent.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  }
  const counts = parent.children.map(countAtOnce);
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum <= 2 * atOnce) return sum;
  const parts: MarkdownNode[][] = [];
  let size = Infinity;
  for (const [index, node] of parent.children.entries()) {
    const count = counts[index] ?? 0;
    if (size >= atOnce) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(node);
    size += count;
  }
  const first = parts.shift() ?? [];
  const rest = parts.reduceRight<MarkdownElement | null>(
    (following, part) => templateOf(following === null ? part : [...part, following]),
    null,
  );
  parent.children = rest === null ? first : [...first, rest];
  return first.length === parent.children.length ? sum : atOnce;
}

function countAtOnce(node: MarkdownNode): number {
  return node.type === 'element' ? 1 + drawLater(node) : 1;
}

function templateOf(children: MarkdownNode[]): MarkdownElement {
  return { type: 'element', tagName: 'template', properties: {}, children: [], content: { type: 'root', children } };
}

/** Whether an element with this id stands in what is drawn later. */
export function hasPlace(later: MarkdownElement, id: string): boolean {
  const waiting: MarkdownNode[] = [...(later.content?.children ?? [])].filter((node) => node.type !== 'doctype');
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    if (node.properties.id === id) return true;
    for (const child of node.children) waiting.push(child);
    for (const child of node.content?.children ?? []) if (child.type !== 'doctype') waiting.push(child);
  }
  return false;
}
