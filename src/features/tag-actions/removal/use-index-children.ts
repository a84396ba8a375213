import { useQueries } from '@tanstack/react-query';
import type { ChildManifest } from '@/domain/manifest';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { manifestQueries } from '@/queries/manifests.queries';

/**
 * Digest of an index → the images in it that this registry holds, once they are known; attestations are left out. Each
 * index takes a request, so callers ask for those alone that they tell about.
 */
export function useIndexChildren(
  repository: RepositoryName,
  indexes: readonly Tag[],
): ReadonlyMap<string, readonly ChildManifest[]> {
  return useQueries({
    queries: indexes.map(({ manifestDigest }) =>
      manifestQueries.detailInBackground(repository, manifestDigest, { isIndex: true }),
    ),
    combine: (results) =>
      new Map(
        indexes.flatMap(({ manifestDigest, index }, position) => {
          const children = results[position]?.data?.children;
          return children === undefined
            ? []
            : [
                [
                  manifestDigest,
                  children.filter(({ digest, isAttestation }) => !isAttestation && (index?.presence[digest] ?? true)),
                ] as const,
              ];
        }),
      ),
  });
}
