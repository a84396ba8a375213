import { ClearFiltersButton } from '../ClearFiltersButton';
import type { TableState } from '../data-table/DataTable';
import { EmptyView } from '../EmptyView';

interface EmptyText {
  title: string;
  text: string;
}

interface ListTexts {
  /** That there is nothing at all. */
  nothing: EmptyText;
  /** That search and filters leave nothing. */
  noMatch: EmptyText;
  onClear(): void;
}

/** What the table of a list that is read as a whole shows: rows, or why there are none of `allCount`. */
export function listState<Item>(
  pageRows: readonly Item[],
  allCount: number,
  { nothing, noMatch, onClear }: ListTexts,
): TableState<Item> {
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (allCount === 0) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title={nothing.title}>
          {nothing.text}
        </EmptyView>
      ),
    };
  }
  return {
    kind: 'no-match',
    content: (
      <EmptyView kind="no-match" title={noMatch.title} actions={<ClearFiltersButton onClear={onClear} />}>
        {noMatch.text}
      </EmptyView>
    ),
  };
}
