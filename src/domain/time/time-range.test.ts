import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { endOfPicked, pickedMoment, rangeOf, readPicked, startOfPicked, writePicked } from './time-range';

const day = (text: string, time = '') => ({ day: text, time });
const local = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();

describe('picked moments', () => {
  it.each([
    ['a day', day('2026-10-03'), local(2026, 9, 3), local(2026, 9, 4)],
    ['a minute', day('2026-10-03', '14:30'), local(2026, 9, 3, 14, 30), local(2026, 9, 3, 14, 31)],
    ['the last day of a year', day('2026-12-31'), local(2026, 11, 31), local(2027, 0, 1)],
    ['a leap day', day('2028-02-29'), local(2028, 1, 29), local(2028, 2, 1)],
  ])('%s begins, and ends with itself', (_case, moment, start, end) => {
    expect(startOfPicked(moment)).toBe(start);
    expect(endOfPicked(moment)).toBe(end);
  });

  it.each([
    day(''),
    day('2026-02-29'),
    day('2026-13-01'),
    day('2026-00-10'),
    day('03.10.2026'),
    day('2026-10-03', '24:00'),
    day('2026-10-03', '12:60'),
    day('2026-10-03', 'noon'),
    day('', '12:00'),
  ])('%o is none', (moment) => {
    expect(startOfPicked(moment)).toBeNull();
    expect(endOfPicked(moment)).toBeNull();
    expect(writePicked(moment)).toBe('');
  });

  it('a year of few digits is that year', () => {
    expect(new Date(startOfPicked(day('0026-10-03')) ?? 0).getFullYear()).toBe(26);
  });

  it.each(['', 'nonsense', '2026-02-30', '2026-10-03T14:30', '2026-10-03T25:00Z', '2026-10-03T14:30:00Z', '2026'])(
    'an address that says %o says nothing',
    (text) => {
      expect(readPicked(text)).toBeNull();
    },
  );

  it('comes back from the address as it went', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }),
        fc.boolean(),
        (date, hasTime) => {
          const { day: picked, time } = pickedMoment(date.getTime());
          const moment = { day: picked, time: hasTime ? time : '' };
          const start = startOfPicked(moment);
          const back = readPicked(writePicked(moment));
          expect(back).not.toBeNull();
          // In the hour that comes twice in autumn the clock cannot tell which one is meant; the minute is the same.
          expect(back === null ? null : startOfPicked(back)).toBe(start);
        },
      ),
    );
  });
});

describe('a range', () => {
  it.each([
    ['of two days has both', day('2026-10-03'), day('2026-10-04'), local(2026, 9, 3), local(2026, 9, 5)],
    ['of one day has all of it', day('2026-10-03'), day('2026-10-03'), local(2026, 9, 3), local(2026, 9, 4)],
    [
      'of one minute has that minute',
      day('2026-10-03', '14:30'),
      day('2026-10-03', '14:30'),
      local(2026, 9, 3, 14, 30),
      local(2026, 9, 3, 14, 31),
    ],
    ['can be open at the end', day('2026-10-03'), null, local(2026, 9, 3), Infinity],
    ['can be open at the beginning', null, day('2026-10-03'), -Infinity, local(2026, 9, 4)],
    ['can be open', null, null, -Infinity, Infinity],
    ['ignores what is no moment', day('2026-02-30'), null, -Infinity, Infinity],
  ])('%s', (_case, from, to, start, end) => {
    expect(rangeOf(from, to)).toEqual({ from: start, to: end });
  });

  it('that ends before it begins is none', () => {
    expect(rangeOf(day('2026-10-04'), day('2026-10-03'))).toBeNull();
    expect(rangeOf(day('2026-10-03', '14:31'), day('2026-10-03', '14:30'))).toBeNull();
  });
});

describe('days with a change of the clock', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = zoneBefore;
  });

  it.each([
    ['without a midnight', 'America/Santiago', '2026-09-06', '2026-09-06T04:00Z', '2026-09-07T03:00Z'],
    ['before one without a midnight', 'America/Santiago', '2026-09-05', '2026-09-05T04:00Z', '2026-09-06T04:00Z'],
    ['of 23 hours', 'America/New_York', '2026-03-08', '2026-03-08T05:00Z', '2026-03-09T04:00Z'],
    ['of 25 hours', 'America/New_York', '2026-11-01', '2026-11-01T04:00Z', '2026-11-02T05:00Z'],
  ])('a day %s in %s has all of itself and nothing else', (_case, zone, picked, start, end) => {
    process.env['TZ'] = zone;
    expect(startOfPicked(day(picked))).toBe(Date.parse(start));
    expect(endOfPicked(day(picked))).toBe(Date.parse(end));
  });
});
