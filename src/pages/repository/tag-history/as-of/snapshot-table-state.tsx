import { noneMatches } from '@/domain/text/count-text';
import type { TagsSnapshot } from '@/domain/history/tags-at';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import type { SnapshotItem } from './snapshot-items';

interface SnapshotTableInput {
  snapshot: TagsSnapshot;
  pageItems: readonly SnapshotItem[];
  /** Tags of that moment, whatever the search and the filter hide. */
  count: number;
  /** Nothing of the history has arrived yet. */
  isEmpty: boolean;
  onClear(): void;
}

/** Which of its states the table is in. It says that there were no tags only if that is known. */
export function snapshotTableState({
  snapshot,
  pageItems,
  count,
  isEmpty,
  onClear,
}: SnapshotTableInput): TableState<SnapshotItem> {
  if (pageItems.length > 0) return { kind: 'rows', rows: pageItems };
  if (isEmpty && snapshot.reach !== 'all') return { kind: 'loading' };
  if (count > 0) {
    return {
      kind: 'no-match',
      content: (
        <EmptyView
          kind="no-match"
          title="No tags of then match"
          actions={<ClearFiltersButton label="Clear filters" onClear={onClear} />}
        >
          {`${noneMatches(count, 'tag', 'tags')}.`}
        </EmptyView>
      ),
    };
  }
  const isKnown = snapshot.reach === 'all';
  return {
    kind: 'empty',
    content: (
      <EmptyView kind="nothing" title={isKnown ? 'There were no tags then' : 'No tags are known of that time'}>
        {isKnown ? 'All tags that are known were made after this moment.' : 'Older history is not loaded yet.'}
      </EmptyView>
    ),
  };
}
