import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '@/domain/image/manifest';
import {
  diffLabels,
  isEditableLabel,
  type WantedLabel,
  labelText,
  splitPastedLabels,
  whyNotLabel,
} from './label-changes';

function label(id: string, text: string, more: Partial<Label> = {}): Label {
  const [key = '', ...value] = text.split('=');
  return { id, key, value: value.join('='), source: 'api', mediaType: 'text/plain', ...more };
}

const one = label('1', 'tier=web');
const two = label('2', 'team=red');
const ofImage = label('3', 'version=1', { source: 'manifest' });
const draftOf = (labels: Label[]): WantedLabel[] => labels.map((each) => ({ id: each.id, text: labelText(each) }));
const typed = (text: string): WantedLabel => ({ id: null, text });

describe('isEditableLabel', () => {
  it.each([
    [{ source: 'api' }, true],
    [{ source: 'manifest' }, false],
    [{ source: 'internal' }, false],
    [{ source: 'unknown' }, false],
    [{ source: 'api', problem: 'value: expected string' }, false],
  ] as const)('of %j is %s', (more, expected) => {
    expect(isEditableLabel(label('1', 'a=b', more))).toBe(expected);
  });
});

describe('diffLabels', () => {
  it.each<[string, Label[], WantedLabel[], string[], Label[]]>([
    ['nothing changed', [one, two], draftOf([one, two]), [], []],
    ['another order', [one, two], draftOf([two, one]), [], []],
    ['white space around the key', [one], [{ id: '1', text: ' tier = web' }], [], []],
    ['white space after the value', [one], [{ id: '1', text: 'tier=web ' }], ['tier=web '], [one]],
    ['a value with line ends', [label('1', 'a=b\nc')], [{ id: '1', text: 'a=b\nc' }], [], []],
    ['a value that has white space around', [label('1', 'a= b ')], [{ id: '1', text: 'a= b ' }], [], []],
    ['a new one', [one], [...draftOf([one]), typed('a=b=c')], ['a=b=c'], []],
    ['a new one twice', [], [typed('a=b'), typed('a=b')], ['a=b'], []],
    ['one removed', [one, two], draftOf([two]), [], [one]],
    ['all removed', [one, two], [], [], [one, two]],
    ['a value edited', [one, two], [{ id: '1', text: 'tier=db' }, ...draftOf([two])], ['tier=db'], [one]],
    ['a value emptied', [one], [{ id: '1', text: 'tier=' }], ['tier='], [one]],
    ['one removed and typed again', [one], [typed('tier=web')], [], []],
    [
      'two that took each other’s text',
      [one, two],
      [
        { id: '1', text: 'team=red' },
        { id: '2', text: 'tier=web' },
      ],
      [],
      [],
    ],
    ['one edited into another', [one, two], [{ id: '1', text: 'team=red' }, ...draftOf([two])], [], [one]],
    ['the same key and value twice', [one, { ...one, id: '9' }], draftOf([one, { ...one, id: '9' }]), [], []],
    ['one of two equal ones removed', [one, { ...one, id: '9' }], draftOf([one]), [], [{ ...one, id: '9' }]],
    ['the image’s own are not in the draft', [ofImage, one], draftOf([one]), [], []],
    ['what the image says already', [ofImage], [typed('version=1')], [], []],
    ['the image’s key with another value', [ofImage], [typed('version=2')], ['version=2'], []],
    ['an edit of one that is gone', [], [{ id: '1', text: 'tier=db' }], ['tier=db'], []],
    ['text that is no label', [one], [{ id: '1', text: 'tier' }, typed(''), typed('Foo=1'), typed('=x')], [], []],
    ['an old label against today’s rules', [label('1', 'A_B=1')], [{ id: '1', text: 'A_B=1' }], [], []],
  ])('%s', (_, before, draft, created, deleted) => {
    const { toCreate, toDelete } = diffLabels(before, draft);
    expect(toCreate.map(labelText)).toEqual(created);
    expect(toDelete).toEqual(deleted);
  });

  const text = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2=3')).map((pair) => pair.join('='));
  const world = fc
    .array(fc.tuple(text, fc.constantFrom<Label['source']>('api', 'api', 'manifest')), { maxLength: 6 })
    .map((all) => all.map(([words, source], index) => label(String(index), words, { source })));
  const draft = fc.array(fc.record({ id: fc.option(fc.constantFrom('0', '1', '2', '3', '4', '5')), text }), {
    maxLength: 6,
  });
  const texts = (labels: readonly { key: string; value: string }[]) => new Set(labels.map(labelText));

  it('leads to the labels of the draft and the image’s own, and then has nothing left to do', () => {
    fc.assert(
      fc.property(world, draft, (before, wanted) => {
        const { toCreate, toDelete } = diffLabels(before, wanted);
        const made = toCreate.map((each, index) => label(`new ${index}`, labelText(each)));
        const after = [...before.filter((each) => !toDelete.includes(each)), ...made];
        const fixed = before.filter((each) => each.source === 'manifest');
        expect(texts(after)).toEqual(new Set([...texts(fixed), ...wanted.map((each) => each.text)]));
        expect(toDelete.every(isEditableLabel)).toBe(true);
        const shown = after.filter(isEditableLabel);
        expect(diffLabels(after, draftOf(shown))).toEqual({ toCreate: [], toDelete: [] });
      }),
    );
  });

  it('touches nothing that is both in the draft and there', () => {
    fc.assert(
      fc.property(world, draft, (before, more) => {
        const editable = before.filter(isEditableLabel);
        const { toCreate, toDelete } = diffLabels(before, [...draftOf(editable), ...more]);
        expect(toDelete).toEqual([]);
        for (const each of toCreate) expect(texts(before)).not.toContain(labelText(each));
      }),
    );
  });
});

