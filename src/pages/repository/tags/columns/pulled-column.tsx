import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { tagComparisons } from '@/domain/tags/tag-order';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { NotLoaded } from '@/ui/NotLoaded';
import typography from '@/ui/styles/typography.module.css';
import type { TagColumn } from './tag-column';

/** When the tag was last pulled, if the registry counts pulls. */
export const pulledColumn: TagColumn = {
  key: 'pulled',
  header: 'Last Pulled',
  compare: tagComparisons.pulled,
  width: '6.5rem',
  dropBelow: 75,
  isShownAtFirst: true,
  isThere: ({ features }) => features.imagePullStatistics,
  cell: ({ repository, tag, isOnScreen, context }) => (
    <LastPulledCell repository={repository} tagName={tag.name} isWanted={isOnScreen} now={context.now} />
  ),
};

interface LastPulledCellProps {
  repository: RepositoryName;
  tagName: string;
  isWanted: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** When the tag was last pulled. */
function LastPulledCell({ repository, tagName, isWanted, now }: LastPulledCellProps) {
  const pulls = useQuery({
    ...manifestQueries.pullStatistics(repository, tagName),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (pulls.isLoadingError) {
    return (
      <NotLoaded
        what={`last pull of ${tagName}`}
        reason={`Unable to get the last pull. ${explainError(pulls.error)}`}
        isShort
        onRetry={() => void pulls.refetch()}
      />
    );
  }
  if (pulls.data === undefined) return <Skeleton screenreaderText="Loading last pull" />;
  const { tagLastPulledAt } = pulls.data;
  return tagLastPulledAt === null ? (
    <span className={typography.subtle}>Never</span>
  ) : (
    <Timestamp at={tagLastPulledAt} now={now} isRelativeOnly />
  );
}
