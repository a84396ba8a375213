import { Button, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { SizeText } from '../columns/SizeText';

interface PlatformSizeProps {
  repository: RepositoryName;
  digest: string;
  /** False while it is off screen: then nothing is asked. */
  isWanted: boolean;
}

/** The size of one platform; a failure stays in this cell. */
export function PlatformSize({ repository, digest, isWanted }: PlatformSizeProps) {
  const manifest = useQuery({
    ...manifestQueries.imageInBackground(repository, digest),
    enabled: isWanted,
    subscribed: isWanted,
  });
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
