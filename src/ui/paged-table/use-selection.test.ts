import { describe, expect, it } from 'vitest';
import { reduceSelection, type Selection, type SelectionAction } from './use-selection';

const keys = ['a', 'b', 'c', 'd', 'e'];
const order = keys.map((key) => ({ key, group: 'ad'.includes(key) ? 'one' : 'other' }));

function after(...actions: SelectionAction[]): string[] {
  const start: Selection = { keys: new Set(), anchor: null };
  const selection = actions.reduce((before, action) => reduceSelection(before, action, order), start);
  return [...selection.keys].toSorted();
}

const click = (key: string): SelectionAction => ({ type: 'toggle', key, isRange: false });
const shiftClick = (key: string): SelectionAction => ({ type: 'toggle', key, isRange: true });

describe('a selection', () => {
  it.each<[string, SelectionAction[], string[]]>([
    ['one row', [click('b')], ['b']],
    ['twice the same row', [click('b'), click('b')], []],
    ['a range downwards', [click('b'), shiftClick('d')], ['b', 'c', 'd']],
    ['a range upwards', [click('d'), shiftClick('b')], ['b', 'c', 'd']],
    ['a range without a start', [shiftClick('c')], ['c']],
    ['a range from a row that is no longer shown', [click('gone'), shiftClick('c')], ['c', 'gone']],
    ['a range that clears', [{ type: 'add', keys }, click('b'), shiftClick('d')], ['a', 'e']],
    ['two ranges in a row', [click('a'), shiftClick('b'), shiftClick('d')], ['a', 'b', 'c', 'd']],
    ['added keys stay with others', [click('a'), { type: 'add', keys: ['c', 'd'] }], ['a', 'c', 'd']],
    ['a group stays with others', [click('b'), { type: 'add-group', group: 'one' }], ['a', 'b', 'd']],
    [
      'removed keys leave others',
      [
        { type: 'add', keys },
        { type: 'remove', keys: ['b', 'c', 'gone'] },
      ],
      ['a', 'd', 'e'],
    ],
    ['clear', [click('a'), { type: 'clear' }], []],
  ])('%s', (_name, actions, expected) => {
    expect(after(...actions)).toEqual(expected);
  });
});
