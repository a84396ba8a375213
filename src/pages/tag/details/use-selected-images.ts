import { useQueries } from '@tanstack/react-query';
import { heldImages } from '@/domain/image/platforms/platforms';
import type { Manifest } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { manifestQueries } from '@/queries/images/manifests.queries';
import type { SelectedManifest } from '../selected-manifest';

/** The images that the details are about, as far as they have arrived. */
export interface SelectedImages {
  manifests: readonly Manifest[];
  /** How many there are; 0 for an image that this registry does not hold. */
  total: number;
  isPending: boolean;
  /** Why some of them are missing; null if none failed. */
  error: Error | null;
  retry(): void;
}

/** Manifests of the selected image or, of an index, of all its images that this registry holds. */
export function useSelectedImages(
  repository: RepositoryName,
  { digest, isIndex, isHeld, entries }: SelectedManifest,
): SelectedImages {
  const answers = useQueries({
    queries: isIndex
      ? heldImages(entries).map((image) => manifestQueries.imageInBackground(repository, image.digest))
      : isHeld
        ? [manifestQueries.image(repository, digest)]
        : [],
  });
  const failed = answers.filter(({ isError }) => isError);
  return {
    manifests: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    total: answers.length,
    isPending: answers.some(({ isPending }) => isPending),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  };
}
