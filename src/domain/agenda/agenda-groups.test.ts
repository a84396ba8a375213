import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { agendaGroups, endOfSoon } from './agenda-groups';

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'America/Santiago',
];
const zoneBefore = process.env['TZ'];
const hour = 3_600_000;

function inZone(zone: string): void {
  process.env['TZ'] = zone;
}

/** "Nov 29", by the clock of the zone. */
function dayText(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1}/${date.getDate()}`;
}

/** The groups as "day 11/29 a b", their last day with a dash if it is another one. */
function told(items: readonly { at: number; name: string }[], now: number): string[] {
  return agendaGroups(items, now).map(({ kind, from, to, items: ofGroup }) => {
    const [first, last] = [dayText(from), dayText(to - 1)];
    const days = first === last ? first : `${first}-${last}`;
    return [kind, days, ...ofGroup.map(({ name }) => name)].join(' ');
  });
}

const local = (month: number, day: number, hours = 12, year = 2026) => new Date(year, month - 1, day, hours).getTime();
const item = (name: string, at: number) => ({ name, at });

afterEach(() => {
  process.env['TZ'] = zoneBefore;
});

describe.each(zones)('agendaGroups in %s', (zone) => {
  it('has the first eight days one by one, with empty ones folded', () => {
    inZone(zone);
    const items = [
      item('soon', local(11, 29, 23)),
      item('next', local(11, 30, 1)),
      item('also', local(11, 30, 23)),
      item('last', local(12, 6, 23)),
    ];
    expect(told(items, local(11, 29, 9))).toEqual([
      'day 11/29 soon',
      'day 11/30 next also',
      'nothing 12/1-12/5',
      'day 12/6 last',
    ]);
  });

  it('is one empty run if there is nothing', () => {
    inZone(zone);
    expect(told([], local(11, 29, 9))).toEqual(['nothing 11/29-12/6']);
  });

  it('has few later days by day, and folds what is between them', () => {
    inZone(zone);
    expect(told([item('a', local(12, 20)), item('b', local(12, 22))], local(11, 29))).toEqual([
      'nothing 11/29-12/19',
      'day 12/20 a',
      'nothing 12/21',
      'day 12/22 b',
    ]);
  });

  it('has many later days by week, and very many by month', () => {
    inZone(zone);
    const every = (days: number, count: number) =>
      Array.from({ length: count }, (_unused, at) => item('x', local(12, 7 + days * at)));
    const weeks = agendaGroups(every(2, 20), local(11, 29));
    expect(weeks.map(({ kind }) => kind)).toEqual(['nothing', ...Array.from({ length: 6 }, () => 'week')]);
    expect(told(every(2, 20), local(11, 29)).slice(0, 3)).toEqual([
      'nothing 11/29-12/6',
      'week 12/7-12/13 x x x x',
      'week 12/14-12/20 x x x',
    ]);
    expect(told(every(9, 20), local(11, 29)).slice(0, 3)).toEqual([
      'nothing 11/29-12/6',
      'month 12/7-12/31 x x x',
      'month 1/1-1/31 x x x x',
    ]);
  });
});

describe('days with a change of the clock', () => {
  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    // It has no midnight there: the day begins at one o'clock.
    ['America/Santiago', '2026-09-06', 23],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ])('%s, %s, is as long as it is', (zone, day, hours) => {
    inZone(zone);
    const noon = new Date(`${day}T12:00`).getTime();
    const [today, rest] = agendaGroups([item('x', noon)], noon);
    expect(today).toMatchObject({ kind: 'day', items: [{ name: 'x' }] });
    expect(((today?.to ?? 0) - (today?.from ?? 0)) / hour).toBe(hours);
    expect(rest?.from).toBe(today?.to);
  });

  it('takes the minute before midnight and the one after it apart in the long night', () => {
    inZone('America/New_York');
    const midnight = new Date(2026, 10, 2).getTime();
    const items = [item('before', midnight - 60_000), item('after', midnight + 60_000)];
    expect(told(items, midnight - 24 * hour)).toEqual(['day 11/1 before', 'day 11/2 after', 'nothing 11/3-11/8']);
  });
});

it('leaves out nothing, repeats nothing, and its groups are in order without a gap among the first days', () => {
  const first = Date.UTC(2026, 0, 1);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 365 * 24 }),
      fc.array(fc.integer({ min: 0, max: 400 * 24 }), { maxLength: 40 }),
      (zone, start, hours) => {
        inZone(zone);
        const now = first + start * hour;
        const items = hours.toSorted((a, b) => a - b).map((after) => item('x', now + after * hour));
        const groups = agendaGroups(items, now);
        expect(groups.flatMap((group) => group.items)).toEqual(items);
        for (const { from, to, items: ofGroup } of groups) {
          expect(from).toBeLessThan(to);
          expect(ofGroup.every(({ at }) => from <= at && at < to)).toBe(true);
          expect(new Date(from).getMinutes() + new Date(to).getMinutes()).toBe(0);
        }
        const soon = groups.filter(({ from }) => from < endOfSoon(now));
        soon.forEach(({ to }, at) => expect(groups[at + 1]?.from ?? to).toBeGreaterThanOrEqual(to));
        soon.slice(1).forEach(({ from }, at) => expect(from).toBe(soon[at]?.to));
        expect(soon.at(-1)?.to).toBeGreaterThanOrEqual(endOfSoon(now));
      },
    ),
  );
});
