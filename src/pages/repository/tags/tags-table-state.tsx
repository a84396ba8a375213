import { Button } from '@patternfly/react-core';
import { explainError } from '@/domain/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import type { ChangeViewState } from '@/routing/view-state';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/ui/ErrorState';
import type { DerivedRows } from './derive-rows';
import type { TagsView } from './tags-view';
import type { LoadedTags } from './use-tags';

interface TableStateInput {
  repository: RepositoryName;
  loaded: LoadedTags;
  derived: DerivedRows;
  pageRows: readonly Tag[];
  view: TagsView;
  changeView: ChangeViewState<TagsView>;
}

/** Which of its states the table is in. "No tags" is only said of a complete list. */
export function tagsTableState(input: TableStateInput): TableState<Tag> {
  const { repository, loaded, derived, pageRows, view, changeView } = input;
  if (pageRows.length > 0) return { kind: 'rows', rows: pageRows };
  if (loaded.isPending && loaded.error !== null) {
    return {
      kind: 'error',
      content: <ErrorState onRetry={loaded.retry}>{`Unable to get tags. ${explainError(loaded.error)}`}</ErrorState>,
    };
  }
  if (loaded.isPending || loaded.isSearchingServer || (!loaded.isComplete && loaded.isLoading)) {
    return { kind: 'loading' };
  }
  if (loaded.tags.length === 0 && loaded.malformed.length > 0) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="No tag can be shown">
          This app did not understand any of the tags that the registry described.
        </EmptyView>
      ),
    };
  }
  if (loaded.tags.length === 0 && loaded.isComplete) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="There are no viewable tags for this repository">
          No tags have been pushed to this repository. If you have the correct permissions, you may push tags to this
          repository.
        </EmptyView>
      ),
    };
  }
  const isNarrowed = view.search !== '' || view.filters.length > 0;
  return {
    kind: 'no-match',
    content: isNarrowed ? (
      <EmptyView
        kind="no-match"
        title="No tags match"
        actions={
          <Button variant="link" onClick={() => changeView({ search: '', filters: [], page: 1 })}>
            Clear search and filters
          </Button>
        }
      >
        {`None of the ${loaded.tags.length.toLocaleString()} tags of ${fullRepositoryName(repository)} ${loaded.isComplete ? 'matches' : 'loaded so far matches'} the search and filters.`}
        {derived.hiddenSignatureCount > 0 && ` ${derived.hiddenSignatureCount} matching signature tags are hidden.`}
      </EmptyView>
    ) : (
      <EmptyView
        kind="no-match"
        title="Only signature tags"
        actions={
          <Button variant="link" onClick={() => changeView({ showsSignatures: true })}>
            Show Signatures
          </Button>
        }
      >
        {`This repository holds ${derived.hiddenSignatureCount.toLocaleString()} tags with signatures, attestations or bills of materials and no others.`}
      </EmptyView>
    ),
  };
}
