import type { ExtraProps } from 'react-markdown';

/** An element of a Markdown text on its way to the screen. */
export type MarkdownElement = NonNullable<ExtraProps['node']>;
export type MarkdownNode = MarkdownElement['children'][number];

/** A part of the tree that has children. */
export interface MarkdownParent {
  children: MarkdownNode[];
}

/** The text below some nodes; of images, what they show, and of breaks the new line. */
export function textInNodes(nodes: readonly MarkdownNode[]): string {
  let text = '';
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') continue;
    if (node.tagName === 'br') text += '\n';
    if (node.tagName === 'img' && typeof node.properties.alt === 'string') text += node.properties.alt;
    waiting.push(...node.children.toReversed());
  }
  return text;
}

/** Every element below a parent, in the order of the text. */
export function* elementsOf(parent: MarkdownParent): Generator<MarkdownElement> {
  const waiting = parent.children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'element') continue;
    yield node;
    waiting.push(...node.children.toReversed());
  }
}

/** Levels of elements within each other that are kept; people write ten at most, and layout gets slow with thousands. */
const depthLimit = 60;

/** Takes out what only the parser needs, and makes text of what is nested too deeply. */
export function slimDown(parent: MarkdownParent): void {
  const waiting: [MarkdownParent, number][] = [[parent, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [current, depth] = next;
    if (depth > depthLimit) current.children = [{ type: 'text', value: textInNodes(current.children) }];
    for (const node of current.children) {
      delete node.position;
      delete node.data;
      if (node.type === 'element') waiting.push([node, depth + 1]);
    }
  }
}
