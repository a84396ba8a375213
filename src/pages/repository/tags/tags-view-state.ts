import { tagFilters, type TagFilter } from '@/domain/tags/tag-filters';
import { tagSearchFields, type TagSearch } from '@/domain/tags/tag-search';
import { pagedFields } from '@/routing/paged-fields';
import { codec, flag, oneOf, someOf, text } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of the tags table, as the address keeps it. */
export interface TagsViewState extends PagedViewState {
  search: string;
  searchIn: TagSearch['field'];
  isRegex: boolean;
  filters: readonly TagFilter[];
  /** One row for each tag or for each image; '' as the person has chosen. */
  group: '' | 'tag' | 'image';
  isExpanded: boolean;
  showsSignatures: boolean;
  /** The column of labels, whatever the person has chosen: addresses of earlier versions ask for it. */
  showsLabels: boolean;
}

/** Which columns sort is known to the columns; the others leave the order as it is. */
const isAnyColumn = (word: string): word is string => /^[a-z]+$/.test(word);

export const tagsViewState = codec<TagsViewState>({
  ...pagedFields('', isAnyColumn, { by: 'modified', direction: 'desc' }),
  search: { param: 'q', field: text() },
  searchIn: { param: 'in', field: oneOf(tagSearchFields, 'tag') },
  isRegex: { param: 'regex', field: flag() },
  filters: { param: 'filter', field: someOf(tagFilters) },
  group: { param: 'group', field: oneOf(['', 'tag', 'image'], '') },
  isExpanded: { param: 'expanded', field: flag() },
  showsSignatures: { param: 'signatures', field: flag() },
  showsLabels: { param: 'labels', field: flag() },
});

/** The order in which the server lists tags, so that the first page is right before the rest has arrived. */
export function isServerOrder({ by, direction }: Sort): boolean {
  return by === 'modified' && direction === 'desc';
}
