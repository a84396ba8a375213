import { Skeleton } from '@patternfly/react-core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { formatByteRange, formatBytes } from '@/domain/text/byte-size';
import { heldImages } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { failedQueries } from '@/queries/failed-queries';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { explainError } from '@/domain/registry/request-failure';
import { tagComparisons } from '@/domain/tags/tag-order';
import { NotLoaded } from '@/ui/NotLoaded';
import typography from '@/ui/styles/typography.module.css';
import { usePlatforms } from '../platforms/use-platforms';
import type { TagColumn } from './tag-column';

/** The size of an image; of an index, from its smallest to its largest platform. */
export const sizeColumn: TagColumn = {
  key: 'size',
  header: 'Size',
  isOfImage: true,
  compare: tagComparisons.size,
  width: '9rem',
  dropBelow: 62,
  isShownAtFirst: true,
  phone: { line: 2, at: 'end' },
  asksFor: ({ isIndex }) => isIndex,
  cell: ({ repository, tag, isOnScreen }) =>
    tag.isIndex ? (
      <IndexSize repository={repository} tag={tag} isWanted={isOnScreen} />
    ) : (
      <SizeText bytes={tag.sizeBytes} />
    ),
  platformCell: ({ repository, tag, entry, isOnScreen }) =>
    entry.kind === 'image' && entry.isPresent ? (
      <PlatformSize
        repository={repository}
        digest={entry.digest}
        of={`${tag.name}, ${entry.name}`}
        isWanted={isOnScreen}
      />
    ) : (
      'N/A'
    ),
};

interface IndexSizeProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
}

/** Smallest to largest platform of an index, once all that can be known are. */
function IndexSize({ repository, tag, isWanted }: IndexSizeProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  const sizes = useQueries({
    queries: heldImages(platforms).map(({ digest }) => ({
      ...manifestQueries.imageInBackground(repository, digest),
      enabled: isWanted,
    })),
    subscribed: isWanted,
  });
  const failed = failedQueries([index, ...sizes]);
  if (index.isPending || sizes.some(({ isPending }) => isPending)) {
    return <Skeleton width="60%" screenreaderText="Loading size" />;
  }
  const known = sizes.map(({ data }) => data?.sizeBytes ?? 0).filter((size) => size > 0);
  if (known.length > 0) return <>{formatByteRange(known)}</>;
  if (failed === null) return <SizeText bytes={null} />;
  return (
    <NotLoaded
      what={`size of ${tag.name}`}
      reason={`Unable to get the size. ${explainError(failed.error)}`}
      onRetry={failed.retry}
    />
  );
}

interface PlatformSizeProps {
  repository: RepositoryName;
  digest: string;
  /** What is measured, for the name of the button. */
  of: string;
  /** False while it is off screen: then nothing is asked. */
  isWanted: boolean;
}

/** The size of one platform; a failure stays in this cell. */
function PlatformSize({ repository, digest, of, isWanted }: PlatformSizeProps) {
  const manifest = useQuery({
    ...manifestQueries.imageInBackground(repository, digest),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (manifest.data !== undefined) return <SizeText bytes={manifest.data.sizeBytes} />;
  if (manifest.isError) {
    return (
      <NotLoaded
        what={`size of ${of}`}
        reason={`Unable to get the size. ${explainError(manifest.error)}`}
        onRetry={() => void manifest.refetch()}
      />
    );
  }
  return <Skeleton width="60%" screenreaderText="Loading size" />;
}

/** A size in bytes as people read it; nothing is known of 0 and null. */
function SizeText({ bytes }: { bytes: number | null }) {
  if (bytes === null || bytes === 0) return <span className={typography.subtle}>Unknown</span>;
  return <>{formatBytes(bytes)}</>;
}
