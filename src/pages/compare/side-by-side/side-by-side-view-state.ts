import { compileWordSearch } from '@/domain/text/search/word-search';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, text, type Codec } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';
import type { SideBySideRow } from './side-by-side-row';

/** What a person sees of compared rows, as the address keeps it. Their order is that of the thing itself. */
export interface SideBySideViewState extends PagedViewState<'order'> {
  search: string;
  isDifferencesOnly: boolean;
}

/** @param prefix of the parameters */
function sideBySideViewState(prefix: string): Codec<SideBySideViewState> {
  return codec<SideBySideViewState>({
    ...pagedFields(prefix, oneOfKeys(['order']), { by: 'order', direction: 'asc' }),
    search: { param: `${prefix}Search`, field: text() },
    isDifferencesOnly: { param: `${prefix}Differences`, field: flag() },
  });
}

export const configViewState = sideBySideViewState('config');
export const labelsViewState = sideBySideViewState('labels');
export const layersViewState = sideBySideViewState('layers');

/** The view without search and filter, on its first page. */
export const unfilteredSides: Partial<SideBySideViewState> = { search: '', isDifferencesOnly: false, page: 1 };

type Filter = Pick<SideBySideViewState, 'search' | 'isDifferencesOnly'>;

export function isFiltering({ search, isDifferencesOnly }: Filter): boolean {
  return isDifferencesOnly || search !== '';
}

/** The rows that search and filter let through. */
export function filterRows<Row extends SideBySideRow>(rows: readonly Row[], filter: Filter): readonly Row[] {
  const matches = compileWordSearch(filter.search);
  return rows.filter(({ kind, searched }) => (!filter.isDifferencesOnly || kind !== 'same') && matches(searched));
}
