import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { manifestQueries } from '@/queries/images/manifests.queries';

interface PullCountCellProps {
  repository: RepositoryName;
  tagName: string;
  isWanted: boolean;
}

/** How often the tag was pulled. */
export function PullCountCell({ repository, tagName, isWanted }: PullCountCellProps) {
  const pulls = useQuery({
    ...manifestQueries.pullStatistics(repository, tagName),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (pulls.isError) return <span data-tip={explainError(pulls.error)}>-</span>;
  if (pulls.data === undefined) return <Skeleton screenreaderText="Loading pull count" />;
  return <>{formatNumber(pulls.data.tagPullCount)}</>;
}
