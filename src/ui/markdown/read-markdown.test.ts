// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { elementsOf, type MarkdownNode } from './markdown-nodes';
import { readMarkdown } from './read-markdown';

const read = (text: string) => readMarkdown(text, { idPrefix: 'card-', footnotePrefix: 'cardnote-' });

function show(node: MarkdownNode): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return `[${node.type}]`;
  const { tagName, properties, children } = node;
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}=${String(value)}`);
  return `<${tagName}${attributes.join('')}>${children.map(show).join('')}</${tagName}>`;
}

/** The text as HTML without line ends, and breaks as `⏎`. */
function html(text: string): string {
  const nodes = read(text).sections.flat();
  return nodes
    .map(show)
    .join('')
    .replaceAll('<br></br>', '⏎')
    .replaceAll(/\s*\n\s*/g, '');
}

describe('HTML within Markdown', () => {
  it.each([
    ['a break in a cell', '|a|\n|-|\n|1<br>2|', '<td>1⏎2</td>'],
    ['raised and lowered text', '10<sup>9</sup> H<sub>2</sub>O', '<p>10<sup>9</sup> H<sub>2</sub>O</p>'],
    ['Markdown between tags', '<div>\n\n**b**\n\n</div>', '<div><p><strong>b</strong></p></div>'],
    ['Markdown right after a tag, as on GitHub', '<div>**b**</div>', '<div>**b**</div>'],
    [
      'details with Markdown in them',
      '<details open>\n<summary>S</summary>\n\n- x\n\n</details>',
      '<details open=true><summary>S</summary><ul><li>x</li></ul></details>',
    ],
    [
      'cells that span others',
      '<table><tr><td rowspan="2" colspan=3 style="color:red">x</table>',
      '<table><tbody><tr><td rowSpan=2 colSpan=3>x</td></tr></tbody></table>',
    ],
    ['alignment', '<p align="CENTER">x</p>', '<p dataAlign=center>x</p>'],
    ['alignment as a style', '<td style="a:b; Text-Align : right">', ''],
    ['alignment as a style of a paragraph', '<p style="a:b; Text-Align : right">x</p>', '<p dataAlign=right>x</p>'],
    ['alignment in Markdown', '|a|\n|-:|', '<th dataAlign=right>a</th>'],
    ['centered text', '<center>x</center>', '<div dataAlign=center>x</div>'],
    [
      'underlined, marked, small text',
      '<u>a</u><mark>b</mark><small>c</small>',
      '<u>a</u><mark>b</mark><small>c</small>',
    ],
    ['unknown elements, whose text stays', '<font color=red>a</font> <x-y>b</x-y>', 'a b'],
    [
      'images with a size, without other sources',
      '<picture><source srcset=y><img src="a.png" width=20 height="1" srcset=z onerror=x></picture>',
      '<img src=a.png width=20 height=1></img>',
    ],
    ['videos', '<video controls>\n<source src=https://x/v.mp4>\n</video>', '<video src=https://x/v.mp4></video>'],
    ['comments', 'a<!-- b -->c\n\n<!--\nd\n-->', '<p>ac</p>'],
    ['a script in a line, which is text', 'a <script>b</script> c', '<p>a <script>b</script> c</p>'],
    ['an element that swallows the rest, which is text', '<xmp>\n\n# T', '<xmp><h1 id=card-t>T</h1>'],
    ['entities', '<b>&lt;i&gt; &amp; &eacute;</b>', '<b><i> & é</b>'],
    ...['address', 'article', 'aside', 'fieldset', 'footer', 'form', 'header', 'main', 'nav'].map(
      (name): [string, string, string] => [
        `lines of their own: ${name}`,
        `<${name}>a</${name}><${name}>b</${name}>c`,
        '<div>a</div><div>b</div>c',
      ],
    ),
    ['old lists', '<menu><li>a</menu><dir><li>b</dir>', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    ['old code', '<div>\n<listing>a</listing><xmp><b></xmp>\n</div>', '<pre>a</pre><pre><b></pre>'],
    ['cells without a table apart', '<td>1</td><td>2</td><tr><th>3', '1 2  3'],
    ['bars as numbers', 'a <progress value=71 max="100"></progress>, <meter min=0 value=0.7>', 'a 71 of 100, 0.7'],
    ['the words of bars', '<meter value=0.7>70%</meter> <progress></progress>', '<p>70% </p>'],
    ['task lists, but no other fields', '- [x] a\n\n<input value=b>', 'type=checkbox checked=true'],
  ])('keeps %s', (_name, text, expected) => expect(html(text)).toContain(expected));

  it('says what it leaves out', () => {
    const text =
      '<form action=x>Name <input> <input type=hidden></form><svg><text>x</text></svg>\n\n<style>\na\n</style>\n\n<iframe src=x></iframe><iframe></iframe>';
    expect(read(text).leftOut).toEqual([
      { kind: 'drawing', count: 1 },
      { kind: 'form', count: 1 },
      { kind: 'form field', count: 1 },
      { kind: 'frame', count: 2 },
      { kind: 'style sheet', count: 1 },
    ]);
    expect(html(text)).toBe('<div>Name  </div>');
    expect(read('<b>x</b> <!-- y --> <p onclick=z>').leftOut).toEqual([]);
  });

  it.each([
    ['levels', '<div>'.repeat(5000)],
    [
      'formatting that every block repeats',
      `${Array.from({ length: 3000 }, (_, n) => `<b id=${n}>`).join('')}\n\n${'<p>'.repeat(3000)}`,
    ],
  ])('refuses what would fill the memory: %s', (_name, text) => expect(() => read(text)).toThrow(RangeError));
});

describe('places', () => {
  it.each([
    [
      'headings in HTML, with their names in links',
      '<h2 id="own">My <i>own</i></h2>\n\n[a](#own) [b](#my-own)',
      ['card-my-own', 'card-my-own'],
    ],
    [
      'a place that an anchor names',
      '<a name="x"></a>\n\n[a](#x) [b](#X) [c](#user-content-x)',
      ['card-x', 'card-x', 'card-x'],
    ],
    ['an anchor before the heading of that name', '<a id="limits"></a>\n\n# Limits\n\n[a](#limits)', ['card-limits']],
    ['a name of the page', '<p id="location">x</p>\n\n[a](#location)', ['card-location']],
    ['no place', '[a](#nowhere) [b](#__proto__)', []],
  ])('%s', (_name, text, expected) => {
    const elements = [...elementsOf({ children: read(text).sections.flat() })];
    const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
    const targets = elements.flatMap(({ properties: { href } }) => (typeof href === 'string' ? [href.slice(1)] : []));
    expect(targets).toEqual(expected);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(expected));
  });

  it('tells the section of each, and the headings of every depth', () => {
    const { headings, places } = read('# A\n\n<div>\n\n## B\n\n<p id=c>c</p>\n</div>\n\n# D');
    expect(headings.map(({ id, level }) => [id, level])).toEqual([
      ['card-a', 1],
      ['card-b', 2],
      ['card-d', 1],
    ]);
    expect([...places]).toEqual([
      ['card-a', 0],
      ['card-b', 0],
      ['card-c', 0],
      ['card-d', 1],
    ]);
  });
});

describe('alerts', () => {
  it.each([
    ['> [!NOTE]\n> Text', '<blockquote dataAlert=note><p>Text</p></blockquote>'],
    [
      '> [!warning]  \n> **Text**\n>\n> More',
      '<blockquote dataAlert=warning><p><strong>Text</strong></p><p>More</p></blockquote>',
    ],
    ['> [!CAUTION]\n>\n> - x', '<blockquote dataAlert=caution><ul><li>x</li></ul></blockquote>'],
    ['> [!TIP] Text', '<blockquote><p>[!TIP] Text</p></blockquote>'],
    ['> [!OTHER]\n> Text', '<blockquote><p>[!OTHER]Text</p></blockquote>'],
    ['> [!NOTE]**b**', '<blockquote><p>[!NOTE]<strong>b</strong></p></blockquote>'],
    ['> `[!NOTE]`\n> Text', '<blockquote><p><code>[!NOTE]</code>Text</p></blockquote>'],
    ['[!NOTE]\nText', '<p>[!NOTE]Text</p>'],
    ['<blockquote data-alert="note">x</blockquote>', '<blockquote>x</blockquote>'],
  ])('%j', (text, expected) => expect(html(text)).toBe(expected));
});

describe('math', () => {
  it.each([
    ['$x^2$', '<code>x^2</code>'],
    ['($a_1*b_1*c$)', '(<code>a_1*b_1*c</code>)'],
    ['$\\$5$', '<code>\\$5</code>'],
    ['$$a_1*b*c$$', '<code>a_1*b*c</code>'],
    ['$$\na *b* c $$', '<code> a *b* c </code>'],
    ['\\(a_i*b*c\\)', '<code>a_i*b*c</code>'],
    ['\\\\(x\\\\)', '<code>x</code>'],
    ['\\[\\frac{a}{b}\\]', '<code>\\frac{a}{b}</code>'],
    ['\\\\[a \\\\ b\\\\]', '<code>a \\\\ b</code>'],
    ['$5 and $10', '$5 and $10'],
    ['$1.5B, target $7B', '$1.5B, target $7B'],
    ['US$ 5 to US$ 6', 'US$ 5 to US$ 6'],
    ['$5–$10', '$5–$10'],
    ['$HOME and $PATH', '$HOME and $PATH'],
    ['$HOME and $x$', '$HOME and <code>x</code>'],
    ['\\$x\\$', '$x$'],
    ['`$x$`', '<code>$x$</code>'],
    ['\\(see below\\) and \\[1\\]', '(see below) and [1]'],
    ['\\[link\\](x)', '[link](x)'],
    ['$a', '$a'],
    ['\\(a_1', '(a_1'],
    ['$$$', '$$$'],
  ])('%j', (text, expected) => expect(html(text)).toBe(`<p>${expected}</p>`));

  it.each([
    ['$$\na\n\n- b\n$$', '<pre><code className=language-math>a- b</code></pre>'],
    ['```\n$$\na\n$$\n```', '<pre><code>$$a$$</code></pre>'],
    ['~~~~\n$$\n~~~\n$$\n~~~~', '<pre><code>$$~~~$$</code></pre>'],
    ['$$\nnot closed', '<p>$$not closed</p>'],
  ])('in blocks: %j', (text, expected) => expect(html(text)).toBe(expected));

  it.each(['$a ', '\\(a ', '\\\\[', '$$ a\n', '$$\n'])('takes no more time than other texts: %j', (piece) => {
    expect(read(piece.repeat(2000)).sections.length).toBeGreaterThan(0);
  });
});

it('draws long elements a few hundred nodes at a time, and loses none', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `<tr><td>${index}</td></tr>`).join('');
  const parts: number[] = [];
  let nodes: MarkdownNode[] = read(`<div>\n<table>${rows}</table>\n</div>`).sections.flat();
  const cells: string[] = [];
  while (nodes.length > 0) {
    const elements = [...elementsOf({ children: nodes })];
    parts.push(elements.length);
    for (const element of elements) if (element.tagName === 'td') cells.push(show(element));
    nodes = elements.flatMap(({ content }) => (content?.children ?? []).filter((node) => node.type !== 'doctype'));
  }
  expect(cells).toEqual(Array.from({ length: 3000 }, (_, index) => `<td>${index}</td>`));
  expect(Math.max(...parts)).toBeLessThan(800);
});
