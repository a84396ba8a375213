import { packageSeverities, packageTypes, type PackageFilter } from '@/domain/packages/package-filters';
import { packageSortKeys, type PackageSortKey } from '@/domain/packages/package-order';
import { codec, count, flag, oneOf, oneOfNumbers, someOf, text } from '@/routing/view-state';
import type { SortDirection } from '@/ui/data-table/columns';
import { perPageOptions } from '@/ui/per-page-options';

/** What a person sees of the packages, as the address keeps it. */
export interface PackagesView extends PackageFilter {
  sortBy: PackageSortKey;
  direction: SortDirection;
  page: number;
  perPage: number;
}

export const packagesView = codec<PackagesView>({
  search: { param: 'pkgSearch', field: text() },
  severities: { param: 'pkgSeverity', field: someOf(packageSeverities) },
  isVulnerableOnly: { param: 'pkgVulnerable', field: flag() },
  types: { param: 'pkgType', field: someOf(packageTypes) },
  layer: { param: 'pkgLayer', field: text() },
  sortBy: { param: 'pkgSort', field: oneOf(packageSortKeys, 'vulnerabilities') },
  direction: { param: 'pkgDirection', field: oneOf(['asc', 'desc'], 'asc') },
  page: { param: 'pkgPage', field: count() },
  perPage: { param: 'pkgPerPage', field: oneOfNumbers(perPageOptions, 20) },
});

/** The view without any filter, on its first page. */
export const unfiltered: Partial<PackagesView> = {
  search: '',
  severities: [],
  isVulnerableOnly: false,
  types: [],
  layer: '',
  page: 1,
};

/** Id of the search field, for whoever moves the focus there. */
export const packagesSearchId = 'packages-search';
