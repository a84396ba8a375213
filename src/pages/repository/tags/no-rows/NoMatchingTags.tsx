import { Button } from '@patternfly/react-core';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { countOf, noneMatches, partOf } from '@/domain/text/count-text';
import type { ChangeViewState } from '@/routing/view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';
import { EmptyView } from '@/ui/EmptyView';
import type { NamedReading } from '@/features/reading/named-reading';
import type { TagsViewState } from '../tags-view-state';
import type { LoadedTags } from '../use-tags';

interface NoMatchingTagsProps {
  repository: RepositoryName;
  loaded: Pick<LoadedTags, 'tags' | 'isComplete'>;
  /** What the search or a filter needs and does not have of all tags. */
  unread: NamedReading | undefined;
  /** Signature tags that match and are not shown. */
  hiddenSignatureCount: number;
  /** Whether there is a search or a filter. */
  isNarrowed: boolean;
  changeView: ChangeViewState<TagsViewState>;
}

/** There are tags, but the view shows none of them. */
export function NoMatchingTags({ isNarrowed, ...found }: NoMatchingTagsProps) {
  const { loaded, unread, hiddenSignatureCount, changeView } = found;
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
  return (
    <EmptyView
      kind="no-match"
      title={unread === undefined ? 'No tags match' : 'No tags match so far'}
      actions={<ClearFiltersButton onClear={() => changeView({ search: '', filters: [], page: 1 })} />}
    >
      {unread === undefined
        ? `${noneMatches(loaded.tags.length, 'tag', 'tags', ` of ${fullRepositoryName(found.repository)}${loaded.isComplete ? '' : ' loaded so far'}`)} the search and filters.`
        : `${unread.what} of ${partOf(unread.readCount, unread.total, unread.of)} were read, and no tag of these matches the search and filters.`}
      {hiddenSignatureCount > 0 &&
        ` ${countOf(hiddenSignatureCount, 'matching signature tag is hidden', 'matching signature tags are hidden')}.`}
    </EmptyView>
  );
}
