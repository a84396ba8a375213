import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { tagsAt } from './tags-at';
import { historyRow as row } from '../../../test/history-row';

const now = 1_000_000;

/** "v1 a moved to b", "v1 a gone @20" at second 15. */
function told(rows: Tag[], isComplete = true): string[] {
  return tagsAt(rows, 15_000, { isComplete, now }).tags.map(({ name, row: then, state, liveTag, goneSince }) => {
    const digest = then.manifestDigest.slice(7);
    if (state === 'gone') return `${name} ${digest} gone @${goneSince === null ? '?' : goneSince / 1000}`;
    return state === 'same'
      ? `${name} ${digest} same`
      : `${name} ${digest} moved to ${liveTag?.manifestDigest.slice(7)}`;
  });
}

describe('the tags at a moment, compared with now', () => {
  it.each<[string, Tag[], string[]]>([
    ['the same', [row('v1', 10, null, 'a')], ['v1 a same']],
    ['begun in that very second', [row('v1', 15, null, 'a')], ['v1 a same']],
    ['ended in that very second', [row('v1', 10, 15, 'a')], []],
    ['moved since', [row('v1', 20, null, 'b'), row('v1', 10, 20, 'a')], ['v1 a moved to b']],
    ['moved away and back', [row('v1', 30, null, 'a'), row('v1', 20, 30, 'b'), row('v1', 10, 20, 'a')], ['v1 a same']],
    ['deleted since', [row('v1', 10, 20, 'a')], ['v1 a gone @20']],
    ['moved, and deleted later', [row('v1', 20, 30, 'b'), row('v1', 10, 20, 'a')], ['v1 a gone @30']],
    ['expired since', [row('v1', 10, 1000, 'a')], ['v1 a gone @1000']],
    ['to expire', [row('v1', 10, 2000, 'a')], ['v1 a same']],
    ['made later', [row('v1', 20, null, 'a')], []],
    ['deleted permanently', [row('v1', 10, 5, 'a')], []],
    [
      'moved to what was deleted permanently: since when it is gone is not known',
      [row('v1', 20, 5, 'b'), row('v1', 10, 20, 'a')],
      ['v1 a gone @?'],
    ],
  ])('%s', (_case, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  it('names tags that were made since, and those that may have been there', () => {
    const rows = [
      row('new', 20, null, 'a'),
      row('erased', 10, 5, 'a'),
      row('again', 30, null, 'b'),
      row('again', 5, 9, 'a'),
    ];
    const { newSince, erased } = tagsAt(rows, 15_000, { isComplete: true, now });
    expect(newSince.map(({ name }) => name)).toEqual(['again', 'new']);
    expect(erased).toEqual(['erased']);
  });

  it('does not name what was deleted permanently if something followed it', () => {
    const rows = [row('v1', 12, null, 'b'), row('v1', 10, 5, 'a')];
    expect(tagsAt(rows, 15_000, { isComplete: true, now }).erased).toEqual([]);
  });

  it.each([
    [true, 15_000, 'all', null],
    [false, 15_000, 'may-miss', 10_000],
    [false, 9_000, 'unknown', 10_000],
  ])('knows how far it reaches (complete: %s, at %s)', (isComplete, at, reach, loadedBackTo) => {
    const rows = [row('v1', 20, null, 'b'), row('v1', 10, 20, 'a')];
    expect(tagsAt(rows, at, { isComplete, now })).toMatchObject({ reach, loadedBackTo });
  });
});
