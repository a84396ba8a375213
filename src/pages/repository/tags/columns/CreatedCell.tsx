import { Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { imageCreatedAt } from '@/domain/layers/image-created-at';
import { heldImages } from '@/domain/image/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { manifestQueries } from '@/queries/images/manifests.queries';
import typography from '@/ui/styles/typography.module.css';
import { usePlatforms } from '../platforms/use-platforms';

interface CreatedCellProps {
  repository: RepositoryName;
  /** A tag, or the digest of one of its images. */
  of: Tag | string;
  isWanted: boolean;
}

/** When an image was built; of an index, its latest one. */
export function CreatedCell({ repository, of, isWanted }: CreatedCellProps) {
  if (typeof of !== 'string' && of.isIndex)
    return <IndexCreated repository={repository} tag={of} isWanted={isWanted} />;
  const digest = typeof of === 'string' ? of : of.manifestDigest;
  return <Created repository={repository} digests={[digest]} isWanted={isWanted} />;
}

interface IndexCreatedProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
}

function IndexCreated({ repository, tag, isWanted }: IndexCreatedProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  if (index.isLoadingError) return <Failed error={index.error} />;
  if (index.isPending) return <Skeleton screenreaderText="Loading date of creation" />;
  const digests = heldImages(platforms).map(({ digest }) => digest);
  return <Created repository={repository} digests={digests} isWanted={isWanted} />;
}

interface CreatedProps {
  repository: RepositoryName;
  digests: readonly string[];
  isWanted: boolean;
}

/** The latest date of some images. It fails alone. */
function Created({ repository, digests, isWanted }: CreatedProps) {
  const images = useQueries({
    queries: digests.map((digest) => ({
      ...manifestQueries.imageInBackground(repository, digest),
      enabled: isWanted,
    })),
    subscribed: isWanted,
  });
  const failed = images.find(({ isError }) => isError);
  if (failed?.error) return <Failed error={failed.error} />;
  if (images.some(({ data }) => data === undefined)) return <Skeleton screenreaderText="Loading date of creation" />;
  const at = imageCreatedAt(images.flatMap(({ data }) => data ?? []));
  return at === null ? <span className={typography.subtle}>Unknown</span> : <Timestamp at={at} />;
}

function Failed({ error }: { error: Error }) {
  return <span data-tip={explainError(error)}>Error</span>;
}
