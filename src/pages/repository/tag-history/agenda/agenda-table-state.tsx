import type { AgendaItem } from '@/domain/agenda/agenda-items';
import { explainError } from '@/domain/registry/request-failure';
import type { RepositorySettings } from '@/domain/repository/repository';
import { noneMatches } from '@/domain/text/count-text';
import { ErrorState } from '@/features/failure/ErrorState';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import type { LoadedHistory } from '../use-history';

interface AgendaTableInput {
  loaded: LoadedHistory;
  /** Undefined while they are not known. */
  settings: RepositorySettings | undefined;
  /** The only tag that is looked at; empty for all. */
  tagName: string;
  /** All items that are known. */
  count: number;
  pageRows: readonly AgendaItem[];
  onClear(): void;
}

/** Which of its states the agenda is in. That nothing will happen is only said of a complete history. */
export function agendaTableState(input: AgendaTableInput): TableState<AgendaItem> {
  const { loaded, settings, tagName, count, pageRows, onClear } = input;
  const { isComplete, isPending, isFetching, isStopped, error, goOn } = loaded;
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (isPending && error !== null) {
    const words = `Unable to load tag history. ${explainError(error)}`;
    return {
      kind: 'error',
      content: (
        <ErrorState error={error} onRetry={goOn}>
          {words}
        </ErrorState>
      ),
    };
  }
  if (count > 0) {
    return {
      kind: 'no-match',
      content: (
        <EmptyView kind="no-match" title="Nothing matches" actions={<ClearFiltersButton onClear={onClear} />}>
          {`${noneMatches(count, 'item', 'items', ' of the agenda')}.`}
        </EmptyView>
      ),
    };
  }
  if (isPending || (!isComplete && isFetching && !isStopped)) return { kind: 'loading' };
  const what = tagName === '' ? 'Nothing' : `Nothing of tag ${tagName}`;
  return {
    kind: 'empty',
    content: isComplete ? (
      <EmptyView kind="nothing" title={`${what} expires`}>
        {nothingText(settings)}
      </EmptyView>
    ) : (
      <EmptyView kind="nothing" title={`${what} found so far`}>
        Nothing that is loaded expires. Older history is not loaded yet.
      </EmptyView>
    ),
  };
}

function nothingText(settings: RepositorySettings | undefined): string {
  const alive = 'No tag has an expiration';
  return settings === undefined
    ? `${alive}. Whether deleted tags can still be restored is not known.`
    : `${alive}, and there is no deleted tag that can still be restored and will be lost.`;
}
