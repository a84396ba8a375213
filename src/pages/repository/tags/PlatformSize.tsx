import { Button, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository';
import { explainError } from '@/domain/request-failure';
import { manifestQueries } from '@/queries/manifests.queries';
import { SizeText } from './SizeText';

/** The size of one platform; a failure stays in this cell. */
export function PlatformSize({ repository, digest }: { repository: RepositoryName; digest: string }) {
  const manifest = useQuery(manifestQueries.detailInBackground(repository, digest));
  if (manifest.data !== undefined) return <SizeText bytes={manifest.data.sizeBytes} />;
  if (manifest.isError) {
    return (
      <span data-tip={explainError(manifest.error)}>
        Error{' '}
        <Button variant="link" isInline size="sm" aria-label="Retry size" onClick={() => void manifest.refetch()}>
          Retry
        </Button>
      </span>
    );
  }
  return <Skeleton width="60%" screenreaderText="Loading size" />;
}
