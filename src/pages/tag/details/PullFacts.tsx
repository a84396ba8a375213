import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { InlineError } from '@/features/failure/InlineError';
import { Fact } from '../Fact';

interface PullFactsProps {
  repository: RepositoryName;
  tagName: string;
  now: number;
}

/** When and how often the tag was pulled, if the registry counts that. */
export function PullFacts({ repository, tagName, now }: PullFactsProps) {
  const pulls = useQuery(manifestQueries.pullStatistics(repository, tagName));
  const { data } = pulls;
  const toCome = <Skeleton width="10rem" screenreaderText="Loading pull statistics" />;
  const last = () => {
    if (data === undefined) return toCome;
    return data.tagLastPulledAt === null ? 'Never' : <Timestamp at={data.tagLastPulledAt} now={now} />;
  };
  return (
    <>
      <Fact term="Last pulled">
        {pulls.isLoadingError ? (
          <InlineError title="Unable to get pull statistics" error={pulls.error} onRetry={() => void pulls.refetch()} />
        ) : (
          last()
        )}
      </Fact>
      {!pulls.isLoadingError && (
        <Fact term="Pull count">{data === undefined ? toCome : formatNumber(data.tagPullCount)}</Fact>
      )}
    </>
  );
}
