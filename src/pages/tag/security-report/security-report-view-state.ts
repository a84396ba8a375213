import type { FindingFilter } from '@/domain/findings/finding-filters';
import { findingGroupings, type FindingGrouping } from '@/domain/findings/finding-groups';
import { findingSortKeys, type FindingSortKey } from '@/domain/findings/finding-order';
import { packageTypes } from '@/domain/packages/package-filters';
import { severities } from '@/domain/scan/scan';
import { picked, type Picked } from '@/routing/picked/picked-names';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { codec, flag, oneOf, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of a security report, as the address keeps it. */
export interface SecurityReportViewState extends FindingFilter, PagedViewState<FindingSortKey> {
  shows: 'advisories' | 'upgrades';
  groupBy: FindingGrouping;
  /** Groups whose rows are not shown, by their addresses. */
  foldedGroups: Picked;
  /** Rows with their details, by their addresses. */
  openRows: Picked;
}

/** Together with everything else these stay within the 2,000 characters that an address may have anywhere. */
export const foldedGroupsField = picked(400);
export const openRowsField = picked(1_100);

export const securityReportViewState = codec<SecurityReportViewState>({
  ...pagedFields('vuln', oneOfKeys(findingSortKeys), { by: 'severity', direction: 'asc' }),
  shows: { param: 'vulnView', field: oneOf(['advisories', 'upgrades'], 'advisories') },
  search: { param: 'vulnSearch', field: text() },
  packageName: { param: 'vulnPackage', field: text() },
  severities: { param: 'vulnSeverity', field: someOf(severities) },
  isFixableOnly: { param: 'vulnFixable', field: flag() },
  types: { param: 'vulnType', field: someOf(packageTypes) },
  layer: { param: 'vulnLayer', field: text() },
  risk: { param: 'vulnRisk', field: text() },
  groupBy: { param: 'vulnGroup', field: oneOf(findingGroupings, 'none') },
  foldedGroups: { param: 'vulnFolded', field: foldedGroupsField },
  openRows: { param: 'vulnOpen', field: openRowsField },
});

/** The view without any filter, on its first page. */
export const withoutFilters: Partial<SecurityReportViewState> = {
  search: '',
  packageName: '',
  severities: [],
  isFixableOnly: false,
  types: [],
  layer: '',
  risk: '',
  page: 1,
};

/** Id of the search field, for code that moves the focus there. */
export const findingSearchId = 'vulnerabilities-search';
