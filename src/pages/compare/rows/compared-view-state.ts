import { compileWordSearch } from '@/domain/text/word-search';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, text, type Codec } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';
import type { ComparedRow } from './compared-row';

/** What a person sees of compared rows, as the address keeps it. Their order is that of the thing itself. */
export interface ComparedViewState extends PagedViewState<'order'> {
  search: string;
  isDifferencesOnly: boolean;
}

/** @param prefix of the parameters */
export function comparedViewState(prefix: string): Codec<ComparedViewState> {
  return codec<ComparedViewState>({
    ...pagedFields(prefix, oneOfKeys(['order']), { by: 'order', direction: 'asc' }),
    search: { param: `${prefix}Search`, field: text() },
    isDifferencesOnly: { param: `${prefix}Differences`, field: flag() },
  });
}

/** The view without search and filter, on its first page. */
export const unfiltered: Partial<ComparedViewState> = { search: '', isDifferencesOnly: false, page: 1 };

type Filter = Pick<ComparedViewState, 'search' | 'isDifferencesOnly'>;

export function isFiltering({ search, isDifferencesOnly }: Filter): boolean {
  return isDifferencesOnly || search !== '';
}

/** The rows that search and filter let through. */
export function filterRows<Row extends ComparedRow>(rows: readonly Row[], filter: Filter): readonly Row[] {
  const matches = compileWordSearch(filter.search);
  return rows.filter(({ kind, searched }) => (!filter.isDifferencesOnly || kind !== 'same') && matches(searched));
}
