import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampExpiration, expirationWindow } from './expiration';
import { expirationPresets, planExpiration } from './expiration-plan';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
const week = 7 * day;
const now = Date.UTC(2026, 10, 23, 12);
const past = 'Choose a date in the future.';
const plan = (startedAt: number | null, wanted: number | null) =>
  planExpiration({ startedAt, wanted, now, locale: 'en-US', timeZone: 'UTC' });

describe('planExpiration', () => {
  it.each<[string, number | null, number | null, object]>([
    ['never', now - day, null, { kind: 'never' }],
    ['never for a tag that is too old to expire', now - 200 * week, null, { kind: 'never' }],
    ['a wish inside the window', now - day, now + week, { kind: 'as-wanted', at: now + week }],
    ['the latest moment', now - day, now - day + 104 * week, { kind: 'as-wanted', at: now - day + 104 * week }],
    ['the earliest moment', now, now + hour, { kind: 'as-wanted', at: now + hour }],
    ['now', now - day, now, { kind: 'refused', reason: past }],
    ['a moment ago', now - day, now - 1, { kind: 'refused', reason: past }],
    ['less than a second ahead, which the server gets as now', now - day, now + 999, { kind: 'refused', reason: past }],
    ['what is no time', now - day, Number.NaN, { kind: 'refused', reason: past }],
    ['the past of a tag whose start is unknown', null, now - 1, { kind: 'refused', reason: past }],
    ['any future of a tag whose start is unknown', null, now + 900 * week, { kind: 'as-wanted', at: now + 900 * week }],
    [
      'too far ahead',
      now,
      now + 900 * week,
      {
        kind: 'clamped',
        at: now + 104 * week,
        reason: 'A tag can expire at most 104 weeks after it began: this one will expire Nov 20, 2028, 12:00 PM.',
      },
    ],
    [
      'too soon',
      now,
      now + 60 * second,
      {
        kind: 'clamped',
        at: now + hour,
        reason: 'A tag can expire at the earliest 1 hour after it began: this one will expire Nov 23, 2026, 1:00 PM.',
      },
    ],
    [
      'a tag whose latest moment is a second ahead',
      now - 104 * week + second,
      now + day,
      { kind: 'clamped', at: now + second, reason: expect.stringContaining('at most 104 weeks') },
    ],
    [
      'a tag whose latest moment is now',
      now - 104 * week,
      now + day,
      { kind: 'refused', reason: expect.stringContaining('the tag would be deleted at once') },
    ],
    [
      'a tag whose latest moment is past',
      now - 120 * week,
      now + day,
      {
        kind: 'refused',
        reason:
          'A tag can expire at most 104 weeks after it began, which for this one was Aug 3, 2026, 12:00 PM: the registry would cut the date to this moment in the past, and the tag would be deleted at once.',
      },
    ],
  ])('%s', (_, startedAt, wanted, expected) => {
    expect(plan(startedAt, wanted)).toEqual(expected);
  });

  const around = fc.integer({ min: now - 250 * week, max: now + 250 * week });

  it('never proposes a moment that is not ahead, and otherwise what the server stores', () => {
    fc.assert(
      fc.property(around, around, (startedAt, wanted) => {
        const result = plan(startedAt, wanted);
        if (result.kind === 'as-wanted' || result.kind === 'clamped') {
          expect(result.at).toBeGreaterThan(now);
          expect(result.at).toBe(clampExpiration(startedAt, wanted));
          expect(result.kind === 'as-wanted').toBe(result.at === wanted);
        } else {
          const [, latest] = expirationWindow(startedAt);
          expect(result.kind).toBe('refused');
          expect(wanted < now + second || latest <= now).toBe(true);
        }
      }),
    );
  });

  it('has nothing more to say about what it proposed', () => {
    fc.assert(
      fc.property(fc.integer({ min: now - 104 * week + 2 * second, max: now }), around, (startedAt, wanted) => {
        const result = plan(startedAt, wanted);
        const at = result.kind === 'clamped' ? result.at : 0;
        fc.pre(at >= now + second);
        expect(plan(startedAt, at)).toEqual({ kind: 'as-wanted', at });
      }),
    );
  });
});

describe('expirationPresets', () => {
  const presets = (from: number) =>
    expirationPresets(from).map(({ label, at }) => [label, at === null ? null : new Date(at).toISOString()]);

  it('count by the calendar', () => {
    expect(presets(now)).toEqual([
      ['In 1 day', '2026-11-24T12:00:00.000Z'],
      ['In 1 week', '2026-11-30T12:00:00.000Z'],
      ['In 1 month', '2026-12-23T12:00:00.000Z'],
      ['In 3 months', '2027-02-23T12:00:00.000Z'],
      ['In 1 year', '2027-11-23T12:00:00.000Z'],
      ['Never', null],
    ]);
  });

  it.each([
    ['2026-01-31T08:00:00.000Z', '2026-02-28T08:00:00.000Z', '2026-04-30T08:00:00.000Z', '2027-01-31T08:00:00.000Z'],
    ['2028-02-29T08:00:00.000Z', '2028-03-29T08:00:00.000Z', '2028-05-29T08:00:00.000Z', '2029-02-28T08:00:00.000Z'],
  ])('end on the last day of a shorter month (%s)', (from, month, months, year) => {
    const byLabel = Object.fromEntries(presets(Date.parse(from)));
    expect([byLabel['In 1 month'], byLabel['In 3 months'], byLabel['In 1 year']]).toEqual([month, months, year]);
  });

  it('are all ahead, each later than the one before, and taken as they are for a new tag', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (from) => {
        const times = expirationPresets(from).flatMap(({ at }) => (at === null ? [] : [at]));
        expect(times.length).toBe(5);
        expect([from, ...times]).toEqual([from, ...times].toSorted((a, b) => a - b));
        for (const wanted of times) {
          expect(planExpiration({ startedAt: from, wanted, now: from }).kind).toBe('as-wanted');
        }
      }),
    );
  });
});
