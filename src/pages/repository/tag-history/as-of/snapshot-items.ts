import type { Tag } from '@/domain/tags/tag';
import type { TagsSnapshot, SnapshotTag } from '@/domain/history/tags-at';
import { compileTextSearch } from '@/domain/text/search/text-search';
import type { HistoryViewState, SnapshotFilter } from '../history-view-state';

export const snapshotFilterLabels: Readonly<Record<SnapshotFilter, string>> = {
  all: 'Tags at that time',
  changed: 'Different now',
  same: 'Same as now',
  moved: 'Moved since',
  gone: 'Gone since',
  new: 'Not there then',
};

/** A row of the table: a tag that was there at that moment, or one that was made since. */
export type SnapshotItem =
  | { kind: 'past'; name: string; past: SnapshotTag; shown: Tag }
  | { kind: 'new'; name: string; past: null; shown: Tag };

/** How many tags each choice of the filter lists. */
export function countStates({ tags, newSince }: TagsSnapshot): Record<SnapshotFilter, number> {
  const count = (state: SnapshotTag['state']) => tags.filter((tag) => tag.state === state).length;
  const [same, moved, gone] = [count('same'), count('moved'), count('gone')];
  return { all: tags.length, changed: moved + gone, same, moved, gone, new: newSince.length };
}

/** The rows that search and filter leave. */
export function snapshotItems(
  { tags, newSince }: TagsSnapshot,
  { search, state }: Pick<HistoryViewState, 'search' | 'state'>,
): SnapshotItem[] {
  const { matches } = compileTextSearch({ text: search, isRegex: false });
  const items: SnapshotItem[] =
    state === 'new'
      ? newSince.map((shown) => ({ kind: 'new', name: shown.name, past: null, shown }))
      : tags
          .filter((tag) => state === 'all' || tag.state === state || (state === 'changed' && tag.state !== 'same'))
          .map((past) => ({ kind: 'past', name: past.name, past, shown: past.row }));
  return items.filter(({ name }) => matches(name));
}
