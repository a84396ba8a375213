import { describe, expect, it } from 'vitest';
import { compare, median, summarize } from './statistics';

describe('median', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 1000], 1],
    [[100, 20, 3], 20],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow('no values');
  });
});

describe('a summary', () => {
  it('has the spread and the number of runs', () => {
    expect(summarize([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30, runs: 3 });
  });
});

describe('a comparison', () => {
  it.each([
    ['half, and no run in common', [10, 11, 9], [20, 22, 19], { ratio: 0.5, isClear: true }],
    ['twice, and no run in common', [20, 22, 19], [10, 11, 9], { ratio: 2, isClear: true }],
    ['runs of the one among those of the other', [10, 21, 9], [20, 22, 19], { ratio: 0.5, isClear: false }],
    ['the same', [10, 10], [10, 10], { ratio: 1, isClear: false }],
    ['nothing to divide by', [1], [0], { ratio: null, isClear: true }],
  ])('says %s', (_what, one, other, expected) => {
    expect(compare(summarize(one), summarize(other))).toEqual(expected);
  });
});
