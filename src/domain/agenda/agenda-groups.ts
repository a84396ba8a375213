import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfWeek } from 'date-fns/startOfWeek';

/** A stretch of the agenda: whole days of the calendar of the browser's time zone. */
export interface AgendaGroup<Item> {
  /** `nothing` is a run of days without items. */
  kind: 'day' | 'week' | 'month' | 'nothing';
  /** The first moment, in milliseconds since 1970. */
  from: number;
  /** The first moment after it. */
  to: number;
  items: readonly Item[];
}

type Unit = Exclude<AgendaGroup<never>['kind'], 'nothing'>;

/** Today and the next seven stand day by day. */
const soonDays = 8;
/** Of what comes later, so many groups are looked through at most; else they are wider. */
const mostLater = 10;

/** Days with a change of the clock do not have 24 hours, and some begin at one o'clock. */
const calendar: Record<Unit, { start(at: number): Date; next(start: Date): Date }> = {
  day: { start: (at) => startOfDay(at), next: (start) => addDays(start, 1) },
  week: { start: (at) => startOfWeek(at, { weekStartsOn: 1 }), next: (start) => addWeeks(start, 1) },
  month: { start: (at) => startOfMonth(at), next: (start) => addMonths(start, 1) },
};

/** The first moment after the day of `now` and the seven that follow it, in milliseconds since 1970. */
export function endOfSoon(now: number): number {
  return startOfDay(addDays(startOfDay(now), soonDays)).getTime();
}

/**
 * Items by day: today and the next seven days, then what comes later by day, or by week or month if it would be long otherwise.
 * Runs of days without anything are one group, up to the seventh day and between days.
 *
 * @param items the next first, none before today
 * @param now milliseconds since 1970
 */
export function agendaGroups<Item extends { at: number }>(items: readonly Item[], now: number): AgendaGroup<Item>[] {
  const laterFrom = endOfSoon(now);
  const unit = laterUnit(items.filter(({ at }) => at >= laterFrom));
  const groups: AgendaGroup<Item>[] = [];
  let end = startOfDay(now).getTime();
  const skipTo = (from: number) => {
    if (from > end) groups.push({ kind: 'nothing', from: end, to: from, items: [] });
  };
  // A week or a month may have begun among the days that stand one by one.
  const fromOf = (at: number) => (at < laterFrom ? startOf('day', at) : Math.max(startOf(unit, at), laterFrom));
  for (const ofGroup of runsOf(items, ({ at }) => fromOf(at))) {
    const [{ at }] = ofGroup;
    const from = fromOf(at);
    const kind = at < laterFrom ? 'day' : unit;
    skipTo(kind === 'day' ? from : laterFrom);
    end = startOfDay(calendar[kind].next(calendar[kind].start(at))).getTime();
    groups.push({ kind, from, to: end, items: ofGroup });
  }
  skipTo(laterFrom);
  return groups;
}

function startOf(unit: Unit, at: number): number {
  return calendar[unit].start(at).getTime();
}

function laterUnit(later: readonly { at: number }[]): Unit {
  const isFew = (unit: Unit) => new Set(later.map(({ at }) => startOf(unit, at))).size <= mostLater;
  return isFew('day') ? 'day' : isFew('week') ? 'week' : 'month';
}

/** Neighbours with the same key together. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => number): [Item, ...Item[]][] {
  const runs: { key: number; items: [Item, ...Item[]] }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last?.key === key) last.items.push(item);
    else runs.push({ key, items: [item] });
  }
  return runs.map((run) => run.items);
}
