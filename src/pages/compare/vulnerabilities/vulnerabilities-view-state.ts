import {
  comparedFindingSortKeys,
  type ComparedFindingFilter,
  type ComparedFindingSortKey,
} from '@/domain/compare/reports/finding-list';
import { findingChanges } from '@/domain/compare/reports/findings-comparison';
import { severities } from '@/domain/scan/scan';
import { oneOfKeys, pagedFields } from '@/routing/paged-fields';
import { picked, type Picked } from '@/routing/picked/picked-names';
import { codec, flag, someOf, text } from '@/routing/view-state';
import type { PagedViewState } from '@/ui/paged-table/use-paged-table';

/** What a person sees of the compared vulnerabilities, as the address keeps it. */
export type VulnerabilitiesViewState = ComparedFindingFilter &
  PagedViewState<ComparedFindingSortKey> & {
    /** What risk data must say, in the words of `domain/risk/risk-filter`; read there, since most browsers have none. */
    risk: string;
    /** By the addresses of their findings. */
    openRows: Picked;
  };

/** Longer than anybody opens rows one by one, and short enough for a link. */
export const openComparedFindingsField = picked(1_100);

export const vulnerabilitiesViewState = codec<VulnerabilitiesViewState>({
  ...pagedFields('vuln', oneOfKeys(comparedFindingSortKeys), { by: 'change', direction: 'asc' }),
  search: { param: 'vulnSearch', field: text() },
  changes: { param: 'vulnChange', field: someOf(findingChanges) },
  severities: { param: 'vulnSeverity', field: someOf(severities) },
  isFixableOnly: { param: 'vulnFixable', field: flag() },
  risk: { param: 'vulnRisk', field: text() },
  openRows: { param: 'vulnOpen', field: openComparedFindingsField },
});

/** The view without any filter, on its first page; what is open stays so. */
export const unfilteredComparedFindings: Partial<VulnerabilitiesViewState> = {
  search: '',
  changes: [],
  severities: [],
  isFixableOnly: false,
  risk: '',
  page: 1,
};

/** Id of the search field, for code that moves the focus there. */
export const vulnerabilitiesSearchId = 'compared-vulnerabilities-search';
