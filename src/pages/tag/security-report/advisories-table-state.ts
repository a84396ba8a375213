import { noneMatches } from '@/domain/text/count-text';
import type { FindingPageRow } from '@/domain/findings/finding-groups';
import type { TableState } from '@/ui/data-table/DataTable';
import { listState } from '@/ui/paged-table/list-state';

/** What the table shows: rows, or why there are none. */
export function advisoriesTableState(
  pageRows: readonly FindingPageRow[],
  allCount: number,
  onClear: () => void,
): TableState<FindingPageRow> {
  const title = 'No Vulnerabilities Found';
  return listState(pageRows, allCount, {
    nothing: { title, text: 'No known vulnerabilities in the packages of this image.' },
    noMatch: {
      title,
      text:
        allCount === 1
          ? 'The one vulnerability of this image does not match the search and filters.'
          : `${noneMatches(allCount, 'vulnerability', 'vulnerabilities', ' of this image')} the search and filters.`,
    },
    onClear,
  });
}
