import { noneMatches } from '@/domain/text/count-text';
import type { FindingPageRow } from '@/domain/findings/finding-groups';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';

/** What the table shows: rows, or why there are none. */
export function advisoriesTableState(
  pageRows: readonly FindingPageRow[],
  allCount: number,
  onClear: () => void,
): TableState<FindingPageRow> {
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (allCount === 0) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="No Vulnerabilities Found">
          No known vulnerabilities in the packages of this image.
        </EmptyView>
      ),
    };
  }
  return {
    kind: 'no-match',
    content: (
      <EmptyView kind="no-match" title="No Vulnerabilities Found" actions={<ClearFiltersButton onClear={onClear} />}>
        {allCount === 1
          ? 'The one vulnerability of this image does not match the search and filters.'
          : `${noneMatches(allCount, 'vulnerability', 'vulnerabilities', ' of this image')} the search and filters.`}
      </EmptyView>
    ),
  };
}
