import { useQuery } from '@tanstack/react-query';
import type { ChildManifest } from '@/domain/manifest';
import type { RepositoryName } from '@/domain/repository';
import type { Tag } from '@/domain/tag';
import { manifestQueries } from '@/queries/manifests.queries';

/** What is known of the images behind an entry of the history. */
export interface ImageChildren {
  /** Digests whose scans make up the image's: its platforms, or the image itself. */
  digests: readonly string[];
  /** The platforms of an index; null for a single image, and where they are not known (any more). */
  platforms: readonly ChildManifest[] | null;
  isPending: boolean;
}

/** An image, by an entry of the history that leads to it. */
export interface HistoricImage {
  repository: RepositoryName;
  row: Tag;
  /** False where no tag leads to it now: then the registry does not describe it, and is not asked to. */
  mayBeTagged: boolean;
}

/**
 * The platforms of an index. The registry describes tagged images only; of others the entry itself names the manifests
 * (platforms and attestations alike), which is enough to ask for their scans.
 */
export function useImageChildren({ repository, row, mayBeTagged }: HistoricImage): ImageChildren {
  const isAsked = row.isIndex && mayBeTagged;
  const detail = useQuery({ ...manifestQueries.detail(repository, row.manifestDigest), enabled: isAsked });
  const isPending = isAsked && detail.isPending;
  if (!row.isIndex) return { digests: [row.manifestDigest], platforms: null, isPending };
  const presence = row.index?.presence ?? {};
  const platforms =
    detail.data?.children.filter(({ digest, isAttestation }) => !isAttestation && (presence[digest] ?? true)) ?? null;
  const named = Object.keys(presence).filter((digest) => presence[digest] === true);
  return {
    digests: [...new Set(platforms?.map(({ digest }) => digest) ?? (isPending ? [] : named))],
    platforms,
    isPending,
  };
}
