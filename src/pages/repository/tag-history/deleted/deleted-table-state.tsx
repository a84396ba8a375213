import { Button } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { DeletedTag } from '@/domain/history/recently-deleted';
import { explainError } from '@/domain/registry/request-failure';
import type { RepositorySettings } from '@/domain/repository/repository';
import { timeMachineText } from '@/domain/history/restore-rules';
import { hasTimeMachine } from '@/domain/repository/repository-rules';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/features/failure/ErrorState';

interface DeletedTableInput {
  settings: RepositorySettings | undefined;
  /** Why the settings are not known; null while nothing failed. */
  error: Error | null;
  onRetry(): void;
  /** Why this person cannot restore anything here; undefined if they can. */
  whyReadOnly: string | undefined;
  /** True until the first rows of the history are there. */
  isFirstRowAwaited: boolean;
  isComplete: boolean;
  /** All that can be restored. */
  count: number;
  pageRows: readonly DeletedTag[];
  onClear(): void;
}

/** Which of its states the table is in. That there is nothing is only said of a complete history. */
export function deletedTableState(input: DeletedTableInput): TableState<DeletedTag> {
  const { settings, error, onRetry, whyReadOnly, isFirstRowAwaited, isComplete, count, pageRows, onClear } = input;
  if (settings === undefined) {
    if (error === null) return { kind: 'loading' };
    const words = `Without the repository's settings nobody knows what can be restored. ${explainError(error)}`;
    return {
      kind: 'error',
      content: (
        <ErrorState error={error} onRetry={onRetry}>
          {words}
        </ErrorState>
      ),
    };
  }
  if (isFirstRowAwaited) return { kind: 'loading' };
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (count > 0) {
    return {
      kind: 'no-match',
      content: (
        <EmptyView
          kind="no-match"
          title="No deleted tags match"
          actions={
            <Button variant="link" onClick={onClear}>
              Clear search
            </Button>
          }
        >
          {`None of the ${formatNumber(count)} deleted tags matches the search.`}
        </EmptyView>
      ),
    };
  }
  if (!hasTimeMachine(settings)) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="This repository has no time machine">
          What is removed here is gone at once and cannot be restored.
        </EmptyView>
      ),
    };
  }
  const title = whyReadOnly === undefined ? 'No deleted tags to restore' : 'No deleted tags';
  const kept = timeMachineText(settings);
  return {
    kind: 'empty',
    content: (
      <EmptyView kind="nothing" title={isComplete ? title : 'No deleted tags found so far'}>
        {whyReadOnly === undefined
          ? `Tags that were deleted or have expired can be restored here for ${kept}.`
          : `Tags that were deleted or have expired are listed here for ${kept}, but you cannot restore them. ${whyReadOnly}`}
        {!isComplete && ' Older history is not loaded yet.'}
      </EmptyView>
    ),
  };
}
