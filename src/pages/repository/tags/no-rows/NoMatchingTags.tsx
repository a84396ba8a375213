import { Button } from '@patternfly/react-core';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { countOf, noneMatches } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ChangeViewState } from '@/routing/view-state';
import { EmptyView } from '@/ui/EmptyView';
import type { LabelSearch } from '../label-search/use-label-search';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';

interface NoMatchingTagsProps {
  repository: RepositoryName;
  loaded: Pick<LoadedTags, 'tags' | 'isComplete'>;
  /** Of a search in labels. */
  labels: LabelSearch | null;
  /** Signature tags that match and are not shown. */
  hiddenSignatureCount: number;
  /** Whether there is a search or a filter. */
  isNarrowed: boolean;
  changeView: ChangeViewState<TagsViewState>;
}

/** There are tags, but the view shows none of them. */
export function NoMatchingTags({ isNarrowed, ...found }: NoMatchingTagsProps) {
  const { loaded, labels, hiddenSignatureCount, changeView } = found;
  if (!isNarrowed) {
    return (
      <EmptyView
        kind="no-match"
        title="Only signature tags"
        actions={
          <Button variant="link" onClick={() => changeView({ showsSignatures: true })}>
            Show Signatures
          </Button>
        }
      >
        {`This repository holds ${countOf(hiddenSignatureCount, 'tag')} with signatures, attestations or bills of materials and no others.`}
      </EmptyView>
    );
  }
  const areLabelsRead = labels === null || labels.readCount === labels.imageCount;
  return (
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
        ? `${noneMatches(loaded.tags.length, 'tag', 'tags', ` of ${fullRepositoryName(found.repository)}${loaded.isComplete ? '' : ' loaded so far'}`)} the search and filters.`
        : `The labels of ${formatNumber(labels.readCount)} of ${formatNumber(labels.imageCount)} images were read, and no tag of these matches the search and filters.`}
      {hiddenSignatureCount > 0 &&
        ` ${countOf(hiddenSignatureCount, 'matching signature tag is hidden', 'matching signature tags are hidden')}.`}
    </EmptyView>
  );
}
