import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { tagComparisons } from '@/domain/tags/tag-order';
import { explainError } from '@/domain/registry/request-failure';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { NotLoaded } from '@/ui/NotLoaded';
import type { TagColumn } from './tag-column';

/** How often the tag was pulled, if the registry counts pulls. */
export const pullsColumn: TagColumn = {
  key: 'pulls',
  header: 'Pull Count',
  compare: tagComparisons.pulls,
  width: '6rem',
  dropBelow: 88,
  isShownAtFirst: true,
  isThere: ({ features }) => features.imagePullStatistics,
  cell: ({ repository, tag, isOnScreen }) => (
    <PullCountCell repository={repository} tagName={tag.name} isWanted={isOnScreen} />
  ),
};

interface PullCountCellProps {
  repository: RepositoryName;
  tagName: string;
  isWanted: boolean;
}

/** How often the tag was pulled. */
function PullCountCell({ repository, tagName, isWanted }: PullCountCellProps) {
  const pulls = useQuery({
    ...manifestQueries.pullStatistics(repository, tagName),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (pulls.isLoadingError) {
    return (
      <NotLoaded
        what={`pull count of ${tagName}`}
        reason={`Unable to get the pull count. ${explainError(pulls.error)}`}
        isShort
        onRetry={() => void pulls.refetch()}
      />
    );
  }
  if (pulls.data === undefined) return <Skeleton screenreaderText="Loading pull count" />;
  return <>{formatNumber(pulls.data.tagPullCount)}</>;
}
