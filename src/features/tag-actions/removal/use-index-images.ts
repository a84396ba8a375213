import { useQueries } from '@tanstack/react-query';
import { entriesOf, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';

/**
 * Digest of an index → the images in it that this registry holds, once they are known. Each index takes a request (and one
 * for each index in it), so callers ask only for those that they show.
 */
export function useIndexImages(
  repository: RepositoryName,
  indexes: readonly Tag[],
): ReadonlyMap<string, readonly IndexEntry[]> {
  return useQueries({
    queries: indexes.map((tag) => manifestQueries.indexInBackground(repository, tag)),
    combine: (results) =>
      new Map(
        indexes.flatMap((tag, position) => {
          const tree = results[position]?.data;
          if (tree === undefined) return [];
          const images = entriesOf(tag, tree).filter(({ kind, isPresent }) => kind === 'image' && isPresent);
          return [[tag.manifestDigest, images] as const];
        }),
      ),
  });
}
