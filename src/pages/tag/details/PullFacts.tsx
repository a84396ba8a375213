import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import { Fact } from './Fact';

interface PullFactsProps {
  repository: RepositoryName;
  tagName: string;
  now: number;
}

/** When and how often the tag was pulled, if the registry counts that. */
export function PullFacts({ repository, tagName, now }: PullFactsProps) {
  const pulls = useQuery(manifestQueries.pullStatistics(repository, tagName));
  if (pulls.data === undefined) {
    return (
      <Fact term="Last pulled">
        {pulls.isError ? (
          <InlineError title="Unable to get pull statistics" error={pulls.error} onRetry={() => void pulls.refetch()} />
        ) : (
          <Skeleton width="10rem" screenreaderText="Loading pull statistics" />
        )}
      </Fact>
    );
  }
  const { tagLastPulledAt, tagPullCount } = pulls.data;
  return (
    <>
      <Fact term="Last pulled">
        {tagLastPulledAt === null ? 'Never' : <Timestamp at={tagLastPulledAt} now={now} />}
      </Fact>
      <Fact term="Pull count">{formatNumber(tagPullCount)}</Fact>
    </>
  );
}
