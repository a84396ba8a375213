import { useQueries } from '@tanstack/react-query';
import { formatByteRange } from '@/domain/text/byte-size';
import { heldImages } from '@/domain/image/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { usePlatforms } from '../platforms/use-platforms';

interface IndexSizeProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
}

/** Smallest to largest platform of an index; how many manifests it has while nobody asked for more. */
export function IndexSize({ repository, tag, isWanted }: IndexSizeProps) {
  const { platforms } = usePlatforms(repository, tag, isWanted);
  const sizes = useQueries({
    queries: heldImages(platforms).map(({ digest }) => ({
      ...manifestQueries.imageInBackground(repository, digest),
      enabled: isWanted,
    })),
    subscribed: isWanted,
  });
  const known = sizes.map(({ data }) => data?.sizeBytes ?? 0).filter((size) => size > 0);
  if (known.length > 0) return <>{formatByteRange(known)}</>;
  const count = tag.index?.childCount ?? 0;
  return <span className="app-subtle">{count === 1 ? '1 manifest' : `${count} manifests`}</span>;
}
