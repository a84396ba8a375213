import {
  comparedPackageSortKeys,
  type ComparedPackageFilter,
  type ComparedPackageSortKey,
} from '@/domain/compare/reports/package-list';
import { packageChanges } from '@/domain/compare/reports/packages-comparison';
import { packageTypes } from '@/domain/packages/package-filters';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of the compared packages, as the address keeps it. */
export type ComparedPackagesViewState = ComparedPackageFilter & PagedViewState<ComparedPackageSortKey>;

export const comparedPackagesViewState = codec<ComparedPackagesViewState>({
  ...pagedFields('pkg', oneOfKeys(comparedPackageSortKeys), { by: 'change', direction: 'asc' }),
  search: { param: 'pkgSearch', field: text() },
  changes: { param: 'pkgChange', field: someOf(packageChanges) },
  types: { param: 'pkgType', field: someOf(packageTypes) },
});

/** The view without any filter, on its first page. */
export const unfilteredComparedPackages: Partial<ComparedPackagesViewState> = {
  search: '',
  changes: [],
  types: [],
  page: 1,
};

/** Id of the search field, for code that moves the focus there. */
export const comparedPackagesSearchId = 'compared-packages-search';
