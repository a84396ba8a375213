import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks';

const at = (month: number, day: number, hour = 0, minute = 0) => new Date(2026, month - 1, day, hour, minute).getTime();

describe('marks of a time axis', () => {
  it.each<[string, number, number, number[], boolean]>([
    ['minutes', at(10, 3, 12, 1), at(10, 3, 12, 17), [at(10, 3, 12, 5), at(10, 3, 12, 10), at(10, 3, 12, 15)], false],
    ['hours', at(10, 3, 11), at(10, 3, 23), [at(10, 3, 12), at(10, 3, 15), at(10, 3, 18), at(10, 3, 21)], false],
    ['days', at(10, 3, 5), at(10, 6, 5), [at(10, 4), at(10, 5), at(10, 6)], true],
    ['weeks', at(10, 1), at(10, 29), [at(10, 1), at(10, 8), at(10, 15), at(10, 22), at(10, 29)], true],
  ])('%s', (_case, from, to, expected, isByDay) => {
    expect(timeTicks({ from, to }, 4)).toEqual({ at: expected, isByDay });
  });

  it('are few, however long the time is', () => {
    expect(timeTicks({ from: 0, to: 4e12 }, 7).at.length).toBeLessThanOrEqual(8);
  });
});
