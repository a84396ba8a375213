import { Button } from '@patternfly/react-core';
import { formatNumber } from '@/domain/time/intl-formatters';
import { countOf, noneMatches } from '@/domain/text/count-text';
import { explainError } from '@/domain/registry/request-failure';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { ChangeViewState } from '@/routing/view-state';
import type { TableState } from '@/ui/data-table/DataTable';
import { EmptyView } from '@/ui/EmptyView';
import { ErrorState } from '@/ui/ErrorState';
import { lazyPart } from '@/ui/lazy/lazy-part';
import type { DerivedRows } from './derive-rows';
import { DeletedTagsLink } from './DeletedTagsLink';
import type { TagsViewState } from './tags-view-state';
import { mayBeRestored, type DeletedTags } from './use-deleted-tags';
import type { LabelSearch } from './label-search/use-label-search';
import type { LoadedTags } from './use-tags';

const PushCommand = lazyPart(async () => (await import('./PushCommand')).PushCommand);

interface TableStateInput {
  repository: RepositoryName;
  loaded: LoadedTags;
  deleted: DeletedTags;
  /** Of a search in labels. */
  labels: LabelSearch | null;
  derived: DerivedRows;
  pageRows: readonly Tag[];
  view: TagsViewState;
  changeView: ChangeViewState<TagsViewState>;
}

/** Which of its states the table is in. "No tags" is only said of a complete list. */
export function tagsTableState(input: TableStateInput): TableState<Tag> {
  const { repository, loaded, deleted, labels, derived, pageRows, view, changeView } = input;
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
  if (labels?.isReading === true && loaded.tags.length > 0) return { kind: 'loading' };
  const deletedTags = mayBeRestored(deleted) ? <DeletedTagsLink repository={repository} /> : undefined;
  if (loaded.tags.length === 0 && loaded.malformed.length > 0) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="No tag can be shown" actions={deletedTags}>
          This app did not understand any of the tags that the registry described.
        </EmptyView>
      ),
    };
  }
  if (loaded.tags.length === 0 && loaded.isComplete) {
    return {
      kind: 'empty',
      content: (
        <EmptyView kind="nothing" title="There are no viewable tags for this repository" actions={deletedTags}>
          {deleted.hasHistory
            ? 'All tags of this repository were deleted or have expired.'
            : // It may not be true while the history is being read.
              deleted.isAny !== 'asking' &&
              'No tags have been pushed to this repository. If you have the correct permissions, you may push tags to this repository.'}
          <PushCommand repository={repository} />
        </EmptyView>
      ),
    };
  }
  const areLabelsRead = labels === null || labels.readCount === labels.imageCount;
  const isNarrowed = view.search !== '' || view.filters.length > 0;
  return {
    kind: 'no-match',
    content: isNarrowed ? (
      <EmptyView
        kind="no-match"
        title={areLabelsRead ? 'No tags match' : 'No tags match so far'}
        actions={
          <Button variant="link" onClick={() => changeView({ search: '', filters: [], page: 1 })}>
            Clear search and filters
          </Button>
        }
      >
        {areLabelsRead
          ? `${noneMatches(loaded.tags.length, 'tag', 'tags', ` of ${fullRepositoryName(repository)}${loaded.isComplete ? '' : ' loaded so far'}`)} the search and filters.`
          : `The labels of ${formatNumber(labels.readCount)} of ${formatNumber(labels.imageCount)} images were read, and no tag of these matches the search and filters.`}
        {derived.hiddenSignatureCount > 0 &&
          ` ${countOf(derived.hiddenSignatureCount, 'matching signature tag is hidden', 'matching signature tags are hidden')}.`}
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
        {`This repository holds ${countOf(derived.hiddenSignatureCount, 'tag')} with signatures, attestations or bills of materials and no others.`}
      </EmptyView>
    ),
  };
}
