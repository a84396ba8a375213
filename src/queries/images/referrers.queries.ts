import { queryOptions } from '@tanstack/react-query';
import { getArtifactContent, getArtifactManifest, listReferrers, listTaggedReferrers } from '@/api/images/referrers';
import type { ArtifactLayer } from '@/domain/referrers/artifact';
import type { RepositoryName } from '@/domain/repository/repository';
import { imageKeptMs, settingsFreshMs } from '@/queries/reading-policy';
import { whenIdle } from './background-queue';
import { manifestKey } from './manifests.queries';
import { readAside } from './read-aside';
import { seenReferrerQueries } from './seen-referrers.queries';

export const referrerQueries = {
  /** What the referrers API lists for a manifest. Artifacts come and go while the digest stays. */
  list: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: seenReferrerQueries.list(repository, digest).queryKey,
      queryFn: ({ signal }) => listReferrers(repository, digest, { signal }),
      staleTime: settingsFreshMs,
      gcTime: imageKeptMs,
    }),

  /** The list behind a referrers tag; its digest names its content. */
  tagged: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: seenReferrerQueries.tagged(repository, digest).queryKey,
      queryFn: ({ signal }) => listTaggedReferrers(repository, digest, { signal }),
      staleTime: Infinity,
      gcTime: imageKeptMs,
    }),

  /** An artifact's own manifest; rows ask for theirs a few at a time. */
  manifest: (repository: RepositoryName, digest: string) =>
    queryOptions({
      queryKey: [...manifestKey(repository, digest), 'artifact'],
      queryFn: ({ signal }) => whenIdle(signal, () => getArtifactManifest(repository, digest, { signal })),
      staleTime: Infinity,
      gcTime: imageKeptMs,
    }),

  /** A part of an artifact's content, read. */
  content: (repository: RepositoryName, layer: Pick<ArtifactLayer, 'digest' | 'sizeBytes'>) =>
    queryOptions({
      queryKey: [...manifestKey(repository, layer.digest), 'artifact-content'],
      queryFn: async ({ signal }) => readAside(await getArtifactContent(repository, layer, { signal }), signal),
      staleTime: Infinity,
      // It may be large.
      gcTime: settingsFreshMs,
    }),
};
