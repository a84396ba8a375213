import { tagFilters, type TagFilter } from '@/domain/tags/tag-filters';
import { tagSearchFields, type TagSearch } from '@/domain/tags/tag-search';
import { codec, count, flag, oneOf, oneOfNumbers, someOf, text } from '@/routing/view-state';
import { perPageOptions } from '@/ui/per-page-options';

export const tagSortKeys = ['name', 'size', 'modified', 'expires', 'digest'] as const;
export type TagSortKey = (typeof tagSortKeys)[number];

export const tagSorts = tagSortKeys.flatMap((key) => [`${key}-asc`, `${key}-desc`] as const);
export type TagSort = (typeof tagSorts)[number];

/** The order in which the server lists tags, so that the first page is right before the rest has arrived. */
export const serverOrder: TagSort = 'modified-desc';

/** What a person sees of the tags table, as the address keeps it. */
export interface TagsView {
  search: string;
  searchIn: TagSearch['field'];
  isRegex: boolean;
  filters: readonly TagFilter[];
  sort: TagSort;
  page: number;
  perPage: number;
  isExpanded: boolean;
  showsSignatures: boolean;
  showsLabels: boolean;
}

export const tagsView = codec<TagsView>({
  search: { param: 'q', field: text() },
  searchIn: { param: 'in', field: oneOf(tagSearchFields, 'tag') },
  isRegex: { param: 'regex', field: flag() },
  filters: { param: 'filter', field: someOf(tagFilters) },
  sort: { param: 'sort', field: oneOf(tagSorts, serverOrder) },
  page: { param: 'page', field: count() },
  perPage: { param: 'perPage', field: oneOfNumbers(perPageOptions, 20) },
  isExpanded: { param: 'expanded', field: flag() },
  showsSignatures: { param: 'signatures', field: flag() },
  showsLabels: { param: 'labels', field: flag() },
});

/** `name-asc` as key and direction. */
export function readSort(sort: TagSort): { by: TagSortKey; direction: 'asc' | 'desc' } {
  const direction = sort.endsWith('-asc') ? 'asc' : 'desc';
  return { by: tagSortKeys.find((key) => sort === `${key}-${direction}`) ?? 'modified', direction };
}

export function isTagSortKey(key: string): key is TagSortKey {
  return tagSortKeys.some((known) => known === key);
}
