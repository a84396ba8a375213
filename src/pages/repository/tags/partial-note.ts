import { isServerOrder, type TagsViewState } from './tags-view-state';

/** Says that a search or an order covers only what has been loaded. */
export function partialNote({ search, filters, sort }: TagsViewState): string {
  const isNarrowed = search !== '' || filters.length > 0;
  if (isNarrowed && !isServerOrder(sort)) return 'Searched and sorted within these so far.';
  if (isNarrowed) return 'Searched within these so far.';
  return isServerOrder(sort) ? '' : 'Sorted within these so far.';
}
