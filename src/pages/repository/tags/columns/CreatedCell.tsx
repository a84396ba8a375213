import { Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { imageCreatedAt } from '@/domain/layers/image-created-at';
import { heldImages } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { failedQueries } from '@/queries/failed-queries';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { NotLoaded } from '@/ui/NotLoaded';
import typography from '@/ui/styles/typography.module.css';
import { usePlatforms } from '../platforms/use-platforms';

interface CreatedCellProps {
  repository: RepositoryName;
  /** A tag, or the digest of one of its images. */
  of: Tag | string;
  /** Its name, for the button that tries again. */
  name: string;
  isWanted: boolean;
}

/** When an image was built; of an index, its latest one. */
export function CreatedCell({ repository, of, name, isWanted }: CreatedCellProps) {
  if (typeof of !== 'string' && of.isIndex)
    return <IndexCreated repository={repository} tag={of} isWanted={isWanted} />;
  const digest = typeof of === 'string' ? of : of.manifestDigest;
  return <Created repository={repository} digests={[digest]} name={name} isWanted={isWanted} />;
}

interface IndexCreatedProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
}

function IndexCreated({ repository, tag, isWanted }: IndexCreatedProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  if (index.isLoadingError) return <Failed name={tag.name} error={index.error} retry={() => void index.refetch()} />;
  if (index.isPending) return <Skeleton screenreaderText="Loading date of creation" />;
  const digests = heldImages(platforms).map(({ digest }) => digest);
  return <Created repository={repository} digests={digests} name={tag.name} isWanted={isWanted} />;
}

interface CreatedProps {
  repository: RepositoryName;
  digests: readonly string[];
  name: string;
  isWanted: boolean;
}

/** The latest date of some images. It fails alone. */
function Created({ repository, digests, name, isWanted }: CreatedProps) {
  const images = useQueries({
    queries: digests.map((digest) => ({
      ...manifestQueries.imageInBackground(repository, digest),
      enabled: isWanted,
    })),
    subscribed: isWanted,
  });
  const failed = failedQueries(images);
  if (failed !== null) return <Failed name={name} error={failed.error} retry={failed.retry} />;
  if (images.some(({ data }) => data === undefined)) return <Skeleton screenreaderText="Loading date of creation" />;
  const at = imageCreatedAt(images.flatMap(({ data }) => data ?? []));
  return at === null ? <span className={typography.subtle}>Unknown</span> : <Timestamp at={at} />;
}

interface FailedProps {
  name: string;
  error: Error;
  retry(): void;
}

function Failed({ name, error, retry }: FailedProps) {
  return (
    <NotLoaded
      what={`date of creation of ${name}`}
      reason={`Unable to get the date of creation. ${explainError(error)}`}
      onRetry={retry}
    />
  );
}
