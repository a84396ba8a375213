import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router-dom';
import { sideName, sideText, type CompareSide } from '@/domain/compare/side';
import type { RepositoryName } from '@/domain/repository/repository';
import { ErrorState } from '@/features/failure/ErrorState';
import { previousImageQuery } from '@/queries/history/previous-image.queries';
import { paths } from '@/routing/paths';
import { ChooseSide } from './ChooseSide';

interface PreviousSideProps {
  /** The repository of the address. */
  repository: RepositoryName;
  side: CompareSide & { tag: string };
}

/** Goes on to the comparison with the image that a tag had before; says so if there was none, and asks for another side. */
export function PreviousSide({ repository, side }: PreviousSideProps) {
  const { data, error, refetch } = useQuery(previousImageQuery(side.repository, side.tag));
  if (data === undefined && error !== null) {
    return <ErrorState title="Unable to get the history of the tag" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Skeleton height="16rem" screenreaderText="Looking for the previous image" />;
  if (data === null) {
    return (
      <>
        <p role="status">The history tells of no other image that {sideName(side, repository)} had before.</p>
        <ChooseSide repository={repository} side={side} which="b" />
      </>
    );
  }
  const previous = { ...side, digest: data };
  const a = sideText(previous, repository);
  // In place of this address: Back leads to where the person came from.
  return <Navigate replace to={paths.compare(repository, { a, b: sideText(side, repository) })} />;
}
