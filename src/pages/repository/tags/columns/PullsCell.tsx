import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PullStatistics } from '@/domain/image/manifest';
import { explainError } from '@/domain/registry/request-failure';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { NotLoaded } from '@/ui/NotLoaded';

interface PullsCellProps {
  /** "pull count". */
  what: string;
  repository: RepositoryName;
  tagName: string;
  isWanted: boolean;
  children(pulls: PullStatistics): ReactNode;
}

/** Something of what the registry counts of a tag's pulls. It fails alone; what was read before stays. */
export function PullsCell({ what, repository, tagName, isWanted, children }: PullsCellProps) {
  const pulls = useQuery({
    ...manifestQueries.pullStatistics(repository, tagName),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (pulls.isLoadingError) {
    return (
      <NotLoaded
        what={`${what} of ${tagName}`}
        reason={`Unable to get the ${what}. ${explainError(pulls.error)}`}
        isShort
        onRetry={() => void pulls.refetch()}
      />
    );
  }
  return pulls.data === undefined ? <Skeleton screenreaderText={`Loading ${what}`} /> : children(pulls.data);
}
