import { elementsOf, type MarkdownParent } from './markdown-nodes';

/** Pieces of HTML within a parsed Markdown text, in its order. */
export function rawNodes(tree: MarkdownParent): { value: string }[] {
  return [tree, ...elementsOf(tree)].flatMap(({ children }) => children.filter((node) => node.type === 'raw'));
}

/** Elements whose contents are no HTML. If one is not closed, everything after it would be swallowed. */
const rawTextTag = /<(\/?)(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?=[\s/>])/gi;

/**
 * Shows a tag of such an element as text, as GitHub does, if the same piece of HTML has not the other one. In a line of text,
 * where every tag is a piece of its own, that is always so.
 */
export function closeRawText(html: string): string {
  const lower = html.toLowerCase();
  return html.replaceAll(rawTextTag, (tag: string, slash: string, name: string, offset: number) => {
    const isPaired =
      slash === ''
        ? lower.includes(`</${name.toLowerCase()}`, offset)
        : lower.lastIndexOf(`<${name.toLowerCase()}`, offset) !== -1;
    return isPaired ? tag : `&lt;${slash}${name}`;
  });
}

/** Puts a blank before each cell: where there is no table, the parser drops its tag, and two numbers would become one. */
export function partCells(html: string): string {
  return html.replaceAll(/<(?:td|th|tr)(?=[\s/>])/gi, ' $&');
}

/** Elements that HTML's parser opens again in every block after them, until they are closed. */
const formatting = new Set(['b', 'big', 'code', 'em', 'font', 'i', 's', 'small', 'strike', 'strong', 'tt', 'u']);

/** Elements that people leave open, and the parser closes. */
const closesItself =
  /^(a|nobr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const depthLimit = 1000;

/** Elements that formatting may be repeated in. */
const repeatLimit = 1_000_000;

/**
 * Throws a RangeError for HTML that takes the parser forever or makes it fill the memory: thousands of levels, or formatting
 * that is left open before thousands of blocks.
 */
export function expectSaneNesting(pieces: readonly string[]): void {
  let [count, depth, open, mostOpen] = [0, 0, 0, 0];
  for (const piece of pieces) {
    for (const [, slash, tag = ''] of piece.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
      const name = tag.toLowerCase();
      const step = slash === '' ? 1 : -1;
      count += 1;
      if (formatting.has(name)) open = Math.max(0, open + step);
      if (!closesItself.test(name)) depth = Math.max(0, depth + step);
      mostOpen = Math.max(mostOpen, open);
      if (depth > depthLimit || mostOpen * count > repeatLimit) throw new RangeError('HTML is nested too deeply');
    }
  }
}
