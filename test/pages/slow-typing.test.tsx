import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { MomentField } from '@/pages/repository/tag-history/toolbar/MomentField';
import { MomentPicker } from '@/pages/repository/tag-history/toolbar/MomentPicker';
import { SearchBox } from '@/ui/search/SearchBox';

const noon = new Date(2026, 10, 20, 12).getTime();
const dayOf = (day: string) => new Date(`${day}T12:00:00`).getTime();

interface Slow {
  /** What the field passed on and has not got back. */
  waiting: string[];
  /** Gives the field a value, as a page does that is drawn late. */
  give(value: string): void;
}

/** A field on a page that draws a value when the test says so. */
function renderSlowly(first: string, field: (value: string, pass: (value: string) => void) => ReactElement): Slow {
  const waiting: string[] = [];
  const draw = (value: string) => field(value, (next) => waiting.push(next));
  const page = render(draw(first));
  return { waiting, give: (value) => page.rerender(draw(value)) };
}

describe.each([
  {
    name: 'a search',
    label: 'Search...',
    first: '',
    typed: ['n', 'ni', 'nig'],
    other: 'v1',
    shows: 'v1',
    field: (value: string, pass: (value: string) => void) => (
      <SearchBox id="box" value={value} placeholder="Search..." onSearch={pass} />
    ),
  },
  {
    name: 'an end of a range of days',
    label: 'From date',
    first: '',
    typed: ['2026-11-01', '2026-11-12', '2026-11-13'],
    other: '2026-10-03',
    shows: '2026-10-03',
    field: (value: string, pass: (value: string) => void) => (
      <MomentField id="from" label="From" value={value} isInvalid={false} describedBy={undefined} onChange={pass} />
    ),
  },
  {
    name: 'a moment of the past',
    label: 'As of date',
    first: String(noon),
    typed: ['2026-11-01', '2026-11-12', '2026-11-13'],
    other: String(dayOf('2026-10-03')),
    shows: '2026-10-03',
    field: (value: string, pass: (value: string) => void) => (
      <MomentPicker at={value === '' ? null : Number(value)} now={noon} onPick={(at) => pass(String(at))} />
    ),
  },
])('$name on a slow machine', ({ label, first, typed, other, shows, field }) => {
  const input = () => screen.getByLabelText<HTMLInputElement>(label);

  it('keeps what was typed, however late the page is drawn', () => {
    const page = renderSlowly(first, field);
    for (const text of typed) fireEvent.change(input(), { target: { value: text } });
    expect(page.waiting).toHaveLength(3);
    for (const value of page.waiting) {
      page.give(value);
      expect(input()).toHaveValue(typed.at(-1));
    }
  });

  it('follows what is changed by other means', () => {
    const page = renderSlowly(first, field);
    fireEvent.change(input(), { target: { value: typed[0] } });
    for (const value of page.waiting) page.give(value);
    page.give(other);
    expect(input()).toHaveValue(shows);
  });
});
