import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampExpiration, describeExpiration, expirationWindow, isAhead, lastMoment } from './expiration';

const now = Date.UTC(2026, 10, 23, 12);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('describeExpiration', () => {
  it.each([
    [-day, 'Expired', 'expired'],
    [0, 'Expired', 'expired'],
    [1, 'a few seconds', 'urgent'],
    [44 * second, 'a few seconds', 'urgent'],
    [45 * second, '1 minute', 'urgent'],
    [89 * second, '1 minute', 'urgent'],
    [90 * second, '2 minutes', 'urgent'],
    [44 * minute, '44 minutes', 'urgent'],
    [45 * minute, '1 hour', 'urgent'],
    [89 * minute, '1 hour', 'urgent'],
    [90 * minute, '2 hours', 'urgent'],
    [21 * hour, '21 hours', 'urgent'],
    [22 * hour, '1 day', 'urgent'],
    [35 * hour, '1 day', 'urgent'],
    [36 * hour, '2 days', 'urgent'],
    [7 * day, '7 days', 'urgent'],
    [7 * day + 1, '7 days', 'soon'],
    [13 * day, '13 days', 'soon'],
    [25 * day, '25 days', 'soon'],
    [26 * day, '1 month', 'soon'],
    [31 * day, '1 month', 'soon'],
    [31 * day + 1, '1 month', 'later'],
    [38 * day, '1 month', 'later'],
    [39 * day, '39 days', 'later'],
    [54 * day, '54 days', 'later'],
    [55 * day, '2 months', 'later'],
    [69 * day, '2 months', 'later'],
    [70 * day, '70 days', 'later'],
    [341 * day, '11 months', 'later'],
    [364 * day, '364 days', 'later'],
    [365 * day, '1 year', 'later'],
    [(365 + 30) * day, '1 year', 'later'],
    [(365 + 31) * day, '1 year 1 month', 'later'],
    [728 * day, '1 year 11 months', 'later'],
    [730 * day, '2 years', 'later'],
    [(730 + 62) * day, '2 years 2 months', 'later'],
    [365_000 * day, '1,000 years', 'later'],
  ] as const)('%d ms from now reads "%s" and is %s', (left, text, urgency) => {
    expect(describeExpiration(now + left, now, 'en-US')).toEqual({ text, urgency });
  });

  it.each([
    // Local time: from, to, and what is left.
    ['tomorrow evening', [29, 8], [30, 23], '1 day'],
    ['tomorrow, soon', [29, 20], [30, 8], '12 hours'],
    ['the evening of a long day', [29, 0], [29, 23], '23 hours'],
    ['the day after tomorrow, in the morning', [29, 23], [31, 1], '2 days'],
  ] as const)('counts days as a calendar does: %s', (_case, [day1, hour1], [day2, hour2], text) => {
    const at = (date: number, hours: number) => new Date(2026, 2, date, hours).getTime();
    expect(describeExpiration(at(day2, hour2), at(day1, hour1), 'en-US').text).toBe(text);
  });

  it('agrees with the calendar in every zone, also where the clock changes', () => {
    const zoneBefore = process.env['TZ'];
    const around = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
    try {
      for (const zone of ['UTC', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
        process.env['TZ'] = zone;
        fc.assert(
          fc.property(around, fc.integer({ min: 24 * hour, max: 25 * day }), (from, left) => {
            const days = differenceInCalendarDays(from + left, from);
            fc.pre(days < 26);
            expect(describeExpiration(from + left, from, 'en-US').text).toBe(days === 1 ? '1 day' : `${days} days`);
          }),
        );
      }
    } finally {
      process.env['TZ'] = zoneBefore;
    }
  });

  it('calls a tag without an end never', () => {
    expect(describeExpiration(null, now)).toEqual({ text: 'Never', urgency: 'never' });
  });
});

describe('expirationWindow and clampExpiration', () => {
  it('reach from one hour to 104 weeks after the start, as a real server stored them', () => {
    const startedAt = 1795448298 * second;
    expect(expirationWindow(startedAt)).toEqual([startedAt + hour, 1858347498 * second]);
    expect(clampExpiration(startedAt, 3056888298 * second)).toBe(1858347498 * second);
    expect(clampExpiration(startedAt, startedAt + minute)).toBe(startedAt + hour);
    expect(clampExpiration(startedAt, startedAt + 14 * day)).toBe(startedAt + 14 * day);
  });

  it('take other limits', () => {
    expect(expirationWindow(100, { minimumMs: 1, maximumMs: 5 })).toEqual([101, 105]);
    expect(clampExpiration(100, 200, { maximumMs: 5 })).toBe(105);
    expect(clampExpiration(100, 50, { minimumMs: 7 })).toBe(107);
  });

  it('always end inside the window, and clamping again changes nothing', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (startedAt, wanted) => {
        const [earliest, latest] = expirationWindow(startedAt);
        const stored = clampExpiration(startedAt, wanted);
        expect(stored >= earliest && stored <= latest).toBe(true);
        expect(clampExpiration(startedAt, stored)).toBe(stored);
      }),
    );
  });
});

describe('a wanted expiration', () => {
  it.each([
    ['long ago', now - day, false],
    ['this moment', now, false],
    ['less than a second ahead', now + second - 1, false],
    ['a second ahead', now + second, true],
    ['at the end of time', lastMoment, true],
    ['that is no time', Number.NaN, false],
  ])('%s', (_when, wanted, expected) => {
    expect(isAhead(wanted, now)).toBe(expected);
  });
});