describe('whyNotLabel', () => {
  it.each([
    ['a=b', undefined],
    ['a=', undefined],
    ['a=b=c', undefined],
    ['k=hello world', undefined],
    ['tier=db', undefined],
    ['team=web', undefined],
    ['', 'Invalid label format, must be key value separated by ='],
    ['tier', 'Invalid label format, must be key value separated by ='],
    ['=x', 'A label key has lower-case letters'],
    ['Foo=1', 'A label key has lower-case letters'],
    ['a_b=1', 'A label key has lower-case letters'],
    ['quay.expires-after=2d', 'Label has a reserved prefix'],
    [`${'a'.repeat(256)}=1`, 'A label key can have at most 255 characters.'],
    ['tier=web', 'Key value already exists'],
    [' tier = web', 'Key value already exists'],
    ['tier=web ', undefined],
  ])('%j', (words, reason) => {
    const found = whyNotLabel(words, [one, two]);
    if (reason === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(reason);
  });
});

describe('splitPastedLabels', () => {
  it.each([
    ['', []],
    [' \n \n', []],
    ['a=1', ['a=1']],
    ['a=1\nb=2\r\nc=3\rd=4\n\n', ['a=1', 'b=2', 'c=3', 'd=4']],
    ['a= 1 \n b=2', ['a= 1 ', ' b=2']],
    ['a=1\nB_c=2', ['a=1', 'B_c=2']],
    ['mount-options=rw,size=10m', ['mount-options=rw,size=10m']],
    ['a=1, b=2', ['a=1, b=2']],
    ['note=line one\nline two', ['note=line one\nline two']],
    ['conf={\n  "a": 1\n}', ['conf={\n  "a": 1\n}']],
    ['foo,bar', ['foo,bar']],
  ])('%j', (text, pieces) => {
    expect(splitPastedLabels(text)).toEqual(pieces);
  });

  const key = fc.stringMatching(/^[a-z0-9]([.-]?[a-z0-9]){0,4}$/);
  const value = fc.stringMatching(/^[a-zA-Z0-9 ,=.:/-]{0,8}$/);

  it('gives back labels that were joined by line ends', () => {
    const labels = fc.array(
      fc.tuple(key, value).map((pair) => pair.join('=')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(labels, fc.constantFrom('\n', '\r\n', '\r'), (all, separator) => {
        expect(splitPastedLabels(all.join(separator))).toEqual(all);
      }),
    );
  });
});
