import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ChildManifest, Manifest } from '@/domain/manifest';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { manifestQueries } from '@/queries/manifests.queries';

export interface PlatformOfTag extends ChildManifest {
  /** False for a child of a sparse index that this registry does not hold. */
  isPresent: boolean;
}

/** The index behind a multi-arch tag, and its platforms once it is known. Attestations are no platforms. */
export function usePlatforms(
  repository: RepositoryName,
  tag: Tag,
  isWanted: boolean,
): { index: UseQueryResult<Manifest>; platforms: PlatformOfTag[] } {
  const index = useQuery({
    ...manifestQueries.detailInBackground(repository, tag.manifestDigest, { isIndex: true }),
    enabled: isWanted && tag.isIndex,
    subscribed: isWanted, // else what is under way would go on for a row that left the screen
  });
  const platforms = (index.data?.children ?? [])
    .filter(({ isAttestation }) => !isAttestation)
    .map((child) => ({ ...child, isPresent: tag.index?.presence[child.digest] ?? true }));
  return { index, platforms };
}

/** Digests of the platforms that this registry holds, each once: an index may list one image for several platforms. */
export function presentDigests(platforms: readonly PlatformOfTag[]): string[] {
  return [...new Set(platforms.filter(({ isPresent }) => isPresent).map(({ digest }) => digest))];
}
