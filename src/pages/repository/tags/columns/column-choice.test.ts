import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf, readChoices, withToggled, writeChoices } from './column-choice';

describe('chosen columns', () => {
  it.each([
    ['nothing', '', []],
    ['no line is a choice', '\n\n', []],
    ['a person', 'ann created,labels', [{ person: 'ann', keys: ['created', 'labels'] }]],
    ['a person who sees what everybody sees', 'ann ', [{ person: 'ann', keys: [] }]],
    ['words that cannot be columns', 'ann created,<b>,,../x', [{ person: 'ann', keys: ['created'] }]],
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
    expect(choiceOf(both, person)).toEqual(expected);
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

  it('do not grow for ever', () => {
    let choices = readChoices('');
    for (let person = 0; person < 100; person += 1) choices = withToggled(choices, `p${person}`, 'created');
    expect(choices).toHaveLength(20);
    expect(choices[0]?.person).toBe('p99');
  });
});
