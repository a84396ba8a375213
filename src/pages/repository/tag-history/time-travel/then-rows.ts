import type { Tag } from '@/domain/tags/tag';
import type { TagsThen, TagThen } from '@/domain/history/tags-at';
import { compileTextSearch } from '@/domain/text/text-search';
import type { ThenFilter, TimeTravelViewState } from './time-travel-view-state';

/** A line of the table: a tag that was there then, or one that was made since. */
export type ThenTag =
  { kind: 'then'; name: string; past: TagThen; shown: Tag } | { kind: 'new'; name: string; past: null; shown: Tag };

/** How many tags each choice of the filter lists. */
export function countStates({ tags, newSince }: TagsThen): Record<ThenFilter, number> {
  const count = (state: TagThen['state']) => tags.filter((tag) => tag.state === state).length;
  const [same, moved, gone] = [count('same'), count('moved'), count('gone')];
  return { all: tags.length, changed: moved + gone, same, moved, gone, new: newSince.length };
}

/** The lines that search and filter leave. */
export function thenLines(
  { tags, newSince }: TagsThen,
  { search, state }: Pick<TimeTravelViewState, 'search' | 'state'>,
): ThenTag[] {
  const { matches } = compileTextSearch({ text: search, isRegex: false });
  const lines: ThenTag[] =
    state === 'new'
      ? newSince.map((shown) => ({ kind: 'new', name: shown.name, past: null, shown }))
      : tags
          .filter((tag) => state === 'all' || tag.state === state || (state === 'changed' && tag.state !== 'same'))
          .map((past) => ({ kind: 'then', name: past.name, past, shown: past.row }));
  return lines.filter(({ name }) => matches(name));
}
