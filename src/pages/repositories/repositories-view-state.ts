import { codec, count, flag, oneOf, oneOfNumbers, text } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/columns';
import { perPageOptions } from '@/ui/per-page-options';
import { repositorySortKeys, type RepositorySortKey } from './repository-order';

const sortWords = repositorySortKeys.flatMap((key) => [`${key}-asc`, `${key}-desc`] as const);
export type RepositorySortWord = (typeof sortWords)[number];

/** Newest first, as in Quay's own list. */
const defaultSortWord: RepositorySortWord = 'modified-desc';
export const defaultSort: Sort<RepositorySortKey> = { by: 'modified', direction: 'desc' };

/** What the address keeps of the repository list, so that reload, Back and a shared link restore it. */
export interface RepositoriesViewState {
  search: string;
  isRegex: boolean;
  /** Only the person's starred ones. */
  isStarredOnly: boolean;
  sort: RepositorySortWord;
  /** As asked for; it may lie beyond the last page. */
  page: number;
  perPage: number;
}

export const repositoriesViewState = codec<RepositoriesViewState>({
  search: { param: 'q', field: text() },
  isRegex: { param: 'regex', field: flag() },
  isStarredOnly: { param: 'starred', field: flag() },
  sort: { param: 'sort', field: oneOf(sortWords, defaultSortWord) },
  page: { param: 'page', field: count() },
  perPage: { param: 'perPage', field: oneOfNumbers(perPageOptions, 20) },
});

/** `name-asc` as key and direction. */
export function readSort(word: RepositorySortWord): Sort<RepositorySortKey> {
  const direction = word.endsWith('-asc') ? 'asc' : 'desc';
  return { by: repositorySortKeys.find((key) => word === `${key}-${direction}`) ?? defaultSort.by, direction };
}
