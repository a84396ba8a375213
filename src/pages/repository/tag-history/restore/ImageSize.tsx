import { Skeleton } from '@patternfly/react-core';
import { useQueries } from '@tanstack/react-query';
import { formatByteRange } from '@/domain/text/byte-size';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { useImageChildren, type HistoricImage } from './use-image-children';

/** The size of an image; of an index, smallest to largest platform. */
export function ImageSize(image: HistoricImage) {
  const { repository, row } = image;
  const { platforms, digests: named, isPending } = useImageChildren(image);
  const digests = platforms === null ? [] : named;
  const details = useQueries({ queries: digests.map((digest) => manifestQueries.image(repository, digest)) });
  if (isPending) return <Skeleton width="40%" screenreaderText="Loading size" />;
  const sizes = row.isIndex ? details.map(({ data }) => data?.sizeBytes ?? 0) : [row.sizeBytes ?? 0];
  const known = sizes.filter((bytes) => bytes > 0);
  if (known.length > 0) return <>{formatByteRange(known)}</>;
  if (details.some(({ isPending: isComing }) => isComing)) {
    return <Skeleton width="40%" screenreaderText="Loading size" />;
  }
  return <span className="app-subtle">{row.isIndex ? 'Not known any more' : 'Unknown'}</span>;
}
