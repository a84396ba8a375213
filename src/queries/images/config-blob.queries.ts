import { queryOptions } from '@tanstack/react-query';
import { getConfigBlob } from '@/api/images/config-blob';
import type { ManifestConfig } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { imageKeptMs } from '@/queries/reading-policy';
import { repositoryKey } from '@/queries/repositories/repositories.queries';

export const configBlobQueries = {
  /** The config of an image; its content never changes, because the digest names it. */
  config: (repository: RepositoryName, blob: ManifestConfig) =>
    queryOptions({
      queryKey: [...repositoryKey(repository), 'config-blob', blob.digest],
      queryFn: ({ signal }) => getConfigBlob(repository, blob, { signal }),
      staleTime: Infinity,
      gcTime: imageKeptMs,
    }),
};
