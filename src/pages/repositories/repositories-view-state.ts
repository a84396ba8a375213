import { codec, count, oneOf, oneOfNumbers, text, type Codec, type Field } from '@/routing/view-state';
import type { Sort } from '@/ui/data-table/DataTable';
import { perPageOptions } from '@/ui/Pager';
import { repositorySortKeys, type RepositorySortKey } from './repository-order';

/** What the address keeps of the repository list, so that reload, Back and a shared link restore it. */
export interface RepositoriesViewState {
  search: string;
  mode: 'plain' | 'regex';
  sort: Sort<RepositorySortKey>;
  /** As asked for; it may lie beyond the last page. */
  page: number;
  perPage: number;
}

/** Newest first, as in Quay's own list. */
export const defaultSort: Sort<RepositorySortKey> = { by: 'modified', direction: 'desc' };

const sorts: ReadonlyMap<string, Sort<RepositorySortKey>> = new Map(
  repositorySortKeys.flatMap((by): [string, Sort<RepositorySortKey>][] => [
    [by, { by, direction: 'asc' }],
    [`-${by}`, { by, direction: 'desc' }],
  ]),
);

/** `name` is ascending, `-name` descending. */
const sortField: Field<Sort<RepositorySortKey>> = {
  defaultValue: defaultSort,
  read: ([word]) => sorts.get(word ?? '') ?? defaultSort,
  write: ({ by, direction }) => {
    const isDefault = by === defaultSort.by && direction === defaultSort.direction;
    return isDefault ? [] : [direction === 'asc' ? by : `-${by}`];
  },
};

export const repositoriesViewState: Codec<RepositoriesViewState> = codec<RepositoriesViewState>({
  search: { param: 'q', field: text() },
  mode: { param: 'mode', field: oneOf(['plain', 'regex'], 'plain') },
  sort: { param: 'sort', field: sortField },
  page: { param: 'page', field: count() },
  perPage: { param: 'perPage', field: oneOfNumbers(perPageOptions, 20) },
});
