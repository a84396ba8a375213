import { useQueries } from '@tanstack/react-query';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import type { ImageLabels } from './many-labels';

/** The labels of several images, read anew for the dialog that changes them. */
export function useImageLabels(repository: RepositoryName, digests: readonly string[]) {
  const reads = useQueries({
    queries: digests.map((digest) => ({
      ...manifestQueries.labels(repository, digest),
      staleTime: 0,
      refetchOnMount: 'always' as const,
    })),
  });
  const images = reads.flatMap(({ data, isFetchedAfterMount }, position): ImageLabels[] => {
    const manifestDigest = digests[position];
    return data === undefined || !isFetchedAfterMount || manifestDigest === undefined
      ? []
      : [{ manifestDigest, labels: data }];
  });
  const failed = reads.filter(({ isError }) => isError);
  const isRead = images.length === digests.length;
  return { images, failed, isRead };
}
