import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { historyRow } from '../../../test/history-row';
import { clampExpiration } from './expiration';
import { planExtension, readExtraDays } from './extension-plan';

const day = 86_400;
const nowSeconds = Date.UTC(2026, 10, 29, 12) / 1000;
const now = nowSeconds * 1000;
const zoneBefore = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zoneBefore;
});

/** A tag that began and expires so many days after now. */
const tag = (start: number, end: number | null) =>
  historyRow('v1', nowSeconds + start * day, end === null ? null : nowSeconds + end * day, 'a');

describe('planExtension', () => {
  it.each([
    ['adds to its own expiration', tag(-5, 3), 7, { taken: 10 }],
    ['is cut at 104 weeks', tag(-700, 3), 60, { taken: 28, cut: /at most 104 weeks/ }],
    ['cannot get more than 104 weeks', tag(-700, 28), 7, { refused: /as late as it can/ }],
    ['cannot end before now', tag(-800, 3), 7, { refused: /104 weeks after it began/ }],
    ['that never expires stays so', tag(-5, null), 7, { refused: 'It never expires.' }],
  ] as const)('a tag %s', (_case, one, days, expected: { taken?: number; cut?: RegExp; refused?: RegExp | string }) => {
    const plan = planExtension([one], days, now);
    expect(plan.taken.map(({ at }) => (at - now) / 1000 / day)).toEqual(
      expected.taken === undefined ? [] : [expected.taken],
    );
    for (const [told, words] of [
      [plan.cut, expected.cut],
      [plan.refused, expected.refused],
    ] as const) {
      expect(told).toHaveLength(words === undefined ? 0 : 1);
      if (words !== undefined) expect(told[0]?.reason).toMatch(words);
    }
  });

  it.each(['UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'])(
    'keeps the time of day in %s',
    (zone) => {
      process.env['TZ'] = zone;
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 300 }), (end, days) => {
          const one = tag(-1, end);
          const [taken] = planExtension([one], days, now).taken;
          const before = new Date(one.endsAt ?? 0);
          const after = new Date(taken?.at ?? 0);
          expect(Math.round((after.getTime() - before.getTime()) / day / 1000)).toBe(days);
          // Where the clock was put forward there is no such time that day.
          expect(Math.abs(after.getHours() - before.getHours())).toBeLessThanOrEqual(1);
          if (zone === 'UTC') expect(after.getTime() - before.getTime()).toBe(days * day * 1000);
        }),
      );
    },
  );

  it('never makes a tag expire earlier, and promises nothing that the server cuts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 0 }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 3650 }),
        (start, end, days) => {
          const one = tag(start, end);
          const { taken, refused } = planExtension([one], days, now);
          expect(taken.length + refused.length).toBe(1);
          for (const { at } of taken) {
            expect(at).toBeGreaterThan(one.endsAt ?? 0);
            expect(clampExpiration(one.startedAt ?? 0, at)).toBe(at);
          }
        },
      ),
    );
  });
});

it.each([
  ['7', 7],
  [' 30 ', 30],
  ['3650', 3650],
  ['0', null],
  ['3651', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  ['', null],
])('%o adds %o days', (text, days) => {
  expect(readExtraDays(text)).toBe(days);
});
