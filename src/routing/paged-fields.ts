import { perPageOptions } from '@/ui/paged-table/per-page-options';
import type { Sort, SortDirection } from '@/ui/data-table/columns';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';
import { count, oneOfNumbers, type Field, type Fields } from './view-state';

function isDirection(word: string): word is SortDirection {
  return word === 'asc' || word === 'desc';
}

/** A sort as one word, `name-asc`. */
function sortField<Key extends string>(isKey: (word: string) => word is Key, defaultSort: Sort<Key>): Field<Sort<Key>> {
  return {
    defaultValue: defaultSort,
    read([word = '']) {
      const end = word.lastIndexOf('-');
      const [by, direction] = [word.slice(0, end), word.slice(end + 1)];
      return isKey(by) && isDirection(direction) ? { by, direction } : defaultSort;
    },
    write: ({ by, direction }) =>
      by === defaultSort.by && direction === defaultSort.direction ? [] : [`${by}-${direction}`],
  };
}

/** The same; what earlier versions wrote as two parameters, `sort=name&direction=asc` with either left out, is read too. */
function formerlyTwoWords<Key extends string>(
  field: Field<Sort<Key>>,
  isKey: (word: string) => word is Key,
): Field<Sort<Key>> {
  return {
    ...field,
    read(words) {
      const by = words.find(isKey);
      const direction = words.find(isDirection);
      if (by === undefined && direction === undefined) return field.read(words);
      return { by: by ?? field.defaultValue.by, direction: direction ?? field.defaultValue.direction };
    },
  };
}

/** One of a table's sortable columns. */
export function oneOfKeys<const Key extends string>(keys: readonly Key[]): (word: string) => word is Key {
  return (word): word is Key => keys.some((key) => key === word);
}

/**
 * Order and page of a table in the address.
 *
 * @param prefix of the parameters: `deleted` makes `deletedSort`, `deletedPage` and `deletedPerPage`; '' makes `sort`, `page`, `perPage`
 */
export function pagedFields<Key extends string>(
  prefix: string,
  isKey: (word: string) => word is Key,
  defaultSort: Sort<NoInfer<Key>>,
): Fields<PagedViewState<Key>> {
  const sort = sortField(isKey, defaultSort);
  const pages = (page: string, perPage: string) => ({
    page: { param: page, field: count() },
    perPage: { param: perPage, field: oneOfNumbers(perPageOptions, 20) },
  });
  if (prefix === '') return { sort: { param: 'sort', field: sort }, ...pages('page', 'perPage') };
  return {
    sort: { param: `${prefix}Sort`, oldParam: `${prefix}Direction`, field: formerlyTwoWords(sort, isKey) },
    ...pages(`${prefix}Page`, `${prefix}PerPage`),
  };
}
