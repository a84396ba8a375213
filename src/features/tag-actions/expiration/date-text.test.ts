import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatDayLong } from '@/domain/time/dates';
import { clockText, longDate, parseTypedDate, uses24Hours, withDay, withTime } from './date-text';

const at = (text: string) => new Date(text).getTime();

describe('typed dates', () => {
  it.each([
    ['Wednesday, November 15, 2023', '2023-11-15T00:00'],
    ['November 15, 2023', '2023-11-15T00:00'],
    ['november 15th 2023', '2023-11-15T00:00'],
    ['2023-11-15', '2023-11-15T00:00'],
    [' 2023-1-5 ', '2023-01-05T00:00'],
    ['2023/11/15', '2023-11-15T00:00'],
    ['11/15/2023', '2023-11-15T00:00'],
    ['12/24/26', '2026-12-24T00:00'],
    ['15 Nov 2023', '2023-11-15T00:00'],
    ['2023 Nov 15', '2023-11-15T00:00'],
    ['Sept 3, 2027', '2027-09-03T00:00'],
    ['2024-02-29', '2024-02-29T00:00'],
  ])('%s', (text, expected) => {
    expect(parseTypedDate(text, 'en-US').getTime()).toBe(at(expected));
  });

  it.each([
    ['de-DE', '24.12.2026', '2026-12-24T00:00'],
    ['de-DE', '3. Dezember 2026', '2026-12-03T00:00'],
    ['de-DE', '2026-12-24', '2026-12-24T00:00'],
    ['en-GB', '03/04/2027', '2027-04-03T00:00'],
    ['en-US', '03/04/2027', '2027-03-04T00:00'],
    ['fr-FR', '15 déc 2026', '2026-12-15T00:00'],
    ['fr-FR', '15 Dec 2026', '2026-12-15T00:00'],
    ['ja-JP', '2023年11月15日', '2023-11-15T00:00'],
    ['ja-JP', '11/15/2023', '2023-11-15T00:00'],
  ])('%s: %s', (locale, text, expected) => {
    expect(parseTypedDate(text, locale).getTime()).toBe(at(expected));
  });

  it.each([
    '',
    '1',
    '12/24',
    'Dec 24',
    'December 2026',
    'tomorrow',
    'Ju 3, 2026',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '11/31/2023',
    '15/11/2023',
    '12/24/202',
    '12/24/20266',
    '2026-12-24T10:00',
    '31'.repeat(20),
  ])('%j is not one', (text) => {
    expect(parseTypedDate(text, 'en-US').getTime()).toBeNaN();
  });

  it('an ambiguous month is none', () => {
    expect(parseTypedDate('3 jui 2026', 'fr-FR').getTime()).toBeNaN();
  });

  // Calendars, digits, orders, abbreviations and inflections of all kinds.
  const locales =
    'af am ar ar-EG ar-SA az bg bn ca cs cy da de de-CH el en-AU en-CA en-GB en-IN en-US es et eu fa fa-IR fi fr fr-CA ga gu he hi hu hy id it ja ja-JP-u-ca-japanese kn ko lo lt lv ml mn mr my nb ne nl pa pl ps pt-BR pt-PT ro ru si sk sv ta te th th-TH th-TH-u-nu-thai tr uk ur uz vi zh zh-CN zh-TW'.split(
      ' ',
    );

  it.each(locales)('are read back as pages write them in %s', (locale) => {
    const days = fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const midnight = new Date(date).setHours(0, 0, 0, 0);
        for (const text of [longDate(date, locale), formatDay(midnight, locale), formatDayLong(midnight, locale)]) {
          expect(text).toContain(String(date.getDate()));
          expect(parseTypedDate(text, locale).getTime(), text).toBe(midnight);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the chosen moment', () => {
  const now = at('2026-11-24T10:20:30');

  it.each([
    ['a day without a time before: midnight', null, '2026-12-01T00:00', '2026-12-01T00:00'],
    ['today without a time before: in an hour', null, '2026-11-24T00:00', '2026-11-24T11:20:30'],
    ['a day keeps the time', '2026-11-30T14:26', '2026-12-24T00:00', '2026-12-24T14:26'],
    ['from the 31st to a month of 28', '2026-01-31T08:00', '2026-02-28T00:00', '2026-02-28T08:00'],
    ['from the 31st to the 29th of a leap year', '2028-01-31T08:00', '2028-02-29T00:00', '2028-02-29T08:00'],
    ['from the 30th of a short month to a 31st', '2026-11-30T08:00', '2026-12-31T00:00', '2026-12-31T08:00'],
  ])('%s', (_name, before, day, expected) => {
    expect(withDay(before === null ? null : at(before), new Date(day), now)).toBe(at(expected));
  });

  it.each([
    ['a time without a day before: today', null, '2026-11-24T14:30'],
    ['a time keeps the day', '2026-12-31T08:15', '2026-12-31T14:30'],
  ])('%s', (_name, before, expected) => {
    expect(withTime(before === null ? null : at(before), 14, 30, now)).toBe(at(expected));
  });

  it('a day picked has that day and the time from before', () => {
    const moments = fc.date({ min: new Date(2020, 0, 1), max: new Date(2040, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moments, moments, (before, day) => {
        const result = new Date(withDay(before.getTime(), day, now));
        expect(result.toDateString()).toBe(day.toDateString());
        expect(result.toTimeString()).toBe(before.toTimeString());
      }),
    );
  });
});

describe('where the clocks change', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zoneBefore;
  });

  it.each([
    // In New York the clocks go forward on March 8 and back on November 1, 2026.
    ['forward', '2026-03-07T09:00', '2026-03-08T00:00', '2026-03-08T09:00'],
    ['back', '2026-10-31T09:00', '2026-11-01T00:00', '2026-11-01T09:00'],
  ])('%s: a day keeps the time on the clock', (_name, before, day, expected) => {
    process.env['TZ'] = 'America/New_York';
    expect(new Date('2026-07-01T00:00').getTimezoneOffset(), 'the zone is set').toBe(240);
    expect(withDay(at(before), new Date(day), 0)).toBe(at(expected));
    expect(withTime(at(day), 9, 0, 0)).toBe(at(expected));
  });

  it('a time that the clock skips is the one after', () => {
    process.env['TZ'] = 'America/New_York';
    expect(withTime(at('2026-03-08T00:00'), 2, 30, 0)).toBe(at('2026-03-08T03:30'));
  });

  it('a typed ISO date is that day, not the evening before', () => {
    process.env['TZ'] = 'America/New_York';
    expect(parseTypedDate('2026-12-24', 'en-US').getDate()).toBe(24);
  });
});

it.each([
  ['en-US', false],
  ['en-GB', true],
  ['de-DE', true],
  ['fr-FR', true],
])('%s tells the time with 24 hours: %s', (locale, expected) => {
  expect(uses24Hours(locale)).toBe(expected);
});

it.each([
  ['2026-11-24T00:00', '12:00 AM', '00:00'],
  ['2026-11-24T00:14', '12:14 AM', '00:14'],
  ['2026-11-24T09:05', '9:05 AM', '09:05'],
  ['2026-11-24T12:00', '12:00 PM', '12:00'],
  ['2026-11-24T14:30', '2:30 PM', '14:30'],
  ['2026-11-24T23:59', '11:59 PM', '23:59'],
])('the time of %s is %s or %s', (moment, twelve, twentyFour) => {
  expect(clockText(new Date(moment), false)).toBe(twelve);
  expect(clockText(new Date(moment), true)).toBe(twentyFour);
});
