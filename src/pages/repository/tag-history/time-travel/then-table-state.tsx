import { noneMatches } from '@/domain/text/count-text';
import { Button } from '@patternfly/react-core';
import type { TagsThen } from '@/domain/history/tags-at';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import type { ThenTag } from './then-rows';

interface ThenTableInput {
  tagsThen: TagsThen;
  pageLines: readonly ThenTag[];
  /** Tags of that moment, whatever the search and the filter hide. */
  count: number;
  /** True where nothing of the history has arrived. */
  isEmpty: boolean;
  onClear(): void;
}

/** Which of its states the table is in. That there were no tags is only said where that is known. */
export function thenTableState({ tagsThen, pageLines, count, isEmpty, onClear }: ThenTableInput): TableState<ThenTag> {
  if (pageLines.length > 0) return { kind: 'rows', rows: pageLines };
  if (isEmpty && tagsThen.reach !== 'all') return { kind: 'loading' };
  if (count > 0) {
    return {
      kind: 'no-match',
      content: (
        <EmptyView
          kind="no-match"
          title="No tags of then match"
          actions={
            <Button variant="link" onClick={onClear}>
              Clear filters
            </Button>
          }
        >
          {`${noneMatches(count, 'tag', 'tags')}.`}
        </EmptyView>
      ),
    };
  }
  const isKnown = tagsThen.reach === 'all';
  return {
    kind: 'empty',
    content: (
      <EmptyView kind="nothing" title={isKnown ? 'There were no tags then' : 'No tags are known of that time'}>
        {isKnown ? 'All tags that are known were made after this moment.' : 'Older history is not loaded yet.'}
      </EmptyView>
    ),
  };
}
