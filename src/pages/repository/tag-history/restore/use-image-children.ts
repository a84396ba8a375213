import { useQuery } from '@tanstack/react-query';
import { entriesOf, heldImages, type IndexEntry } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';

/** What is known of the images behind an entry of the history. */
export interface ImageChildren {
  /** Digests whose scans make up the image's: its platforms, or the image itself. */
  digests: readonly string[];
  /** The platforms of an index that this registry holds; null for a single image, and if they are not known (any more). */
  platforms: readonly IndexEntry[] | null;
  isPending: boolean;
}

/** An image, by an entry of the history that leads to it. */
export interface HistoricImage {
  repository: RepositoryName;
  row: Tag;
  /** False if no tag leads to it now: then the registry does not describe it, and is not asked to. */
  mayBeTagged: boolean;
}

/**
 * The platforms of an index. The registry describes tagged images only; of others the entry itself names the manifests
 * (platforms and attestations alike), which is enough to ask for their scans.
 */
export function useImageChildren({ repository, row, mayBeTagged }: HistoricImage): ImageChildren {
  const isAsked = row.isIndex && mayBeTagged;
  const index = useQuery({ ...manifestQueries.index(repository, row), enabled: isAsked });
  const isPending = isAsked && index.isPending;
  if (!row.isIndex) return { digests: [row.manifestDigest], platforms: null, isPending };
  const presence = row.index?.presence ?? {};
  const platforms =
    index.data === undefined
      ? null
      : entriesOf(row, index.data).filter(({ kind, isPresent }) => kind === 'image' && isPresent);
  const named = Object.keys(presence).filter((digest) => presence[digest] === true);
  return {
    digests: platforms === null ? (isPending ? [] : named) : heldImages(platforms).map(({ digest }) => digest),
    platforms,
    isPending,
  };
}
