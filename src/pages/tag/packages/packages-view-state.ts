import { packageSeverities, packageTypes, type PackageFilter } from '@/domain/packages/package-filters';
import { packageSortKeys, type PackageSortKey } from '@/domain/packages/package-order';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of the packages, as the address keeps it. */
export type PackagesViewState = PackageFilter & PagedViewState<PackageSortKey>;

export const packagesViewState = codec<PackagesViewState>({
  ...pagedFields('pkg', oneOfKeys(packageSortKeys), { by: 'vulnerabilities', direction: 'asc' }),
  search: { param: 'pkgSearch', field: text() },
  severities: { param: 'pkgSeverity', field: someOf(packageSeverities) },
  isVulnerableOnly: { param: 'pkgVulnerable', field: flag() },
  types: { param: 'pkgType', field: someOf(packageTypes) },
  layer: { param: 'pkgLayer', field: text() },
});

/** The view without any filter, on its first page. */
export const unfilteredPackages: Partial<PackagesViewState> = {
  search: '',
  severities: [],
  isVulnerableOnly: false,
  types: [],
  layer: '',
  page: 1,
};

/** Id of the search field, for code that moves the focus there. */
export const packagesSearchId = 'packages-search';
