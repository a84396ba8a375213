import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterLimit, readFrontMatter } from './front-matter';

const read = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n# Title\n`);
const values = (yaml: string) => {
  const { frontMatter } = read(yaml);
  return frontMatter.kind === 'read' ? frontMatter.entries.map(({ key, values: told }) => [key, told]) : frontMatter;
};

describe('finding the front matter', () => {
  it.each([
    ['no front matter', '# Title\n', 'none', '# Title\n'],
    ['a byte order mark', '\uFEFF# Title', 'none', '# Title'],
    ['a rule that nothing closes', '---\n# Title\n', 'none', '---\n# Title\n'],
    ['a rule further down', 'Text\n---\na: 1\n---\n', 'none', 'Text\n---\na: 1\n---\n'],
    ['four dashes', '----\na: 1\n----\n', 'none', '----\na: 1\n----\n'],
    ['a usual one', '---\na: 1\n---\n# Title\n', 'read', '# Title\n'],
    ['Windows line ends', '---\r\na: 1\r\n---\r\n# Title\r\n', 'read', '# Title\r\n'],
    ['a byte order mark before it', '\uFEFF---\na: 1\n---\nText', 'read', 'Text'],
    ['an empty line before it', '\n---\na: 1\n---\nText', 'read', 'Text'],
    ['white space before it, and Windows line ends', ' \t\r\n \r\n---\r\na: 1\r\n---\r\nText', 'read', 'Text'],
    ['a byte order mark and lines before it', '\uFEFF\n\n---\na: 1\n---\nText', 'read', 'Text'],
    ['blanks right before the dashes', '  ---\na: 1\n---\nText', 'read', 'Text'],
    ['nothing but white space', '\n \n', 'none', '\n \n'],
    ['dots at its end', '---\na: 1\n...\nText', 'read', 'Text'],
    ['blanks after the dashes', '---  \na: 1\n--- \nText', 'read', 'Text'],
    ['nothing after it', '---\na: 1\n---', 'read', ''],
    ['an empty one', '---\n---\nText', 'none', 'Text'],
    ['only a comment', '---\n# nothing\n---\nText', 'none', 'Text'],
    ['a title between rules', '---\nA title\n---\nText', 'unreadable', 'Text'],
  ])('%s', (_name, text, kind, body) => {
    const result = readFrontMatter(text);
    expect([result.frontMatter.kind, result.body]).toEqual([kind, body]);
  });
});

describe('reading it', () => {
  it.each([
    ['a word', 'license: apache-2.0', [['license', ['apache-2.0']]]],
    ['a number, as it was written', 'version: 1.10', [['version', ['1.10']]]],
    ['Norwegian, which old YAML took for false', 'language: no', [['language', ['no']]]],
    [
      'Norwegian and other words that old YAML took for something else',
      'language:\n- no\n- on\n- y\n- 1_0\n- 1:20',
      [['language', ['no', 'on', 'y', '1_0', '1:20']]],
    ],
    ['nothing', 'license:', [['license', []]]],
    ['null', 'license: null', [['license', []]]],
    [
      'lists of both styles',
      'a: [x, y]\nb:\n  - z',
      [
        ['a', ['x', 'y']],
        ['b', ['z']],
      ],
    ],
    ['an empty list', 'a: []', [['a', []]]],
    [
      'quotes and several lines',
      'a: "x: y"\nb: |\n  one\n  two',
      [
        ['a', ['x: y']],
        ['b', ['one\ntwo\n']],
      ],
    ],
    [
      'something deeper',
      'a: { b: c }\nd: [[e]]',
      [
        ['a', null],
        ['d', null],
      ],
    ],
    [
      'one alias',
      'a: &x [y]\nb: *x',
      [
        ['a', ['y']],
        ['b', ['y']],
      ],
    ],
    ['an alias of nothing', 'a: *nowhere', [['a', null]]],
    [
      'names of prototypes',
      '__proto__: { admin: true }\nconstructor: x',
      [
        ['__proto__', null],
        ['constructor', ['x']],
      ],
    ],
    [
      'the same name twice',
      'a: 1\na: 2',
      [
        ['a', ['1']],
        ['a', ['2']],
      ],
    ],
  ])('%s', (_name, yaml, expected) => expect(values(yaml)).toEqual(expected));

  it('keeps deeper values as they were written, without their indentation', () => {
    const { frontMatter } = read('model-index:\n    - name: x # why\n      results:\n          - y\nlast: { a: 1 }');
    expect(frontMatter).toMatchObject({
      entries: [{ source: '- name: x # why\n  results:\n      - y' }, { source: '{ a: 1 }' }],
    });
  });

  it.each([
    ['no YAML', 'a: [unclosed'],
    ['tabs for indentation', 'a:\n\t- b'],
    ['a list', '- a\n- b'],
    ['a word', 'just words'],
    ['a tag of its own', 'a: !!js/function "function () {}"'],
  ])('tells why it cannot: %s', (_name, yaml) => {
    const { frontMatter } = read(yaml);
    expect(frontMatter).toEqual({
      kind: 'unreadable',
      source: `${yaml}\n`,
      reason: expect.stringMatching(/^\S[^\n]+$/),
    });
  });

  it('refuses what would take forever', () => {
    const laughs = [
      'a0: &a0 [x]',
      ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
    ];
    const { frontMatter } = read(laughs.join('\n'));
    // Nothing is expanded, so it may be read: its texts stay as small as they were written.
    expect(JSON.stringify(frontMatter).length).toBeLessThan(10_000);
    for (const deep of ['[', '- ', '? ', '{a: ', '!t ', '&a ']) {
      expect(read(deep.repeat(50_000)).frontMatter).toMatchObject({ reason: 'it is nested too deeply' });
    }
    expect(read(`a: ${'x'.repeat(frontMatterLimit)}`).frontMatter).toMatchObject({ reason: 'it is too long' });
  });

  it('loses no text and never throws', () => {
    const pieces = fc.constantFrom(
      '---\n',
      '...\n',
      'a: ',
      '- ',
      '[',
      '{',
      '&x ',
      '*x',
      '!t ',
      '\n',
      '  ',
      '"',
      '|',
      '# ',
      '?',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 30 }), (parts) => {
        const text = `---\n${parts.join('')}`;
        expect(text.endsWith(readFrontMatter(text).body)).toBe(true);
      }),
    );
  });
});
