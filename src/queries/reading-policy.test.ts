import { describe, expect, it } from 'vitest';
import { isReadAgainWhole, listFreshMs, showEveryMs } from './reading-policy';

const second = 1000;
const minute = 60 * second;

describe('how long a list counts as fresh', () => {
  it.each([
    [0, 30 * second],
    [1, 30 * second],
    [1000, 30 * second],
    [1001, 30.03 * second],
    [2000, minute],
    [10_000, 5 * minute],
  ])('%i entries: %i ms', (count, expected) => {
    expect(listFreshMs(count)).toBe(expected);
  });
});

describe('whether a complete list is read again as a whole', () => {
  it.each([
    ['a short list, however new', 0, 0, true],
    ['the longest list that is always read', 500, 0, true],
    ['one entry more, just read', 501, 0, false],
    ['one entry more, at the end of its time', 501, 30 * second, false],
    ['one entry more, past its time', 501, 30 * second + 1, true],
    ['a long list within its time', 10_000, 5 * minute, false],
    ['a long list past its time', 10_000, 5 * minute + 1, true],
    ['a long list that was never told to its end', 10_000, Infinity, true],
  ])('%s', (_what, count, age, expected) => {
    expect(isReadAgainWhole(count, age)).toBe(expected);
  });
});

describe('how often the screen follows a list that is coming', () => {
  it.each([
    [undefined, 250],
    [0, 250],
    [2500, 250],
    [5000, 500],
    [10_000, 1000],
  ])('%s entries: every %i ms', (count, expected) => {
    expect(showEveryMs(count)).toBe(expected);
  });
});
