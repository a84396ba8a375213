import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longDate, parseTypedDate, uses24Hours, withDay, withTime } from './date-text';

const at = (text: string) => new Date(text).getTime();

describe('typed dates', () => {
  it.each([
    ['Wednesday, November 15, 2023', '2023-11-15T00:00'],
    ['November 15, 2023', '2023-11-15T00:00'],
    ['2023-11-15', '2023-11-15T00:00'],
    [' 2023-1-5 ', '2023-01-05T00:00'],
    ['11/15/2023', '2023-11-15T00:00'],
    ['15 Nov 2023', '2023-11-15T00:00'],
    ['2024-02-29', '2024-02-29T00:00'],
  ])('%s', (text, expected) => {
    expect(parseTypedDate(text).getTime()).toBe(at(expected));
  });

  it.each(['', 'tomorrow-ish', '2023-02-30', '2023-13-01', '2023-00-10', '31'.repeat(20)])('%j is not one', (text) => {
    expect(parseTypedDate(text).getTime()).toBeNaN();
  });

  it('reads back what it writes', () => {
    const days = fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const midnight = new Date(date).setHours(0, 0, 0, 0);
        expect(parseTypedDate(longDate(date, 'en-US')).getTime()).toBe(midnight);
      }),
    );
  });
});

describe('the chosen moment', () => {
  const now = at('2026-11-24T10:20:30');

  it.each([
    ['a day without a time before: midnight', null, '2026-12-01T00:00', '2026-12-01T00:00'],
    ['today without a time before: in an hour', null, '2026-11-24T00:00', '2026-11-24T11:20:30'],
    ['a day keeps the time', '2026-11-30T14:26', '2026-12-24T00:00', '2026-12-24T14:26'],
    ['the 31st does not roll over', '2026-01-31T08:00', '2026-02-28T00:00', '2026-02-28T08:00'],
  ])('%s', (_name, before, day, expected) => {
    expect(withDay(before === null ? null : at(before), new Date(day), now)).toBe(at(expected));
  });

  it.each([
    ['a time without a day before: today', null, '2026-11-24T14:30'],
    ['a time keeps the day', '2026-12-24T08:15', '2026-12-24T14:30'],
  ])('%s', (_name, before, expected) => {
    expect(withTime(before === null ? null : at(before), 14, 30, now)).toBe(at(expected));
  });
});

it.each([
  ['en-US', false],
  ['de-DE', true],
  ['fr-FR', true],
])('%s tells the time with 24 hours: %s', (locale, expected) => {
  expect(uses24Hours(locale)).toBe(expected);
});
