import { expect, it } from 'vitest';
import { agendaGroupTitle } from './agenda-text';

const local = (month: number, day: number) => new Date(2026, month - 1, day).getTime();
const now = local(11, 29) + 3_600_000;

it.each([
  ['today', 'day', local(11, 29), local(11, 30), 'Today, Sunday, November 29, 2026'],
  ['tomorrow', 'day', local(11, 30), local(12, 1), 'Tomorrow, Monday, November 30, 2026'],
  ['another day', 'day', local(12, 1), local(12, 2), 'Tuesday, December 1, 2026'],
  ['one empty day', 'nothing', local(12, 1), local(12, 2), 'Tuesday, December 1, 2026'],
  ['empty days', 'nothing', local(11, 29), local(12, 7), 'Nov 29 – Dec 6, 2026'],
  ['a week', 'week', local(12, 7), local(12, 14), 'Dec 7 – 13, 2026'],
  ['what is left of a month', 'month', local(12, 7), local(13, 1), 'December 2026'],
] as const)('%s is named', (_case, kind, from, to, title) => {
  expect(agendaGroupTitle({ kind, from, to }, now)).toBe(title);
});
