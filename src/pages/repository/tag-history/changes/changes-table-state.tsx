import { Button } from '@patternfly/react-core';
import { explainError } from '@/domain/registry/request-failure';
import type { HistoryChange } from '@/domain/history/tag-history';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/features/failure/ErrorState';
import type { LoadedHistory } from '../use-history';
import { noFilters, type HistoryViewState } from '../history-view-state';

/** Whether a search or a filter leaves changes out. */
export function isNarrowed({ search, from, to, kinds }: HistoryViewState): boolean {
  return search !== '' || from !== '' || to !== '' || kinds.length > 0;
}

interface TableStateInput {
  loaded: LoadedHistory;
  /** All changes that are known. */
  changes: readonly HistoryChange[];
  pageRows: readonly HistoryChange[];
  view: HistoryViewState;
  changeView: ChangeViewState<HistoryViewState>;
}

/** Which of its states the list of changes is in. "No history" is only said of a complete one. */
export function changesTableState(input: TableStateInput): TableState<HistoryChange> {
  const { loaded, changes, pageRows, view, changeView } = input;
  const { tagName } = view;
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (loaded.isPending && loaded.error !== null) {
    return {
      kind: 'error',
      content: (
        <ErrorState
          error={loaded.error}
          onRetry={loaded.goOn}
        >{`Unable to load tag history. ${explainError(loaded.error)}`}</ErrorState>
      ),
    };
  }
  const isOnTheWay = !loaded.isComplete && loaded.isFetching && !loaded.isStopped;
  if (loaded.isPending || loaded.isSearchingServer || isOnTheWay) return { kind: 'loading' };
  if (changes.length === 0 && loaded.isComplete) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title={tagName === '' ? 'There is no tag history' : `No history of tag ${tagName}`}>
          {tagName === ''
            ? 'No tags have been pushed to this repository, or what became of them is no longer kept.'
            : 'There has been no tag of this name, or what became of it is no longer kept.'}
        </EmptyView>
      ),
    };
  }
  return {
    kind: 'no-match',
    content: isNarrowed(view) ? (
      <EmptyView
        kind="no-match"
        title="No changes match"
        actions={<ClearFiltersButton onClear={() => changeView(noFilters)} />}
      >
        {loaded.isComplete
          ? 'None of the changes of this history matches.'
          : 'None of the changes that are loaded so far matches; older history is not loaded.'}
      </EmptyView>
    ) : (
      <EmptyView
        kind="no-match"
        title="Nothing has changed yet"
        actions={
          <Button variant="link" onClick={() => changeView({ showsFuture: true })}>
            Show future
          </Button>
        }
      >
        All that is known is still to come.
      </EmptyView>
    ),
  };
}
