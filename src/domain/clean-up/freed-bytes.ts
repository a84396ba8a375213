import type { RemovalPlan } from '@/domain/tags/actions/removal-impact';

/** What a registry could free at most: images that nothing leads to any more. Layers that others use stay. */
export interface FreedBytes {
  /** Sum of the images with a known size. */
  bytes: number;
  /** Images, mostly indexes, of which the list of tags gives no size. */
  unknownCount: number;
}

export function freedBytesAtMost({ going, orphanedDigests }: RemovalPlan): FreedBytes {
  const sizes = new Map(going.map(({ manifestDigest, sizeBytes }) => [manifestDigest, sizeBytes]));
  const lost = orphanedDigests
    .filter(({ partOf }) => partOf.length === 0)
    .map(({ digest }) => sizes.get(digest) ?? null);
  return {
    bytes: lost.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    unknownCount: lost.filter((size) => size === null).length,
  };
}
