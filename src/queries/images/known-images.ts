import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { distinctImages, entriesOf, heldImages } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { ScanSummary, Severity } from '@/domain/scan/scan';
import { rollUpScans } from '@/domain/scan/scan-rollup';
import { hasScanResult } from '@/domain/scan/scan-text';
import { worstSeverity } from '@/domain/scan/severity';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from './manifests.queries';

/** What the cache knows of images; nothing is requested. */
export interface KnownImages {
  /** Undefined while it is not known; null if nothing was found. */
  worstSeverity(tag: Tag): Severity | null | undefined;
  /** Bytes; of an index, those of its largest platform. Null while they are not known. */
  sizeBytes(tag: Tag): number | null;
}

/**
 * A function that looks at what is in the cache now. It does not follow later changes on purpose: rows must not jump
 * because a platform's size arrived.
 */
export function useKnownImages(repository: RepositoryName): () => KnownImages {
  const client = useQueryClient();
  return useCallback(() => readCache(client, repository), [client, repository]);
}

function readCache(client: QueryClient, repository: RepositoryName): KnownImages {
  const scanOf = (digest: string): ScanSummary | undefined =>
    client.getQueryData(manifestQueries.scanSummary(repository, digest).queryKey);
  const sizeOf = (digest: string) => client.getQueryData(manifestQueries.image(repository, digest).queryKey)?.sizeBytes;
  const entriesOfTag = (tag: Tag) =>
    entriesOf(tag, client.getQueryData(manifestQueries.index(repository, tag).queryKey));

  return {
    worstSeverity(tag) {
      if (!tag.isIndex) {
        const scan = scanOf(tag.manifestDigest);
        return scan !== undefined && hasScanResult(scan) ? worstSeverity(scan.counts) : undefined;
      }
      const rollup = rollUpScans(distinctImages(entriesOfTag(tag)).map(({ digest }) => scanOf(digest)));
      // If some platforms have no findings, the others still may.
      return rollup.worst ?? (rollup.total > 0 && rollup.scannedCount === rollup.total ? null : undefined);
    },
    sizeBytes(tag) {
      // Nothing is known of an image that is said to have 0 bytes; its cell says so as well.
      if (!tag.isIndex) return tag.sizeBytes || null;
      const sizes = heldImages(entriesOfTag(tag)).map(({ digest }) => sizeOf(digest) || null);
      return sizes.reduce<number | null>((most, size) => (size === null ? most : Math.max(most ?? 0, size)), null);
    },
  };
}
