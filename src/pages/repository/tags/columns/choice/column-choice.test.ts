import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, inOrder, readChoices, withChoice, withToggled, writeChoices } from './column-choice';

describe('chosen columns', () => {
  it.each([
    ['nothing', '', []],
    ['no line is a choice', '\n\n', []],
    ['a person', 'ann created,labels', [{ person: 'ann', keys: ['created', 'labels'], order: [] }]],
    ['a person who sees what everybody sees', 'ann ', [{ person: 'ann', keys: [], order: [] }]],
    ['words that cannot be columns', 'ann created,<b>,,../x', [{ person: 'ann', keys: ['created'], order: [] }]],
    ['an order', 'ann  size,labels', [{ person: 'ann', keys: [], order: ['size', 'labels'] }]],
  ])('%s', (_what, text, expected) => {
    expect(readChoices(text)).toEqual(expected);
  });

  it('never throws, and reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const choices = readChoices(text);
        expect(readChoices(writeChoices(choices))).toEqual(choices);
      }),
    );
  });

  const both = readChoices('ann created\nbob labels,size');

  it.each([
    ['their own', 'bob', ['labels', 'size']],
    ['nothing for somebody new', 'eve', []],
    ['those of who chose last, while nobody knows who is looking', undefined, ['created']],
  ])('are %s', (_what, person, expected) => {
    expect(choiceOf(both, person).keys).toEqual(expected);
  });

  it('are the same list for everybody who has chosen nothing, so that rows are not drawn again', () => {
    expect(choiceOf(both, 'eve')).toBe(choiceOf([], undefined));
  });

  it.each<[string, string | undefined, string, string]>([
    ['put on', 'bob', 'created', 'bob labels,size,created\nann created'],
    ['put away again', 'bob', 'size', 'bob labels\nann created'],
    ['of a new person', 'eve', 'size', 'eve size\nann created\nbob labels,size'],
    ['of a visitor who is not signed in', '', 'created', ' created\nann created\nbob labels,size'],
    ['while nobody knows who is looking', undefined, 'created', 'ann \nbob labels,size'],
  ])('%s', (_what, person, key, expected) => {
    expect(writeChoices(withToggled(both, person, key))).toBe(expected);
  });

  it('keep an order beside what is shown, and lose it when it is reset', () => {
    const ordered = withChoice(both, 'bob', () => ({ order: ['size', 'labels'] }));
    expect(writeChoices(withToggled(ordered, 'bob', 'size'))).toBe('bob labels size,labels\nann created');
    expect(writeChoices(withChoice(ordered, 'bob', () => ({ order: [] })))).toBe('bob labels,size\nann created');
  });

  it('do not grow for ever', () => {
    let choices = readChoices('');
    for (let person = 0; person < 100; person += 1) choices = withToggled(choices, `p${person}`, 'created');
    expect(choices).toHaveLength(20);
    expect(choices[0]?.person).toBe('p99');
  });
});

describe('columns in a chosen order', () => {
  const columns = [
    { key: 'select' },
    { key: 'name' },
    { key: 'labels', isShownAtFirst: false },
    { key: 'size', isShownAtFirst: true },
    { key: 'tracks' },
    { key: 'digest', isShownAtFirst: true },
  ];

  it.each([
    ['none', [], 'select name labels size tracks digest'],
    ['all of them', ['digest', 'labels', 'size'], 'select name digest labels tracks size'],
    [
      'one that the order does not know follows its neighbour',
      ['digest', 'labels'],
      'select name digest labels tracks size',
    ],
    ['the first one that the order does not know', ['digest', 'size'], 'select name labels digest tracks size'],
    ['what is no column, or cannot be moved', ['tracks', 'price', 'name'], 'select name labels size tracks digest'],
  ])('%s', (_what, order, expected) => {
    expect(
      inOrder(columns, order)
        .map(({ key }) => key)
        .join(' '),
    ).toBe(expected);
  });
});
