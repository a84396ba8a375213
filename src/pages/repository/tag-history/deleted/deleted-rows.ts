import type { DeletedTag } from '@/domain/history/recently-deleted';
import { compareTagNameKeys, tagNameKey } from '@/domain/tags/tag-order';
import { compileTextSearch } from '@/domain/text/text-search';
import type { DeletedSortKey, DeletedViewState } from './deleted-view-state';

/** The deleted tags that a search finds, in the order that was chosen; equal ones stay newest deletion first. */
export function deletedRows(
  tags: readonly DeletedTag[],
  { search, sort, direction }: Pick<DeletedViewState, 'search' | 'sort' | 'direction'>,
): DeletedTag[] {
  const { matches } = compileTextSearch({ text: search, isRegex: false });
  const sign = direction === 'asc' ? 1 : -1;
  const compare = comparison(sort);
  return tags.filter(({ name }) => matches(name)).toSorted((a, b) => sign * compare(a, b));
}

function comparison(sort: DeletedSortKey): (a: DeletedTag, b: DeletedTag) => number {
  switch (sort) {
    case 'name':
      return (a, b) => compareTagNameKeys(tagNameKey(a.name), tagNameKey(b.name));
    case 'size':
      return (a, b) => (a.row.sizeBytes ?? 0) - (b.row.sizeBytes ?? 0);
    case 'deleted':
      return (a, b) => a.deletedAt - b.deletedAt;
    case 'left':
      return (a, b) => compareNumbers(lostAt(a), lostAt(b));
  }
}

/** What a living tag holds is not lost with its own entry. */
function lostAt({ keptUntil, isHeld }: DeletedTag): number {
  return isHeld ? Infinity : keptUntil;
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b; // the difference of two infinities is no number
}
