import { useQueries, useQuery } from '@tanstack/react-query';
import type { Manifest } from '@/domain/manifest';
import type { RepositoryName } from '@/domain/repository';
import { manifestQueries } from '@/queries/manifests.queries';
import type { SelectedManifest, TagChild } from '../selected-manifest';

/** The images that the details are about, as far as they have arrived. */
export interface SelectedImages {
  manifests: readonly Manifest[];
  isPending: boolean;
  /** Why some of them are missing; null where none failed. */
  error: Error | null;
  retry(): void;
}

/** Manifests of the selected image or, of an index, of all its platforms that this registry holds. */
export function useSelectedImages(
  repository: RepositoryName,
  selected: SelectedManifest,
  platforms: readonly TagChild[],
): SelectedImages {
  const isHeld = selected.child?.isPresent ?? true;
  const image = useQuery({
    ...manifestQueries.detail(repository, selected.digest),
    enabled: !selected.isIndex && isHeld,
  });
  const children = useQueries({
    queries: imagesOf(selected, platforms).map(({ digest }) => manifestQueries.detailInBackground(repository, digest)),
  });
  const answers = selected.isIndex ? children : [image];
  const failed = answers.filter(({ isError }) => isError);
  return {
    manifests: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    isPending: answers.some(({ isPending }) => isPending),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  };
}

/** The platforms that an index stands for; none for a single image. */
export function imagesOf(selected: SelectedManifest, platforms: readonly TagChild[]): TagChild[] {
  return selected.isIndex ? platforms.filter(({ isPresent, isAttestation }) => isPresent && !isAttestation) : [];
}
