import { describe, expect, it } from 'vitest';
import type { Tag } from '@/domain/tags/tag';
import { sampleTag } from '../../../test/sample-tag';
import { hasOverlap, putPage, putTagRows } from './history-rows';

function row(name: string, startedAt: number, endsAt: number | null = null, digest = 'a'): Tag {
  return sampleTag({ name, startedAt, endsAt, manifestDigest: `sha256:${digest}` });
}

const brief = (rows: Tag[]) =>
  rows.map(({ name, startedAt, endsAt }) => `${name}${startedAt}-${endsAt ?? ''}`).join(' ');

const known = [row('a', 50), row('b', 40), row('c', 30), row('d', 20, 25)];

describe('putting a page', () => {
  it.each([
    [
      'the first page, with something new',
      [row('e', 60), row('a', 50)],
      { from: Infinity, isLast: false },
      'e60- a50- b40- c30- d20-25',
    ],
    [
      'an end that changed',
      [row('a', 50, 55), row('b', 40)],
      { from: Infinity, isLast: false },
      'a50-55 b40- c30- d20-25',
    ],
    ['a row that is gone', [row('a', 50), row('c', 30)], { from: Infinity, isLast: false }, 'a50- c30- d20-25'],
    ['a row that is gone between two pages', [row('c', 30)], { from: 50, isLast: false }, 'a50- c30- d20-25'],
    [
      'rows of the second in which the page before ended',
      [row('z', 50), row('b', 40)],
      { from: 50, isLast: false },
      'a50- z50- b40- c30- d20-25',
    ],
    [
      'rows of one second stay in the order of the page',
      [row('z', 50), row('a', 50), row('m', 50), row('b', 40)],
      { from: Infinity, isLast: false },
      'z50- a50- m50- b40- c30- d20-25',
    ],
    ['the last page', [row('b', 40), row('x', 10)], { from: 50, isLast: true }, 'a50- b40- x10-'],
    ['an empty last page', [], { from: 30, isLast: true }, 'a50- b40- c30-'],
    ['an empty first page', [], { from: Infinity, isLast: true }, ''],
  ])('%s', (_case, page, where, expected) => {
    expect(brief(putPage(known, page, where))).toBe(expected);
  });

  it('keeps the order of a second that spans pages', () => {
    const second = [row('z', 50), row('b', 50), row('y', 50), row('a', 50)];
    const [first, last] = [second.slice(0, 2), second.slice(2)];
    const whole = putPage(putPage([], first, { from: Infinity, isLast: false }), last, { from: 50, isLast: true });
    expect(brief(whole)).toBe('z50- b50- y50- a50-');
    expect(brief(putPage(whole, first, { from: Infinity, isLast: false }))).toBe('z50- b50- y50- a50-');
  });

  it('keeps the identity of rows that are as they were', () => {
    const [first, second] = putPage(known, [row('a', 50), row('b', 40, 45)], { from: Infinity, isLast: false });
    expect(first).toBe(known[0]);
    expect(second).not.toBe(known[1]);
  });

  it('keeps rows of one tag and one second apart', () => {
    const page = [row('a', 50, 55), row('a', 50, 50)];
    expect(brief(putPage([row('a', 50, 50)], page, { from: Infinity, isLast: false }))).toBe('a50-55 a50-50');
  });
});

it('an overlap does not depend on ends', () => {
  expect(hasOverlap(known, [row('x', 60), row('a', 50, 55)])).toBe(true);
  expect(hasOverlap(known, [row('a', 51), row('a', 50, null, 'b')])).toBe(false);
});

describe('putting the rows of a tag', () => {
  const whole = { isWhole: true, isListComplete: true };

  it.each([
    ['in the place of what was known', [row('b', 60), row('b', 40, 60)], whole, 'b60- a50- b40-60 c30- d20-25'],
    ['none: the tag is gone', [], whole, 'a50- c30- d20-25'],
    ['older than a complete list', [row('b', 40), row('b', 10)], whole, 'a50- b40- c30- d20-25 b10-'],
    [
      'older than a part, which must have no gaps',
      [row('b', 40), row('b', 10)],
      { isWhole: true, isListComplete: false },
      'a50- b40- c30- d20-25',
    ],
    ['only the newest of many', [row('b', 60)], { isWhole: false, isListComplete: true }, 'b60- a50- b40- c30- d20-25'],
  ])('%s', (_case, rows, options, expected) => {
    expect(brief(putTagRows(known, 'b', rows, options))).toBe(expected);
  });
});
