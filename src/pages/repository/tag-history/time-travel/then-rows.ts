import type { Tag } from '@/domain/tags/tag';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import type { TagsThen, TagThen } from '@/domain/history/tags-at';
import { compileTextSearch } from '@/domain/text/text-search';
import type { ThenFilter, ThenSortKey, TimeTravelState } from './time-travel-state';

/** A line of the table: a tag that was there then, or one that was made since. */
export type ThenLine =
  { kind: 'then'; name: string; past: TagThen; shown: Tag } | { kind: 'new'; name: string; past: null; shown: Tag };

/** How many tags each choice of the filter lists. */
export function countStates({ tags, newSince }: TagsThen): Record<ThenFilter, number> {
  const count = (state: TagThen['state']) => tags.filter((tag) => tag.state === state).length;
  const [same, moved, gone] = [count('same'), count('moved'), count('gone')];
  return { all: tags.length, changed: moved + gone, same, moved, gone, new: newSince.length };
}

/** The lines that search and filter leave, in the order that was chosen; equal ones by name. */
export function thenLines(
  { tags, newSince }: TagsThen,
  { search, state, sort, direction }: Pick<TimeTravelState, 'search' | 'state' | 'sort' | 'direction'>,
): ThenLine[] {
  const { matches } = compileTextSearch({ text: search, isRegex: false });
  const lines: ThenLine[] =
    state === 'new'
      ? newSince.map((shown) => ({ kind: 'new', name: shown.name, past: null, shown }))
      : tags
          .filter((tag) => state === 'all' || tag.state === state || (state === 'changed' && tag.state !== 'same'))
          .map((past) => ({ kind: 'then', name: past.name, past, shown: past.row }));
  const sign = direction === 'asc' ? 1 : -1;
  const compare = comparison(sort);
  return lines
    .filter(({ name }) => matches(name))
    .map((line) => ({ line, nameKey: tagNameKey(line.name) }))
    .toSorted(
      (a, b) =>
        sign * (sort === 'name' ? compareTagNameKeys(a.nameKey, b.nameKey) : compare(a.line, b.line)) ||
        compareTagNameKeys(a.nameKey, b.nameKey),
    )
    .map(({ line }) => line);
}

const stateOrder = { gone: 0, moved: 1, same: 2 } as const;

function comparison(sort: ThenSortKey): (a: ThenLine, b: ThenLine) => number {
  if (sort === 'size') return (a, b) => (a.shown.sizeBytes ?? 0) - (b.shown.sizeBytes ?? 0);
  const rank = ({ past }: ThenLine) => (past === null ? 3 : stateOrder[past.state]);
  return (a, b) => rank(a) - rank(b);
}
