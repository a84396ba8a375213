import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityWeeks, monthsOf, weekdayText } from './activity-weeks';

describe('the weeks of an activity', () => {
  it('begin on Sundays and have nothing outside the days that are told', () => {
    // 2026-11-24 is a Tuesday.
    const [week, ...others] = activityWeeks([{ date: '2026-11-24', count: 4 }]);
    expect(others).toEqual([]);
    expect(week).toEqual([null, null, { date: '2026-11-24', count: 4, level: 4 }, null, null, null, null]);
  });

  it('fill gaps with days of nothing, and compare with the busiest', () => {
    const weeks = activityWeeks([
      { date: '2026-11-28', count: 100 },
      { date: '2026-11-22', count: 20 },
    ]);
    expect(weeks.flat().map((cell) => cell?.level)).toEqual([1, 0, 0, 0, 0, 0, 4]);
  });

  it('are none if there are no days', () => {
    expect(activityWeeks([])).toEqual([]);
  });

  it('hold every day once, with its count', () => {
    const day = fc.integer({ min: 20_000, max: 20_200 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 60 }), (numbers) => {
        const days = numbers.map((number) => ({
          date: new Date(number * 86_400_000).toISOString().slice(0, 10),
          count: number % 7,
        }));
        const cells = activityWeeks(days).flat();
        expect(cells.length % 7).toBe(0);
        for (const { date, count } of days) {
          expect(cells.filter((cell) => cell?.date === date).map((cell) => cell?.count)).toEqual([count]);
        }
      }),
    );
  });
});

describe('the months above the weeks', () => {
  const between = (first: string, last: string) =>
    monthsOf(
      activityWeeks([
        { date: first, count: 0 },
        { date: last, count: 0 },
      ]),
    );

  it.each<[what: string, first: string, last: string, expected: [number, string][]]>([
    [
      'stand where their first whole week is',
      '2026-09-06',
      '2026-11-28',
      [
        [0, 'Sep'],
        [4, 'Oct'],
        [8, 'Nov'],
      ],
    ],
    [
      'leave out a first one that has no room',
      '2026-08-30',
      '2026-10-10',
      [
        [1, 'Sep'],
        [5, 'Oct'],
      ],
    ],
    [
      'go on in the next year',
      '2025-12-07',
      '2026-01-31',
      [
        [0, 'Dec'],
        [4, 'Jan'],
      ],
    ],
  ])('%s', (_what, first, last, expected) => {
    expect(between(first, last)).toEqual(expected.map(([week, text]) => ({ week, text })));
  });

  it('have days named beside them, from Sunday on', () => {
    expect([0, 1, 3, 5].map(weekdayText)).toEqual(['Sun', 'Mon', 'Wed', 'Fri']);
  });
});
